package tr.bel.acikkapi.directorate;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.Case;
import tr.bel.acikkapi.cases.CaseLifecycle.Verb;
import tr.bel.acikkapi.coordination.Attempt;
import tr.bel.acikkapi.coordination.GivenBack;
import tr.bel.acikkapi.coordination.Seen;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Refusal;

/** The directorate says that it is not its work, and why; coordination hears it in the same moment. */
@Component
public class GiveBack {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 2_000;

    private final ChangeAssignment change;
    private final Assignments assignments;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GiveBack(ChangeAssignment change, Assignments assignments, ApplicationEventPublisher events, Clock clock) {
        this.change = change;
        this.assignments = assignments;
        this.events = events;
        this.clock = clock;
    }

    public Attempt giveBack(Seen seen, String reason, Actor actor) {
        String why = reason.strip();
        if (why.length() < SHORTEST || why.length() > LONGEST) {
            return Attempt.refused("directorate.giveBack.length", SHORTEST, LONGEST);
        }
        return change.change(seen, (assignment, file) -> giveBack(assignment, file, why, actor));
    }

    private Optional<Refusal> giveBack(Assignment assignment, Case file, String why, Actor actor) {
        boolean nobodyLeft = assignments.findByCaseId(file.id()).stream()
                .filter(a -> a.status().isOpen())
                .allMatch(a -> a.directorate().equals(assignment.directorate()));
        if (nobodyLeft && !file.may(Verb.TAKE_BACK)) {
            return Optional.of(Refusal.of("cases.refused.TAKE_BACK"));
        }
        Instant now = clock.instant();
        Optional<Refusal> refusal = assignment.giveBack(why, actor, now);
        if (refusal.isEmpty()) {
            assignments.save(assignment);
            events.publishEvent(new GivenBack(file.id(), assignment.directorate(), why, actor, now, nobodyLeft));
        }
        return refusal;
    }
}
