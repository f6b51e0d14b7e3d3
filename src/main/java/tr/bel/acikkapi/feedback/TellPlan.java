package tr.bel.acikkapi.feedback;

import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.directorate.AssignmentEvent;

/** Tells the applicant of a dated plan with its reason, in the transaction of whoever made the plan. */
@Component
class TellPlan {

    private final WriteMessages messages;

    TellPlan(WriteMessages messages) {
        this.messages = messages;
    }

    /** A directorate set a day: that is feedback with substance. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void hear(AssignmentEvent.WorkPlanned plan) {
        tell(plan.caseId(), plan.date(), plan.content());
    }

    /**
     * Puts the plan into the outbox.
     *
     * @param words why then and not now, as the applicant will read it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(long caseId, LocalDate plannedFor, String words) {
        messages.plan(caseId, plannedFor, words);
    }
}
