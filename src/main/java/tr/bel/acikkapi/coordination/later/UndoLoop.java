package tr.bel.acikkapi.coordination.later;

import java.time.Duration;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.database.WorkBell;
import tr.bel.acikkapi.database.WorkLoop;

/** Carries out what can no longer be taken back. */
@Component
class UndoLoop extends WorkLoop {

    private final CarryOutLater carryOut;

    UndoLoop(CarryOutLater carryOut, UndoSettings settings) {
        super(
                new Plan(
                        "undo",
                        settings.loop(),
                        settings.poll(),
                        Duration.ofSeconds(10),
                        "An act is still being carried out at the end; it will be carried out again"),
                new WorkBell());
        this.carryOut = carryOut;
    }

    @Override
    protected void round() {
        boolean more = true;
        while (isRunning() && more) {
            more = carryOut.next();
        }
    }
}
