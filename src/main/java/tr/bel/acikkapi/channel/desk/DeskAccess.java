package tr.bel.acikkapi.channel.desk;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.staff.AccessRule;
import tr.bel.acikkapi.staff.AccessRules;
import tr.bel.acikkapi.staff.Landing;
import tr.bel.acikkapi.staff.Permission;
import tr.bel.acikkapi.staff.Role;
import tr.bel.acikkapi.staff.StaffMember;

/** Who may sit at the desk, and for whom the day begins there. */
@Component
class DeskAccess implements AccessRules, Landing {

    @Override
    public List<AccessRule> rules() {
        return List.of(AccessRule.permitted("/masa/**", Permission.TAKE_APPLICATIONS));
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<String> of(StaffMember member) {
        return member.roles().contains(Role.DESK_CLERK) ? Optional.of("/masa") : Optional.empty();
    }
}
