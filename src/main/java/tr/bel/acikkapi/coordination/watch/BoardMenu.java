package tr.bel.acikkapi.coordination.watch;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.shell.MenuEntry;
import tr.bel.acikkapi.staff.Permission;

/** The 48-hour watch in the menu of those who see all cases. */
@Component
class BoardMenu implements MenuEntry {

    @Override
    public Section section() {
        return Section.OVERSIGHT;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public String label() {
        return "watch.menu.board";
    }

    @Override
    public String icon() {
        return "stopwatch";
    }

    @Override
    public String href() {
        return BoardController.ADDRESS;
    }

    @Override
    public boolean visibleTo(Authentication who) {
        return who.getAuthorities().stream()
                .anyMatch(a -> Permission.SEE_ALL_CASES.name().equals(a.getAuthority()));
    }
}
