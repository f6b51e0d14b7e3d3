package tr.bel.acikkapi.coordination.web;

import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.coordination.Attempt;
import tr.bel.acikkapi.coordination.CoordinationAct;
import tr.bel.acikkapi.coordination.EndCase;
import tr.bel.acikkapi.coordination.Seen;
import tr.bel.acikkapi.coordination.WordsForm;
import tr.bel.acikkapi.coordination.later.DeferrableAct;
import tr.bel.acikkapi.shared.Actor;

/** Opens a case again. */
@Component
class Reopening implements DeferrableAct<WordsForm> {

    private final EndCase end;

    Reopening(EndCase end) {
        this.end = end;
    }

    @Override
    public CoordinationAct act() {
        return CoordinationAct.REOPEN;
    }

    @Override
    public Class<WordsForm> form() {
        return WordsForm.class;
    }

    @Override
    public Attempt carryOut(CaseView file, Seen seen, WordsForm form, Actor actor) {
        return end.reopen(seen, form.words(), actor);
    }

    @Override
    public String words(WordsForm form) {
        return form.words();
    }
}
