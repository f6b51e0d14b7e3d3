package tr.bel.acikkapi.coordination.web;

import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.coordination.Attempt;
import tr.bel.acikkapi.coordination.CoordinationAct;
import tr.bel.acikkapi.coordination.EndCase;
import tr.bel.acikkapi.coordination.Seen;
import tr.bel.acikkapi.coordination.later.DeferrableAct;
import tr.bel.acikkapi.shared.Actor;

/** Tells another authority to be responsible. */
@Component
class Transfer implements DeferrableAct<TransferForm> {

    private final EndCase end;

    Transfer(EndCase end) {
        this.end = end;
    }

    @Override
    public CoordinationAct act() {
        return CoordinationAct.TRANSFER;
    }

    @Override
    public Class<TransferForm> form() {
        return TransferForm.class;
    }

    @Override
    public Attempt carryOut(CaseView file, Seen seen, TransferForm form, Actor actor) {
        return end.transferOut(seen, form.authority(), form.explanation(), actor);
    }

    @Override
    public String words(TransferForm form) {
        return form.explanation();
    }
}
