package tr.bel.acikkapi.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the history in the reader's words.
 *
 * @param who a name, or "başvuran", or "sistem"
 * @param learnedLater when it was recorded, where that was noticeably later than when it happened
 */
public record HistoryLine(
        String text,
        @Nullable String content,
        String who,
        Instant happenedAt,
        @Nullable Instant learnedLater) {}
