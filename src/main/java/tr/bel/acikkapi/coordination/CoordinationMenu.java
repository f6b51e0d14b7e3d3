package tr.bel.acikkapi.coordination;

import java.util.OptionalLong;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.shell.MenuEntry;
import tr.bel.acikkapi.staff.Permission;

/** The triage desk in the menu, with how many wait to be classified or routed. */
@Component
class CoordinationMenu implements MenuEntry {

    private final TriageQueue queue;

    CoordinationMenu(TriageQueue queue) {
        this.queue = queue;
    }

    @Override
    public Section section() {
        return Section.WORK;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String label() {
        return "coordination.menu";
    }

    @Override
    public String icon() {
        return "inboxes";
    }

    @Override
    public String href() {
        return Desk.ADDRESS;
    }

    @Override
    public boolean visibleTo(Authentication who) {
        return may(who, Permission.COORDINATE);
    }

    @Override
    public OptionalLong count(Authentication who) {
        return OptionalLong.of(queue.waiting());
    }

    static boolean may(Authentication who, Permission permission) {
        return who.getAuthorities().stream().anyMatch(a -> permission.name().equals(a.getAuthority()));
    }
}
