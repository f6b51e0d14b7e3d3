package tr.bel.acikkapi.coordination;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.Case;
import tr.bel.acikkapi.cases.CaseEvent.NotExaminedReason;
import tr.bel.acikkapi.cases.FreshEyes;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Outcome;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shared.TurkishText;

/** The ways in which coordination itself ends a case, and begins it again. What is explained here, the applicant reads. */
@Component
public class EndCase {

    /** Shorter than this is no authority's name. */
    public static final int SHORTEST_AUTHORITY = 5;

    private static final int SHORTEST_REASON = 10;

    private final ChangeCase change;
    private final FreshEyes eyes;
    private final Clock clock;
    private final ZoneId zone;

    EndCase(ChangeCase change, FreshEyes eyes, Clock clock, ZoneId zone) {
        this.change = change;
        this.eyes = eyes;
        this.clock = clock;
        this.zone = zone;
    }

    /** Answers without any directorate. */
    public Attempt answer(Seen seen, Outcome outcome, Actor actor) {
        LocalDate planned = outcome.plannedFor();
        if (planned != null && planned.isBefore(LocalDate.ofInstant(clock.instant(), zone))) {
            return Attempt.refused("coordination.plannedFor.past");
        }
        return conclude(seen, actor, file -> file.resolve(outcome, actor, clock.instant()));
    }

    /** Another authority's (law 3071 art. 5). */
    public Attempt transferOut(Seen seen, String authority, String explanation, Actor actor) {
        return TurkishText.tidyLine(authority).length() < SHORTEST_AUTHORITY
                ? Attempt.refused("coordination.authority.missing")
                : conclude(seen, actor, file -> file.transferOut(authority, explanation, actor, clock.instant()));
    }

    /** Not examined (law 3071 art. 6). */
    public Attempt doNotExamine(Seen seen, Optional<NotExaminedReason> reason, String explanation, Actor actor) {
        return reason.isEmpty()
                ? Attempt.refused("coordination.notExamined.missing")
                : conclude(seen, actor, file -> file.doNotExamine(reason.get(), explanation, actor, clock.instant()));
    }

    public Attempt reopen(Seen seen, String reason, Actor actor) {
        String why = reason.strip();
        return why.length() < SHORTEST_REASON
                ? Attempt.refused("coordination.reason.tooShort", SHORTEST_REASON)
                : change.change(seen, file -> file.reopen(why, actor, clock.instant()));
    }

    /** Whatever answers a case comes through here: one at a time, many at once, later, and with an incident. */
    private Attempt conclude(Seen seen, Actor actor, Function<Case, Optional<Refusal>> verb) {
        return change.change(seen, file -> eyes.refuse(file.id(), actor).or(() -> verb.apply(file)));
    }
}
