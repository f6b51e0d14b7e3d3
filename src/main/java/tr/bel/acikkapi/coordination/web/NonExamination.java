package tr.bel.acikkapi.coordination.web;

import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.coordination.Attempt;
import tr.bel.acikkapi.coordination.CoordinationAct;
import tr.bel.acikkapi.coordination.EndCase;
import tr.bel.acikkapi.coordination.Seen;
import tr.bel.acikkapi.coordination.later.DeferrableAct;
import tr.bel.acikkapi.shared.Actor;

/** Does not examine a case, for one of the law's reasons. */
@Component
class NonExamination implements DeferrableAct<NotExaminedForm> {

    private final EndCase end;

    NonExamination(EndCase end) {
        this.end = end;
    }

    @Override
    public CoordinationAct act() {
        return CoordinationAct.NOT_EXAMINED;
    }

    @Override
    public Class<NotExaminedForm> form() {
        return NotExaminedForm.class;
    }

    @Override
    public Attempt carryOut(CaseView file, Seen seen, NotExaminedForm form, Actor actor) {
        return end.doNotExamine(seen, form.chosen(), form.explanation(), actor);
    }

    @Override
    public String words(NotExaminedForm form) {
        return form.explanation();
    }
}
