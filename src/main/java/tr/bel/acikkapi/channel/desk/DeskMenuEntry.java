package tr.bel.acikkapi.channel.desk;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.shell.MenuEntry;
import tr.bel.acikkapi.staff.Permission;
import tr.bel.acikkapi.staff.StaffMember;

/** The desk in the menu. */
@Component
class DeskMenuEntry implements MenuEntry {

    @Override
    public Section section() {
        return Section.DOORS;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String label() {
        return "desk.title";
    }

    @Override
    public String icon() {
        return "person-standing";
    }

    @Override
    public String href() {
        return "/masa";
    }

    @Override
    public boolean visibleTo(Authentication who) {
        return who.getPrincipal() instanceof StaffMember member && member.may(Permission.TAKE_APPLICATIONS);
    }
}
