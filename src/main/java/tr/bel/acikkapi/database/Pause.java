package tr.bel.acikkapi.database;

import java.time.Duration;

/** A short wait before another try. */
final class Pause {

    private Pause() {}

    static void of(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw DatabaseTrouble.of("The start of the database was interrupted.", "Start again.", e);
        }
    }
}
