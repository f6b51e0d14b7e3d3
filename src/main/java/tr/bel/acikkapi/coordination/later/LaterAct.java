package tr.bel.acikkapi.coordination.later;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.coordination.CoordinationAct;
import tr.bel.acikkapi.shared.Refusal;

/**
 * An act that was wanted.
 *
 * @param form as JSON
 * @param username who wanted it
 * @param dueAt when it is carried out, unless it is taken back before
 * @param refusal why it could not be done; present exactly where it failed
 */
record LaterAct(
        long id,
        long caseId,
        CoordinationAct act,
        String form,
        String username,
        Instant dueAt,
        State state,
        @Nullable Refusal refusal) {

    /** What became of it. Names are kept in the database; what was carried out is kept there no longer. */
    enum State {
        WAITING,
        TAKEN_BACK,
        FAILED
    }
}
