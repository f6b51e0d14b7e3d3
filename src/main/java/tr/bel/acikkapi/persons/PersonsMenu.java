package tr.bel.acikkapi.persons;

import java.util.OptionalLong;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.shell.MenuEntry;
import tr.bel.acikkapi.staff.Permission;
import tr.bel.acikkapi.staff.StaffMember;

/** The suggestions in coordination's menu, with how many wait. */
@Component
class PersonsMenu implements MenuEntry {

    private static final int MOST = 100;

    private final Suggestions suggestions;

    PersonsMenu(Suggestions suggestions) {
        this.suggestions = suggestions;
    }

    @Override
    public Section section() {
        return Section.WORK;
    }

    @Override
    public int order() {
        return 16;
    }

    @Override
    public String label() {
        return "persons.menu";
    }

    @Override
    public String icon() {
        return "people";
    }

    @Override
    public String href() {
        return SuggestionsController.ADDRESS;
    }

    @Override
    public boolean visibleTo(Authentication who) {
        return who.getPrincipal() instanceof StaffMember member && member.may(Permission.COORDINATE);
    }

    @Override
    public OptionalLong count(Authentication who) {
        return OptionalLong.of(suggestions.count(MOST));
    }
}
