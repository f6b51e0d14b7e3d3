package tr.bel.acikkapi.directorate;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.coordination.Attempt;
import tr.bel.acikkapi.coordination.Seen;
import tr.bel.acikkapi.directorate.team.Team;
import tr.bel.acikkapi.directorate.team.Teams;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.staff.Colleagues;
import tr.bel.acikkapi.staff.Permission;
import tr.bel.acikkapi.staff.StaffMember;

/**
 * Gives an assignment to somebody of the directorate or to one of its teams: whoever leads it to anyone, everybody else to themselves and
 * to their own teams.
 */
@Component
public class EntrustAssignment {

    private final ChangeAssignment change;
    private final Colleagues colleagues;
    private final Teams teams;
    private final FreshHands fresh;
    private final Clock clock;

    EntrustAssignment(ChangeAssignment change, Colleagues colleagues, Teams teams, FreshHands fresh, Clock clock) {
        this.change = change;
        this.colleagues = colleagues;
        this.teams = teams;
        this.fresh = fresh;
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

    /** The teams that this person may give work to. */
    public List<Team> teams(StaffMember who) {
        String directorate = who.directorate();
        return directorate == null
                ? List.of()
                : teams.active(directorate).stream()
                        .filter(t -> who.may(Permission.LEAD_DIRECTORATE) || t.has(who.username()))
                        .toList();
    }

    public Attempt entrust(Seen seen, Hands to, StaffMember who) {
        if (!mayGiveTo(to, who)) {
            return Attempt.refused("directorate.entrust.unknown");
        }
        return change.change(seen, (assignment, file) -> {
            Instant now = clock.instant();
            Optional<Refusal> refusal = putInto(to, assignment, who, now);
            if (refusal.isEmpty()) {
                change.workOn(assignment, file, Actor.staff(who.username()), now);
            }
            return refusal;
        });
    }

    boolean mayGiveTo(Hands to, StaffMember who) {
        return to.team() == null
                ? candidates(who).stream().anyMatch(c -> c.username().equals(to.person()))
                : teams(who).stream().anyMatch(t -> t.id() == to.team());
    }

    /** Changes the assignment, which the caller saves; whoever is asked may be given work by this person. */
    Optional<Refusal> putInto(Hands to, Assignment assignment, StaffMember who, Instant at) {
        return fresh.refuse(to, assignment).or(() -> putNow(to, assignment, who, at));
    }

    private Optional<Refusal> putNow(Hands to, Assignment assignment, StaffMember who, Instant at) {
        Actor actor = Actor.staff(who.username());
        Long id = to.team();
        if (id != null) {
            Team team = teams.byId(id, assignment.directorate()).orElseThrow();
            return assignment.giveToTeam(team.id(), team.name(), actor, at);
        }
        String person = Objects.requireNonNull(to.person());
        boolean ofTheTeam = assignment
                .team()
                .flatMap(t -> teams.byId(t, assignment.directorate()))
                .filter(t -> t.has(person))
                .isPresent();
        return assignment.entrust(person, ofTheTeam, actor, at);
    }
}
