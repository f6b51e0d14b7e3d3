package tr.bel.acikkapi.coordination.web;

import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.coordination.Attempt;
import tr.bel.acikkapi.coordination.CoordinationAct;
import tr.bel.acikkapi.coordination.EndCase;
import tr.bel.acikkapi.coordination.OutcomeForm;
import tr.bel.acikkapi.coordination.Seen;
import tr.bel.acikkapi.coordination.later.DeferrableAct;
import tr.bel.acikkapi.shared.Actor;

/** Answers without any directorate. */
@Component
class Answer implements DeferrableAct<OutcomeForm> {

    private final EndCase end;

    Answer(EndCase end) {
        this.end = end;
    }

    @Override
    public CoordinationAct act() {
        return CoordinationAct.ANSWER;
    }

    @Override
    public Class<OutcomeForm> form() {
        return OutcomeForm.class;
    }

    @Override
    public Attempt carryOut(CaseView file, Seen seen, OutcomeForm form, Actor actor) {
        return form.refusal()
                .<Attempt>map(Attempt.Refused::new)
                .orElseGet(() -> end.answer(seen, form.outcome().orElseThrow(), actor));
    }

    @Override
    public String words(OutcomeForm form) {
        return form.explanation();
    }
}
