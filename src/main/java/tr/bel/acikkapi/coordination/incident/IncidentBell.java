package tr.bel.acikkapi.coordination.incident;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.CaseEvent;
import tr.bel.acikkapi.database.WorkBell;

/** Wakes the loop of the incidents when somebody has to be told or a case came in. */
@Component
class IncidentBell extends WorkBell {

    /** A case may make a burst whole once it is committed. */
    @EventListener
    void on(CaseEvent event) {
        if (event instanceof CaseEvent.CaseReceived || event instanceof CaseEvent.CaseClassified) {
            afterCommit();
        }
    }

    @EventListener
    void on(IncidentEvent.CaseAttached attached) {
        afterCommit();
    }
}
