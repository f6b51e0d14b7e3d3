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

/** Gives an assignment its day, and writes down how far it is. */
@Component
public class PlanWork {

    static final int LONGEST = 2_000;

    private final ChangeAssignment change;
    private final Assignments assignments;
    private final FreshEyes eyes;
    private final Clock clock;
    private final ZoneId zone;

    PlanWork(ChangeAssignment change, Assignments assignments, FreshEyes eyes, Clock clock, ZoneId zone) {
        this.change = change;
        this.assignments = assignments;
        this.eyes = eyes;
        this.clock = clock;
        this.zone = zone;
    }

    /** @param words what the applicant reads: what will be done on that day, and why not before */
    public Attempt plan(Seen seen, Optional<LocalDate> day, String words, Actor actor) {
        if (day.isEmpty()) {
            return Attempt.refused("directorate.plan.missing");
        }
        String told = words.strip();
        if (told.length() > LONGEST) {
            return Attempt.refused("directorate.words.tooLong", LONGEST);
        }
        return change.change(seen, (assignment, file) -> {
            Instant now = clock.instant();
            LocalDate today = LocalDate.ofInstant(now, zone);
            Optional<Refusal> refusal =
                    eyes.refuse(file.id(), actor).or(() -> assignment.plan(day.get(), told, today, actor, now));
            if (refusal.isEmpty()) {
                change.workOn(assignment, file, actor, now);
            }
            return refusal;
        });
    }

    /** How far it is, for the house. */
    public Attempt report(Seen seen, String progress, Actor actor) {
        String told = progress.strip();
        if (told.isEmpty() || told.length() > LONGEST) {
            return told.isEmpty()
                    ? Attempt.refused("directorate.progress.empty")
                    : Attempt.refused("directorate.words.tooLong", LONGEST);
        }
        return change.change(seen, (assignment, file) -> {
            Optional<Refusal> refusal = assignment.report(told, actor, clock.instant());
            if (refusal.isEmpty()) {
                assignments.save(assignment);
            }
            return refusal;
        });
    }
}
