package tr.bel.acikkapi.channel.sms;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.database.WorkLoop;

/** Reads what came in, several numbers at the same time. */
@Component
class ReadLoop extends WorkLoop {

    private static final Logger log = LoggerFactory.getLogger(ReadLoop.class);

    private final ReadNext reading;
    private final TakeIn incoming;
    private final Understand understand;
    private final SmsSettings settings;

    ReadLoop(ReadNext reading, TakeIn incoming, Understand understand, IncomingBell bell, SmsSettings settings) {
        super(
                new Plan(
                        "sms-read",
                        settings.loop(),
                        settings.poll(),
                        Duration.ofSeconds(20),
                        "An SMS was still being read at the end"),
                bell);
        this.reading = reading;
        this.incoming = incoming;
        this.understand = understand;
        this.settings = settings;
    }

    @Override
    protected void round() {
        List<Thread> readers = new ArrayList<>();
        for (int i = 0; i < settings.readers(); i++) {
            readers.add(Thread.ofVirtual().name("sms-reader").start(this::readAll));
        }
        for (Thread reader : readers) {
            join(reader);
        }
        incoming.sweepParts();
        understand.giveUp(settings.answerWaits());
    }

    private void readAll() {
        try {
            while (isRunning() && reading.next()) {
                log.trace("one more");
            }
        } catch (RuntimeException e) {
            log.warn("Reading goes on after trouble: {}", e.getClass().getSimpleName());
        }
    }

    private static void join(Thread reader) {
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
