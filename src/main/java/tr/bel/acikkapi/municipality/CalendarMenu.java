package tr.bel.acikkapi.municipality;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.shell.MenuEntry;

/** The working calendar in the administrator's menu. */
@Component
class CalendarMenu implements MenuEntry {

    private static final String ADMINISTER = "ADMINISTER";

    @Override
    public Section section() {
        return Section.OVERSIGHT;
    }

    @Override
    public int order() {
        return 84;
    }

    @Override
    public String label() {
        return "municipality.calendar";
    }

    @Override
    public String icon() {
        return "calendar3";
    }

    @Override
    public String href() {
        return CalendarController.ADDRESS;
    }

    @Override
    public boolean visibleTo(Authentication who) {
        return who.getAuthorities().stream().anyMatch(a -> ADMINISTER.equals(a.getAuthority()));
    }
}
