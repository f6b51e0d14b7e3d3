package tr.bel.acikkapi.persons;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.database.WorkLoop;

/** Looks at one applicant after the other, woken by every case that comes in. */
@Component
class PersonsLoop extends WorkLoop {

    private static final Logger log = LoggerFactory.getLogger(PersonsLoop.class);

    private final LookForLikely look;

    PersonsLoop(LookForLikely look, Bell bell, PersonsSettings settings) {
        super(
                new Plan(
                        "persons",
                        settings.loop(),
                        settings.poll(),
                        Duration.ofSeconds(10),
                        "It is still being looked who an applicant may be at the end; it will be looked again"),
                bell);
        this.look = look;
    }

    @Override
    protected void round() {
        while (isRunning() && look.next()) {
            log.trace("one more");
        }
    }
}
