package tr.bel.acikkapi.channel.switchboard;

import java.util.List;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.channel.agent.TelephoneDoor;
import tr.bel.acikkapi.shell.MenuEntry;
import tr.bel.acikkapi.staff.AccessRule;
import tr.bel.acikkapi.staff.AccessRules;
import tr.bel.acikkapi.staff.Landing;
import tr.bel.acikkapi.staff.Permission;
import tr.bel.acikkapi.staff.Role;
import tr.bel.acikkapi.staff.StaffMember;
import tr.bel.acikkapi.telephony.Lines;

/** The switchboard as a door of the house, with who may sit there. */
@Component
class SwitchboardDoor implements TelephoneDoor, AccessRules, Landing, MenuEntry {

    static final String CODE = Lines.SWITCHBOARD;
    static final String ADDRESS = "/santral";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String icon() {
        return "telephone";
    }

    @Override
    public String address() {
        return ADDRESS;
    }

    @Override
    public List<AccessRule> rules() {
        return List.of(AccessRule.permitted(ADDRESS + "/**", Permission.CONNECT_CALLS));
    }

    @Override
    public Optional<String> of(StaffMember member) {
        return member.roles().contains(Role.SWITCHBOARD_OPERATOR) ? Optional.of(ADDRESS) : Optional.empty();
    }

    @Override
    public Section section() {
        return Section.DOORS;
    }

    /** Of the landing, and of the place in the menu. */
    @Override
    public int order() {
        return 9;
    }

    @Override
    public String label() {
        return "switchboard.title";
    }

    @Override
    public String href() {
        return ADDRESS;
    }

    @Override
    public boolean visibleTo(Authentication who) {
        return who.getPrincipal() instanceof StaffMember member && member.may(Permission.CONNECT_CALLS);
    }
}
