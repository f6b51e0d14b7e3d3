package tr.bel.acikkapi.telephony.asterisk;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.asteriskjava.manager.event.DisconnectEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import tr.bel.acikkapi.connections.Connected;
import tr.bel.acikkapi.connections.ConnectionTrouble;
import tr.bel.acikkapi.telephony.Sighting;

/**
 * The open line to an exchange. One thread takes what was seen in its order; another reads the records now and then, asks whether the
 * exchange is still there and carries out orders. Where the database is away, the first one waits and goes on.
 */
final class ExchangeLine implements Connected {

    private static final Logger log = LoggerFactory.getLogger(ExchangeLine.class);
    private static final int MOST_WAITING = 50_000;
    private static final Duration AGAIN = Duration.ofMillis(500);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);
    private static final Duration END_WITHIN = Duration.ofSeconds(5);

    private final Exchange exchange;
    private final ReadEvent reader;
    private final CallRecords records;
    private final BlockingQueue<List<Sighting>> seen = new LinkedBlockingQueue<>(MOST_WAITING);
    private final List<Thread> threads = new ArrayList<>();
    private final Ami ami;
    private final Orders orders;
    private volatile boolean alive = true;

    /** Opens the line, reads what was missed, and compares. */
    ExchangeLine(Exchange exchange, ExchangeSettings settings) throws ConnectionTrouble {
        this.exchange = exchange;
        this.reader = new ReadEvent(exchange.clock()::instant);
        this.records = exchange.records(settings);
        this.ami = Ami.open(settings, this::heard);
        this.orders = exchange.orders(ami, settings);
        try {
            exchange.reconcile().run(ami, records);
            orders.bringMembers();
        } catch (ConnectionTrouble | RuntimeException e) {
            close();
            throw e;
        }
        start("exchange-calls", this::tellAll);
        start("exchange-watch", this::watch);
        start("exchange-orders", this::carryOut);
    }

    private void start(String name, Runnable what) {
        threads.add(Thread.ofVirtual().name(name).start(what));
    }

    private void heard(ManagerEvent event) {
        if (event instanceof DisconnectEvent) {
            alive = false;
            return;
        }
        List<Sighting> what = reader.of(event);
        if (!what.isEmpty() && !seen.offer(what)) {
            log.error("More events than can be kept; the line is opened anew and the records are read");
            alive = false;
        }
    }

    private void tellAll() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                tell(seen.take());
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** As often as it takes: a deadlock passes, a database comes back. */
    private void tell(List<Sighting> what) throws InterruptedException {
        while (true) {
            try {
                exchange.traffic();
                exchange.tell().tell(what);
                return;
            } catch (DataAccessException e) {
                log.warn("A step of a call could not be kept; it is tried again", e);
                Thread.sleep(AGAIN);
            } catch (RuntimeException e) {
                log.error("A step of a call is left out", e);
                return;
            }
        }
    }

    private void watch() {
        try {
            while (alive) {
                Thread.sleep(LOOK_EVERY);
                if (!ami.ping()) {
                    alive = false;
                    return;
                }
                look();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            exchange.reconcile().heard();
            records.readNew(exchange.tell()::tell);
        } catch (IOException | RuntimeException e) {
            log.warn("The call records could not be read; they are read again later: {}", e.toString());
        }
    }

    private void carryOut() {
        try {
            while (alive) {
                orders.next();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isAlive() {
        return alive && ami.isOpen();
    }

    /** What was heard is told before the end. */
    @Override
    public void close() {
        alive = false;
        ami.close();
        try {
            long until = System.nanoTime() + END_WITHIN.toNanos();
            while (!seen.isEmpty() && System.nanoTime() < until) {
                List<Sighting> last = seen.poll(100, TimeUnit.MILLISECONDS);
                if (last != null) {
                    tell(last);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.forEach(Thread::interrupt);
    }
}
