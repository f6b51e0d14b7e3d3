package tr.bel.acikkapi.coordination.watch;

import java.time.Duration;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.database.WorkBell;
import tr.bel.acikkapi.database.WorkLoop;

/** Looks for promises to escalate, on every node. */
@Component
class EscalationLoop extends WorkLoop {

    private final Escalate escalate;

    EscalationLoop(Escalate escalate, WatchSettings settings) {
        super(
                new Plan(
                        "escalation",
                        settings.loop(),
                        settings.every(),
                        Duration.ofSeconds(10),
                        "A promise is still being escalated at the end; it will be again"),
                new WorkBell());
        this.escalate = escalate;
    }

    @Override
    protected void round() {
        escalate.due(this::isRunning);
    }
}
