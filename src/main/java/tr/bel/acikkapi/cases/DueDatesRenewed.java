package tr.bel.acikkapi.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The clocks of a case were computed again; published inside the transaction that keeps them.
 *
 * @param round 1, and one more with every reopening
 * @param promiseDueAt when the 48 hours are over; absent where they do not run
 * @param workDueAt when the internal work is due; absent where that clock does not run
 */
public record DueDatesRenewed(
        long caseId,
        int round,
        @Nullable Instant promiseDueAt,
        @Nullable Instant workDueAt) {}
