package tr.bel.acikkapi.municipality;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.shell.MenuEntry;

/** For administrators, by the name of their permission: this room stands above the one that knows permissions. */
@Component
class MunicipalityMenu implements MenuEntry {

    private static final String ADMINISTER = "ADMINISTER";

    @Override
    public Section section() {
        return Section.OVERSIGHT;
    }

    @Override
    public int order() {
        return 85;
    }

    @Override
    public String label() {
        return "municipality.menu";
    }

    @Override
    public String icon() {
        return "building";
    }

    @Override
    public String href() {
        return "/yonetim/belediye";
    }

    @Override
    public boolean visibleTo(Authentication who) {
        return who.getAuthorities().stream().anyMatch(a -> ADMINISTER.equals(a.getAuthority()));
    }
}
