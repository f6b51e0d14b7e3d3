package tr.bel.acikkapi.directorate;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.FreshEyes;
import tr.bel.acikkapi.coordination.Attempt;
import tr.bel.acikkapi.coordination.Seen;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Refusal;

/** The directorate takes an assignment up. */
@Component
public class AcceptAssignment {

    private final ChangeAssignment change;
    private final FreshEyes eyes;
    private final Clock clock;

    AcceptAssignment(ChangeAssignment change, FreshEyes eyes, Clock clock) {
        this.change = change;
        this.eyes = eyes;
        this.clock = clock;
    }

    public Attempt accept(Seen seen, Actor actor) {
        return change.change(seen, (assignment, file) -> {
            Instant now = clock.instant();
            Optional<Refusal> refusal = eyes.refuse(file.id(), actor).or(() -> assignment.accept(actor, now));
            if (refusal.isEmpty()) {
                change.workOn(assignment, file, actor, now);
            }
            return refusal;
        });
    }
}
