package tr.bel.acikkapi.coordination.incident;

import java.util.OptionalLong;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.shell.MenuEntry;
import tr.bel.acikkapi.staff.Permission;

/** The board of open incidents in the menu, with how many there are. */
@Component
class IncidentMenu implements MenuEntry {

    private final IncidentFiles files;

    IncidentMenu(IncidentFiles files) {
        this.files = files;
    }

    @Override
    public Section section() {
        return Section.WORK;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public String label() {
        return "incident.menu";
    }

    @Override
    public String icon() {
        return "megaphone";
    }

    @Override
    public String href() {
        return BoardController.ADDRESS;
    }

    @Override
    public boolean visibleTo(Authentication who) {
        return who.getAuthorities().stream()
                .map(a -> String.valueOf(a.getAuthority()))
                .anyMatch(a -> a.equals(Permission.COORDINATE.name()) || a.equals(Permission.TAKE_APPLICATIONS.name()));
    }

    @Override
    public OptionalLong count(Authentication who) {
        return OptionalLong.of(files.countOpen());
    }
}
