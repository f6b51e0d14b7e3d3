package tr.bel.acikkapi.directorate;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.FreshEyes;
import tr.bel.acikkapi.directorate.team.Teams;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.staff.Colleagues;
import tr.bel.acikkapi.staff.Permission;
import tr.bel.acikkapi.staff.StaffMember;

/** In a directorate, a case that was reopened goes into other hands than those that concluded it. */
@Component
class FreshHands {

    private final FreshEyes eyes;
    private final Colleagues colleagues;
    private final Teams teams;

    FreshHands(FreshEyes eyes, Colleagues colleagues, Teams teams) {
        this.eyes = eyes;
        this.colleagues = colleagues;
        this.teams = teams;
    }

    /** Before whom it lies when it comes back to where it was concluded: somebody who leads the directorate. */
    Optional<String> first(String directorate, long caseId) {
        return eyes.of(caseId).flatMap(objection -> {
            List<StaffMember> people = colleagues.of(directorate);
            boolean concludedHere = people.stream().anyMatch(p -> objection.concerns(p.username()));
            return people.stream()
                    .filter(p -> concludedHere && p.may(Permission.LEAD_DIRECTORATE))
                    .map(StaffMember::username)
                    .filter(u -> !objection.concerns(u))
                    .findFirst();
        });
    }

    /** Whether these hands are those that concluded it; a team is, where nobody else belongs to it. */
    Optional<Refusal> refuse(Hands to, Assignment assignment) {
        return eyes.of(assignment.caseId())
                .filter(objection -> of(to, assignment).stream().allMatch(objection::concerns))
                .map(objection -> Refusal.of("directorate.entrust.concluded"));
    }

    private List<String> of(Hands to, Assignment assignment) {
        String person = to.person();
        Long team = to.team();
        return person != null
                ? List.of(person)
                : Optional.ofNullable(team)
                        .flatMap(id -> teams.byId(id, assignment.directorate()))
                        .map(t -> t.members())
                        .filter(members -> !members.isEmpty())
                        .orElse(List.of(""));
    }
}
