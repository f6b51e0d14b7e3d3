package tr.bel.acikkapi.coordination.learning;

import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.shell.MenuEntry;
import tr.bel.acikkapi.staff.Permission;

/** The page of the suggestions in the menu. */
@Component
class LearningMenu implements MenuEntry {

    private static final Set<String> READERS = Set.of(Permission.ADMINISTER.name(), Permission.COORDINATE.name());

    @Override
    public Section section() {
        return Section.OVERSIGHT;
    }

    @Override
    public int order() {
        return 86;
    }

    @Override
    public String label() {
        return "learning.menu";
    }

    @Override
    public String icon() {
        return "graph-up";
    }

    @Override
    public String href() {
        return SuggestionsPages.ADDRESS;
    }

    @Override
    public boolean visibleTo(Authentication who) {
        return who.getAuthorities().stream().anyMatch(a -> READERS.contains(a.getAuthority()));
    }
}
