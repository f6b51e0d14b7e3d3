package tr.bel.acikkapi.coordination;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.cases.CaseEvent.CaseReopened;

/** A case that is reopened is nobody's: whoever had it upon themselves may be the one who concluded it. */
@Component
class ReleaseCharge {

    private final Charge charge;

    ReleaseCharge(Charge charge) {
        this.charge = charge;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CaseReopened reopened) {
        charge.of(reopened.caseId()).ifPresent(who -> charge.release(reopened.caseId(), who));
    }
}
