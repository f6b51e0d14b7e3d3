package tr.bel.acikkapi.telephony.asterisk;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.asteriskjava.manager.event.DisconnectEvent;
import org.asteriskjava.manager.event.FullyBootedEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tr.bel.acikkapi.connections.Connected;
import tr.bel.acikkapi.connections.ConnectionTrouble;
import tr.bel.acikkapi.telephony.Sighting;

/**
 * The open line to an exchange. One thread takes what was seen in its order; one asks now and then whether the exchange is still there; one
 * reads the records and compares; one carries out orders. Where the database is away, the first one waits and goes on.
 */
final class ExchangeLine implements Connected {

    private static final Logger log = LoggerFactory.getLogger(ExchangeLine.class);
    private static final int MOST_WAITING = 50_000;
    private static final Duration AGAIN = Duration.ofMillis(500);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);
    private static final int LOOKS_A_COMPARISON = 12;
    private static final Duration END_WITHIN = Duration.ofSeconds(5);
    private static final List<Sighting> THE_END = List.of();

    private final Exchange exchange;
    private final ReadEvent reader;
    private final CallRecords records;
    private final ExchangeClock theirs;
    private final BlockingQueue<List<Sighting>> seen = new LinkedBlockingQueue<>(MOST_WAITING);
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicBoolean compare = new AtomicBoolean(true);
    private final Ami ami;
    private final Orders orders;
    private volatile boolean alive = true;

    /** Opens the line. What was missed is read and compared then, however much it is. */
    ExchangeLine(Exchange exchange, ExchangeSettings settings) throws ConnectionTrouble {
        this.exchange = exchange;
        this.reader = new ReadEvent(exchange.clock()::instant);
        this.records = exchange.records(settings);
        this.theirs = new ExchangeClock(exchange.clock());
        this.ami = Ami.open(settings, this::heard);
        this.orders = exchange.orders(ami, settings, theirs, compare);
        Optional<Instant> heardUntil;
        try {
            heardUntil = exchange.reconcile().lastHeard();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
        start("exchange-calls", this::tellAll);
        start("exchange-watch", this::watch);
        start("exchange-records", () -> readAll(heardUntil));
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
        if (event.getTimestamp() != null) {
            theirs.heard(ReadEvent.at(event.getTimestamp()));
        }
        if (event instanceof FullyBootedEvent) { // before, it may have known no queues
            compare.set(true);
        }
        List<Sighting> what = reader.of(event);
        if (!what.isEmpty() && !seen.offer(what)) {
            log.error("More events than can be kept; the line is opened anew and the records are read");
            alive = false;
        }
    }

    private void tellAll() {
        try {
            for (List<Sighting> what = seen.take(); !what.isEmpty(); what = seen.take()) {
                tell(what);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** As often as it takes, where it may work another time; what never will is left out, and the others go on. */
    private void tell(List<Sighting> what) throws InterruptedException {
        while (true) {
            try {
                exchange.traffic();
                exchange.tell().tell(what);
                return;
            } catch (RuntimeException e) {
                if (!Lasting.passes(e)) {
                    log.error("A step of a call is left out: {}", Lasting.words(e));
                    return;
                }
                log.warn("A step of a call could not be kept; it is tried again: {}", Lasting.words(e));
                Thread.sleep(AGAIN);
            }
        }
    }

    private void watch() {
        try {
            while (alive) {
                if (!ami.ping()) {
                    alive = false;
                    return;
                }
                stillThere();
                Thread.sleep(LOOK_EVERY);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void stillThere() {
        try {
            exchange.reconcile().heard();
        } catch (RuntimeException e) {
            log.warn("That the exchange is there cannot be written down now: {}", Lasting.words(e));
        }
    }

    /** What was missed first, then what is new; and every minute whether a call is taken to live that does not. */
    private void readAll(Optional<Instant> heardUntil) {
        try {
            for (int look = 0; alive; look++) {
                if (look == 0) {
                    reconcile(() -> exchange.reconcile().run(ami, records, heardUntil));
                } else if (look % LOOKS_A_COMPARISON == 0) {
                    reconcile(() -> exchange.reconcile().compare(ami));
                }
                look();
                Thread.sleep(LOOK_EVERY);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    @FunctionalInterface
    private interface Comparison {
        void run() throws ConnectionTrouble;
    }

    private void reconcile(Comparison with) {
        try {
            with.run();
        } catch (ConnectionTrouble e) {
            log.warn("The exchange does not say what lives; the line is opened anew: {}", e.words());
            alive = false;
        } catch (RuntimeException e) {
            log.warn("Not reconciled with the exchange; it is tried again in a minute: {}", Lasting.words(e));
        }
    }

    private void look() {
        try {
            records.readNew(exchange.tell()::tellOrLeaveOut);
        } catch (IOException e) {
            log.warn("The call records could not be read; they are read again later: {}", e.toString());
        } catch (RuntimeException e) {
            log.warn("The call records could not be kept; they are read again later: {}", Lasting.words(e));
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

    /** What was heard is told before the end, as far as the database takes it in time; the rest is in the records. */
    @Override
    public void close() {
        alive = false;
        ami.close();
        try {
            if (!threads.isEmpty() && seen.offer(THE_END)) {
                threads.getFirst().join(END_WITHIN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.forEach(Thread::interrupt);
    }
}
