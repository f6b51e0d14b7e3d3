package tr.bel.acikkapi.coordination.bulk;

import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.cases.Priority;
import tr.bel.acikkapi.cases.Status;
import tr.bel.acikkapi.shared.Kind;
import tr.bel.acikkapi.shared.Refusal;

/**
 * A case of a run beside what it is now.
 *
 * @param seen its version in the preview; absent until there is one
 * @param about what it is to be about; may be empty
 * @param directorates where it is to go, codes separated by commas; may be empty
 * @param version what it is now
 */
public record BulkItem(
        int position,
        long caseId,
        @Nullable Integer seen,
        String about,
        String directorates,
        State state,
        @Nullable Refusal refusal,
        String number,
        int version,
        Status status,
        Kind kind,
        Priority priority,
        @Nullable String subject,
        String excerpt) {

    /** What became of it. A preview says REFUSED at once; such a case is not tried again. */
    public enum State {
        WAITING,
        DONE,
        REFUSED,
        OVERTAKEN
    }

    /** Whether somebody changed the case since the preview. */
    public boolean changedSince() {
        return seen != null && seen != version;
    }
}
