package tr.bel.acikkapi.open311.hooks;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.database.WorkLoop;
import tr.bel.acikkapi.open311.Open311Settings;
import tr.bel.acikkapi.open311.SweepCounts;

/** Delivers and sweeps, woken by every committed change that somebody listens to. */
@Component
class HooksLoop extends WorkLoop {

    private static final Logger log = LoggerFactory.getLogger(HooksLoop.class);

    private final Deliver deliver;
    private final Deliveries deliveries;
    private final SweepCounts counts;

    HooksLoop(Deliver deliver, Deliveries deliveries, SweepCounts counts, HookBell bell, Open311Settings settings) {
        super(
                new Plan(
                        "open311",
                        settings.loop(),
                        settings.poll(),
                        Duration.ofSeconds(15),
                        "A web-hook is still being delivered at the end; it will be delivered again"),
                bell);
        this.deliver = deliver;
        this.deliveries = deliveries;
        this.counts = counts;
    }

    @Override
    protected void round() {
        deliveries.sweep();
        counts.sweep();
        while (isRunning() && deliver.next()) {
            log.trace("one more");
        }
    }
}
