package tr.bel.acikkapi.coordination.rules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A rule as it stands.
 *
 * @param position smaller is asked earlier; retired rules keep theirs
 * @param version the latest
 * @param liveVersion the one that is asked; absent unless it is live
 */
record RuleRow(
        long id,
        String name,
        int position,
        RuleState state,
        int version,
        @Nullable Integer liveVersion,
        @Nullable String liveBy,
        @Nullable Instant liveAt) {

    /** Whether it is live in an earlier version than the latest. */
    public boolean isAhead() {
        return liveVersion != null && liveVersion != version;
    }
}
