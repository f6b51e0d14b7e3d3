package tr.bel.acikkapi.cases;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.shell.MenuEntry;
import tr.bel.acikkapi.staff.Landing;
import tr.bel.acikkapi.staff.Sight;
import tr.bel.acikkapi.staff.StaffMember;

/** The search as a place of its own: for some (management, auditors) it is where the day begins. */
@Component
class SearchMenuEntry implements MenuEntry, Landing {

    private static final String ADDRESS = "/ara";

    @Override
    public Section section() {
        return Section.WORK;
    }

    @Override
    public int order() {
        return 95;
    }

    @Override
    public String label() {
        return "cases.search.title";
    }

    @Override
    public String icon() {
        return "search";
    }

    @Override
    public String href() {
        return ADDRESS;
    }

    @Override
    public boolean visibleTo(Authentication who) {
        return who.getPrincipal() instanceof StaffMember member && seesCases(member);
    }

    @Override
    public Optional<String> of(StaffMember member) {
        return seesCases(member) ? Optional.of(ADDRESS) : Optional.empty();
    }

    private static boolean seesCases(StaffMember member) {
        return !(member.sight() instanceof Sight.Nothing);
    }
}
