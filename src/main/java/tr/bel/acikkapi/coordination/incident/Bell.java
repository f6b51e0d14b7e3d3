package tr.bel.acikkapi.coordination.incident;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tr.bel.acikkapi.cases.CaseEvent;

/** Wakes this node's loop when somebody has to be told or a case came in. Other nodes find it when they look by themselves. */
@Component
class Bell {

    private final Semaphore bell = new Semaphore(0);

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

    private void afterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                ring();
            }
        });
    }

    void ring() {
        bell.release();
    }

    /** Sleeps until somebody rings, at most so long. */
    void await(Duration atMost) throws InterruptedException {
        if (bell.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            bell.drainPermits();
        }
    }
}
