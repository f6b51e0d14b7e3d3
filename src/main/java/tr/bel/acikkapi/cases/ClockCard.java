package tr.bel.acikkapi.cases;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.deadline.Deadline;

/**
 * One clock as the page shows it.
 *
 * @param dueAt absent while it stands still
 * @param kept whether it was kept; absent while it runs in time
 * @param because the sentences of its derivation, in the reader's language
 */
public record ClockCard(
        Deadline.ClockKind kind,
        @Nullable Instant dueAt,
        @Nullable Instant stoppedAt,
        @Nullable Boolean kept,
        int usedPercent,
        List<String> because,
        List<Step> steps) {

    /** A line of the table that says the same. */
    public record Step(String from, String to, String what, String counted) {}
}
