package tr.bel.acikkapi.moderation;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.shell.MenuEntry;
import tr.bel.acikkapi.staff.Permission;
import tr.bel.acikkapi.staff.StaffMember;

/** The administrator's blocks in the menu. */
@Component
class BlocksMenu implements MenuEntry {

    @Override
    public Section section() {
        return Section.OVERSIGHT;
    }

    @Override
    public int order() {
        return 87;
    }

    @Override
    public String label() {
        return "moderation.blocks.menu";
    }

    @Override
    public String icon() {
        return "slash-circle";
    }

    @Override
    public String href() {
        return BlocksController.ADDRESS;
    }

    @Override
    public boolean visibleTo(Authentication who) {
        return who.getPrincipal() instanceof StaffMember member && member.may(Permission.ADMINISTER);
    }
}
