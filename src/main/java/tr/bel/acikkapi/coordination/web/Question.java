package tr.bel.acikkapi.coordination.web;

import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.coordination.AskApplicant;
import tr.bel.acikkapi.coordination.Attempt;
import tr.bel.acikkapi.coordination.CoordinationAct;
import tr.bel.acikkapi.coordination.Seen;
import tr.bel.acikkapi.coordination.WordsForm;
import tr.bel.acikkapi.coordination.later.DeferrableAct;
import tr.bel.acikkapi.shared.Actor;

/** Asks the applicant. */
@Component
class Question implements DeferrableAct<WordsForm> {

    private final AskApplicant ask;

    Question(AskApplicant ask) {
        this.ask = ask;
    }

    @Override
    public CoordinationAct act() {
        return CoordinationAct.ASK;
    }

    @Override
    public Class<WordsForm> form() {
        return WordsForm.class;
    }

    @Override
    public Attempt carryOut(CaseView file, Seen seen, WordsForm form, Actor actor) {
        return ask.ask(seen, form.words(), actor);
    }

    @Override
    public String words(WordsForm form) {
        return form.words();
    }
}
