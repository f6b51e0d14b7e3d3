package tr.bel.acikkapi.coordination.watch;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.shell.MenuEntry;
import tr.bel.acikkapi.staff.Permission;

/** The steps of the 48 hours in the administrator's menu. */
@Component
class StepsMenu implements MenuEntry {

    @Override
    public Section section() {
        return Section.OVERSIGHT;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public String label() {
        return "watch.steps.title";
    }

    @Override
    public String icon() {
        return "bell";
    }

    @Override
    public String href() {
        return StepsController.ADDRESS;
    }

    @Override
    public boolean visibleTo(Authentication who) {
        return who.getAuthorities().stream()
                .anyMatch(a -> Permission.ADMINISTER.name().equals(a.getAuthority()));
    }
}
