package tr.bel.acikkapi.coordination.later;

import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.coordination.Attempt;
import tr.bel.acikkapi.coordination.CoordinationAct;
import tr.bel.acikkapi.coordination.Seen;
import tr.bel.acikkapi.shared.Actor;

/**
 * An act that waits until it can no longer be taken back.
 *
 * @param <F> its form: a record that survives as JSON
 */
public interface DeferrableAct<F> {

    CoordinationAct act();

    Class<F> form();

    /** Does it to the case as it is now; in a rehearsal, says what would become of it. */
    Attempt carryOut(CaseView file, Seen seen, F form, Actor actor);

    /** What somebody wrote in the form with their own hands; may be empty. */
    String words(F form);
}
