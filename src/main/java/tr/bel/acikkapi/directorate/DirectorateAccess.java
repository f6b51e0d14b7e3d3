package tr.bel.acikkapi.directorate;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.staff.AccessRule;
import tr.bel.acikkapi.staff.AccessRules;
import tr.bel.acikkapi.staff.Landing;
import tr.bel.acikkapi.staff.Permission;
import tr.bel.acikkapi.staff.StaffMember;

/** A directorate's desk belongs to those who work there; their day begins there. */
@Component
class DirectorateAccess implements AccessRules, Landing {

    @Override
    public List<AccessRule> rules() {
        return List.of(
                AccessRule.permitted(InboxDesk.ADDRESS + "/ekipler/**", Permission.LEAD_DIRECTORATE),
                AccessRule.permitted(InboxDesk.ADDRESS + "/yukleniciler/**", Permission.LEAD_DIRECTORATE),
                AccessRule.permitted(InboxDesk.ADDRESS, Permission.WORK_ASSIGNMENTS),
                AccessRule.permitted(InboxDesk.ADDRESS + "/**", Permission.WORK_ASSIGNMENTS));
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<String> of(StaffMember member) {
        return member.may(Permission.WORK_ASSIGNMENTS) ? Optional.of(InboxDesk.ADDRESS) : Optional.empty();
    }
}
