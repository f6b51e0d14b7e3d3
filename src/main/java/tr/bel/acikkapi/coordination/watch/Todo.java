package tr.bel.acikkapi.coordination.watch;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody has to see to.
 *
 * @param number of the case
 * @param note in the words of whoever asked for it, or of the event
 * @param createdBy a user name; absent where an event wrote it
 */
public record Todo(
        long id,
        long caseId,
        String number,
        @Nullable String subject,
        Kind kind,
        String audience,
        @Nullable String note,
        @Nullable String createdBy,
        Instant createdAt,
        Instant dueAt) {

    /** What it is about. Names are kept in the database. */
    public enum Kind {
        /** A promise is about to break, or has. Closed when it is kept. */
        ESCALATED,
        /** Two directorates, or one twice, gave it back. Closed by the next decision. */
        BOUNCED,
        /** The applicant told more. Closed by hand, or by the next decision. */
        HEARD,
        /** It was not fixed, or not answered well. Closed by the next decision. */
        REOPENED,
        /** Coordination asks a directorate how far it is. Closed by its next word. */
        STATUS_ASKED,
        /** What a coordinator wants to look at again. Closed by hand, or when the case ends. */
        FOLLOW_UP,
        /** What somebody was told to be done could not be done after all. Closed by hand, or by the next decision. */
        NOT_DONE;

        /** What leaves the list when somebody says so; the others leave it only when what they ask for was done. */
        static final Set<Kind> BY_HAND = EnumSet.of(HEARD, FOLLOW_UP, NOT_DONE);
    }
}
