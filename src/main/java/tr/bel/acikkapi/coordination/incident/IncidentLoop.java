package tr.bel.acikkapi.coordination.incident;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.database.WorkLoop;

/** Works announcements off and looks for bursts, woken by whoever announces and by every case that comes in. */
@Component
class IncidentLoop extends WorkLoop {

    private static final Logger log = LoggerFactory.getLogger(IncidentLoop.class);
    /** However many cases come in, a node looks for bursts no more often. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    private final TellCases tell;
    private final LookForBursts bursts;
    private final Clock clock;
    private Instant looked = Instant.EPOCH;

    IncidentLoop(TellCases tell, LookForBursts bursts, IncidentBell bell, IncidentSettings settings, Clock clock) {
        super(
                new Plan(
                        "incidents",
                        settings.loop(),
                        settings.poll(),
                        Duration.ofSeconds(10),
                        "A case is still being announced to at the end; if it is not committed, it is told again"),
                bell);
        this.tell = tell;
        this.bursts = bursts;
        this.clock = clock;
    }

    @Override
    protected void round() {
        while (isRunning() && tell.next()) {
            log.trace("one more");
        }
        if (isRunning() && looked.plus(BETWEEN_LOOKS).isBefore(clock.instant())) {
            looked = clock.instant();
            bursts.look();
        }
    }
}
