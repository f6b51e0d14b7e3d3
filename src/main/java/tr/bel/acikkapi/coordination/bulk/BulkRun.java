package tr.bel.acikkapi.coordination.bulk;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One act on many cases.
 *
 * @param form what was typed; absent until there is a preview
 * @param preview which preview this is
 * @param leftOut how many were marked beyond what one run takes
 * @param unknown how many marked numbers were not in sight
 */
public record BulkRun(
        long id,
        String username,
        State state,
        @Nullable BulkForm form,
        int preview,
        int leftOut,
        int unknown,
        Instant chosenAt,
        @Nullable Instant startedAt) {

    /** More than this are not treated at once: a preview of more is not read. */
    public static final int MOST = 200;

    /** How far it is. */
    public enum State {
        CHOSEN,
        PREVIEWED,
        STARTED
    }

    public Optional<BulkAct> act() {
        return form == null ? Optional.empty() : form.act();
    }
}
