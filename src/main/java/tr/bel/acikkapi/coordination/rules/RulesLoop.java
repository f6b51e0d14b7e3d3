package tr.bel.acikkapi.coordination.rules;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.database.WorkLoop;

/** Asks the rules about every case that came in. */
@Component
class RulesLoop extends WorkLoop {

    private static final Logger log = LoggerFactory.getLogger(RulesLoop.class);

    private final LookAtCases look;

    RulesLoop(LookAtCases look, RulesBell bell, RulesSettings settings) {
        super(
                new Plan(
                        "rules",
                        settings.loop(),
                        settings.poll(),
                        Duration.ofSeconds(10),
                        "The rules are still being asked about a case at the end; it will be looked at again"),
                bell);
        this.look = look;
    }

    @Override
    protected void round() {
        while (isRunning() && look.next() != LookAtCases.Look.NOTHING) {
            log.trace("one more");
        }
    }
}
