package tr.bel.acikkapi.directorate;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.coordination.Attempt;
import tr.bel.acikkapi.coordination.Seen;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.staff.Colleagues;
import tr.bel.acikkapi.staff.Permission;
import tr.bel.acikkapi.staff.StaffMember;

/** Gives an assignment to somebody of the directorate: whoever leads it to anyone, everybody else to themselves. */
@Component
public class EntrustAssignment {

    private final ChangeAssignment change;
    private final Colleagues colleagues;
    private final Clock clock;

    EntrustAssignment(ChangeAssignment change, Colleagues colleagues, Clock clock) {
        this.change = change;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    /** Whom this person may give work to. */
    public List<StaffMember> candidates(StaffMember who) {
        String directorate = who.directorate();
        if (directorate == null) {
            return List.of();
        }
        return colleagues.of(directorate).stream()
                .filter(c -> c.may(Permission.WORK_ASSIGNMENTS))
                .filter(c ->
                        who.may(Permission.LEAD_DIRECTORATE) || c.username().equals(who.username()))
                .toList();
    }

    public Attempt entrust(Seen seen, String colleague, StaffMember who) {
        if (candidates(who).stream().noneMatch(c -> c.username().equals(colleague))) {
            return Attempt.refused("directorate.entrust.unknown");
        }
        return change.change(seen, (assignment, file) -> {
            Instant now = clock.instant();
            Actor actor = Actor.staff(who.username());
            Optional<Refusal> refusal = assignment.entrust(colleague, actor, now);
            if (refusal.isEmpty()) {
                change.workOn(assignment, file, actor, now);
            }
            return refusal;
        });
    }
}
