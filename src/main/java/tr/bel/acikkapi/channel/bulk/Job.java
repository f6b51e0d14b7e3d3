package tr.bel.acikkapi.channel.bulk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that was uploaded, and how far it is.
 *
 * @param source the system that it is from
 * @param mapping absent until the administrator chose one
 * @param staffUsername who uploaded it: the actor of its cases
 */
record Job(
        long id,
        String source,
        String fileName,
        List<String> headers,
        State state,
        @Nullable Mapping mapping,
        String staffUsername,
        Instant uploadedAt,
        @Nullable Instant finishedAt) {

    /** How far it is. */
    enum State {
        /** Columns are being mapped. */
        MAPPING,
        /** The dry run is under way. */
        CHECKING,
        /** The dry run is done. */
        CHECKED,
        /** Rows become cases. */
        RUNNING,
        DONE,
        /** Stopped by a person; can go on. */
        CANCELLED
    }

    /** What became of a row. */
    enum RowState {
        WAITING,
        /** Could not even be read as a row of the table; no mapping mends it. */
        BROKEN,
        FAULTY,
        READY,
        /** Had become a case before this import. */
        KNOWN,
        IMPORTED
    }

    public boolean isUnderWay() {
        return state == State.CHECKING || state == State.RUNNING;
    }

    /**
     * The idempotency key of a row: at most 5 + 40 + 1 + 150 characters.
     */
    String key(String reference) {
        return "bulk:" + source + ":" + reference;
    }
}
