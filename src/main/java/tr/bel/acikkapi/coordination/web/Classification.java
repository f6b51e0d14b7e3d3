package tr.bel.acikkapi.coordination.web;

import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.coordination.Attempt;
import tr.bel.acikkapi.coordination.ClassifyCase;
import tr.bel.acikkapi.coordination.CoordinationAct;
import tr.bel.acikkapi.coordination.Seen;
import tr.bel.acikkapi.coordination.later.DeferrableAct;
import tr.bel.acikkapi.shared.Actor;

/** Says what a case is about. */
@Component
class Classification implements DeferrableAct<SubjectForm> {

    private final Choices choices;
    private final ClassifyCase classify;

    Classification(Choices choices, ClassifyCase classify) {
        this.choices = choices;
        this.classify = classify;
    }

    @Override
    public CoordinationAct act() {
        return CoordinationAct.CLASSIFY;
    }

    @Override
    public Class<SubjectForm> form() {
        return SubjectForm.class;
    }

    @Override
    public Attempt carryOut(CaseView file, Seen seen, SubjectForm form, Actor actor) {
        return classify.classify(seen, choices.chosen(form), form.chosenKind(), actor);
    }

    @Override
    public String words(SubjectForm form) {
        return "";
    }
}
