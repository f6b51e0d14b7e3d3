package tr.bel.acikkapi.channel.callcentre;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.staff.AccessRule;
import tr.bel.acikkapi.staff.AccessRules;
import tr.bel.acikkapi.staff.Landing;
import tr.bel.acikkapi.staff.Permission;
import tr.bel.acikkapi.staff.Role;
import tr.bel.acikkapi.staff.StaffMember;

/** Who may answer the telephone, and for whom the day begins there. The board is for who leads, too. */
@Component
class CallAccess implements AccessRules, Landing {

    static final String BOARD = "/cagri/pano";
    static final String SHIFTS = "/cagri/vardiya";

    @Override
    public List<AccessRule> rules() {
        return List.of(
                AccessRule.permitted("/cagri/**", Permission.ANSWER_CALLS),
                AccessRule.permitted(BOARD, Permission.ANSWER_CALLS, Permission.LEAD_CALL_CENTRE),
                AccessRule.permitted(SHIFTS + "/plan/**", Permission.LEAD_CALL_CENTRE),
                AccessRule.permitted(SHIFTS + "/**", Permission.ANSWER_CALLS, Permission.LEAD_CALL_CENTRE));
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public Optional<String> of(StaffMember member) {
        return member.roles().contains(Role.CALL_AGENT) ? Optional.of("/cagri") : Optional.empty();
    }
}
