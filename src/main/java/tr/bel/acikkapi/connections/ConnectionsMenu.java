package tr.bel.acikkapi.connections;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.shell.MenuEntry;
import tr.bel.acikkapi.staff.Permission;
import tr.bel.acikkapi.staff.StaffMember;

/** The lines in the menu. */
@Component
class ConnectionsMenu implements MenuEntry {

    @Override
    public Section section() {
        return Section.OVERSIGHT;
    }

    @Override
    public int order() {
        return 88;
    }

    @Override
    public String label() {
        return "connections.menu";
    }

    @Override
    public String icon() {
        return "broadcast";
    }

    @Override
    public String href() {
        return ConnectionsController.ADDRESS;
    }

    @Override
    public boolean visibleTo(Authentication who) {
        return who.getPrincipal() instanceof StaffMember member && member.may(Permission.ADMINISTER);
    }
}
