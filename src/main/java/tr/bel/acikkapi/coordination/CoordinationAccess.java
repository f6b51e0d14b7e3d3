package tr.bel.acikkapi.coordination;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.staff.AccessRule;
import tr.bel.acikkapi.staff.AccessRules;
import tr.bel.acikkapi.staff.Landing;
import tr.bel.acikkapi.staff.Permission;
import tr.bel.acikkapi.staff.StaffMember;

/** The triage desk and all its acts belong to those who coordinate; their day begins there. */
@Component
class CoordinationAccess implements AccessRules, Landing {

    @Override
    public List<AccessRule> rules() {
        return List.of(
                AccessRule.signedIn(SubstanceController.ADDRESS),
                AccessRule.permitted(Desk.ADDRESS, Permission.COORDINATE),
                AccessRule.permitted(Desk.ADDRESS + "/**", Permission.COORDINATE));
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<String> of(StaffMember member) {
        return member.may(Permission.COORDINATE) ? Optional.of(Desk.ADDRESS) : Optional.empty();
    }
}
