package tr.bel.acikkapi.directorate;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.FreshEyes;
import tr.bel.acikkapi.coordination.Attempt;
import tr.bel.acikkapi.coordination.Seen;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.staff.StaffMember;

/**
 * Puts an assignment on a day of the week and into a lane of it, both at once. The applicant is told when the day or the words change,
 * and hears nothing when only the hands do.
 */
@Component
public class PlaceWork {

    private final ChangeAssignment change;
    private final EntrustAssignment entrust;
    private final FreshEyes eyes;
    private final Clock clock;
    private final ZoneId zone;

    PlaceWork(ChangeAssignment change, EntrustAssignment entrust, FreshEyes eyes, Clock clock, ZoneId zone) {
        this.change = change;
        this.entrust = entrust;
        this.eyes = eyes;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * @param words what the applicant reads
     * @param to whose it is to be; empty leaves it where it is
     */
    public Attempt place(Seen seen, Optional<LocalDate> day, String words, Optional<Hands> to, StaffMember who) {
        String told = words.strip();
        if (day.isEmpty()) {
            return Attempt.refused("directorate.plan.missing");
        }
        if (told.length() > PlanWork.LONGEST) {
            return Attempt.refused("directorate.words.tooLong", PlanWork.LONGEST);
        }
        return change.change(seen, (assignment, file) -> {
            Instant now = clock.instant();
            Actor actor = Actor.staff(who.username());
            Optional<Hands> moved = to.filter(h -> !Optional.of(h).equals(hands(assignment)));
            Optional<Refusal> refusal = moved.filter(h -> !entrust.mayGiveTo(h, who))
                    .map(h -> Refusal.of("directorate.entrust.unknown"))
                    .or(() -> newDay(assignment, day.get(), told)
                            ? eyes.refuse(file.id(), actor)
                                    .or(() -> assignment.plan(
                                            day.get(), told, LocalDate.ofInstant(now, zone), actor, now))
                            : Optional.empty())
                    .or(() -> moved.flatMap(h -> entrust.putInto(h, assignment, who, now)));
            if (refusal.isEmpty()) {
                change.workOn(assignment, file, actor, now);
            }
            return refusal;
        });
    }

    private static boolean newDay(Assignment assignment, LocalDate day, String words) {
        return !assignment.plannedFor().equals(Optional.of(day))
                || !assignment.planWords().equals(Optional.of(words));
    }

    private static Optional<Hands> hands(Assignment assignment) {
        return assignment.assignee().map(Hands::of).or(() -> assignment.team().map(Hands::ofTeam));
    }
}
