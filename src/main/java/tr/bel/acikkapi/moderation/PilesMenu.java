package tr.bel.acikkapi.moderation;

import java.util.OptionalLong;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.shell.MenuEntry;
import tr.bel.acikkapi.staff.Permission;
import tr.bel.acikkapi.staff.StaffMember;

/** Piles in coordination's menu, with how many wait. */
@Component
class PilesMenu implements MenuEntry {

    private static final int MOST = 100;

    private final Piles piles;

    PilesMenu(Piles piles) {
        this.piles = piles;
    }

    @Override
    public Section section() {
        return Section.WORK;
    }

    @Override
    public int order() {
        return 17;
    }

    @Override
    public String label() {
        return "moderation.piles.menu";
    }

    @Override
    public String icon() {
        return "collection";
    }

    @Override
    public String href() {
        return PilesController.ADDRESS;
    }

    @Override
    public boolean visibleTo(Authentication who) {
        return who.getPrincipal() instanceof StaffMember member && member.may(Permission.COORDINATE);
    }

    @Override
    public OptionalLong count(Authentication who) {
        return OptionalLong.of(piles.waiting(MOST));
    }
}
