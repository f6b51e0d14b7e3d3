package tr.bel.acikkapi.coordination.watch;

import java.time.Duration;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.RenewDueDates;
import tr.bel.acikkapi.database.WorkBell;
import tr.bel.acikkapi.database.WorkLoop;

/** Renews the dates of open cases when the working calendar has changed, on every node. */
@Component
class CalendarLoop extends WorkLoop {

    private final RenewDueDates renew;

    CalendarLoop(RenewDueDates renew, WatchSettings settings) {
        super(
                new Plan(
                        "calendar",
                        settings.loop(),
                        settings.calendar(),
                        Duration.ofSeconds(10),
                        "The dates of a case are still being renewed at the end; they will be again"),
                new WorkBell());
        this.renew = renew;
    }

    @Override
    protected void round() {
        renew.stale(this::isRunning);
    }
}
