package tr.bel.acikkapi.directorate.contractor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.directorate.AssignmentStatus;

/**
 * The link by which a contractor works on one assignment.
 *
 * @param words what the firm reads
 * @param openedAt the visit that was written into the history last
 * @param reports how often the firm wrote
 * @param files how many files it sent
 */
public record ContractorLink(
        long id,
        long assignmentId,
        long caseId,
        String directorate,
        AssignmentStatus assignmentStatus,
        long contractorId,
        String firm,
        String words,
        String nonce,
        String issuedBy,
        Instant issuedAt,
        Instant expiresAt,
        @Nullable Instant withdrawnAt,
        @Nullable Instant openedAt,
        @Nullable Instant doneAt,
        @Nullable String doneWords,
        @Nullable Instant acceptedAt,
        @Nullable String refusedBecause,
        int reports,
        int files) {

    /** What a link is good for. */
    public enum State {
        /** The firm works. */
        WORKING,
        /** The firm said that it is done; an officer looks. */
        DONE,
        ACCEPTED,
        WITHDRAWN,
        EXPIRED,
        /** The assignment ended without it. */
        OVER;

        /** Whether it opens the work. */
        public boolean isLive() {
            return this == WORKING || this == DONE;
        }
    }

    /** An instant of the last day on which it opens. */
    public Instant lastDay() {
        return expiresAt.minusSeconds(1);
    }

    /** An assignment that has ended ends its link, whatever else is true of it. */
    public State state(Instant now) {
        if (withdrawnAt != null) {
            return State.WITHDRAWN;
        }
        if (acceptedAt != null) {
            return State.ACCEPTED;
        }
        if (!assignmentStatus.isOpen()) {
            return State.OVER;
        }
        if (expiresAt.isBefore(now)) {
            return State.EXPIRED;
        }
        return doneAt == null ? State.WORKING : State.DONE;
    }
}
