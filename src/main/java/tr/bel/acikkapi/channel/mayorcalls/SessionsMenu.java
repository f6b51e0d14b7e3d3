package tr.bel.acikkapi.channel.mayorcalls;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.shell.MenuEntry;
import tr.bel.acikkapi.staff.Permission;
import tr.bel.acikkapi.staff.StaffMember;

/** The mayor's calls in the menu of those who make them. */
@Component
class SessionsMenu implements MenuEntry {

    @Override
    public Section section() {
        return Section.DOORS;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String label() {
        return "mayorcalls.menu";
    }

    @Override
    public String icon() {
        return "telephone-outbound";
    }

    @Override
    public String href() {
        return MayorCallsAccess.ADDRESS;
    }

    @Override
    public boolean visibleTo(Authentication who) {
        return who.getPrincipal() instanceof StaffMember member && member.may(Permission.MAKE_MAYOR_CALLS);
    }
}
