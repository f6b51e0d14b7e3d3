package tr.bel.acikkapi.shell;

import java.util.OptionalLong;
import org.springframework.security.core.Authentication;

/** One place to go in the staff menu. A room publishes a bean a place; the shell sorts, marks the current one and shows the count. */
public interface MenuEntry {

    /** The groups of the menu, in their order; a line stands between two groups. */
    enum Section {
        WORK,
        DOORS,
        OVERSIGHT
    }

    Section section();

    /** Smaller comes first within the section. */
    int order();

    /** Key of the message with the entry's name. */
    String label();

    /** Name of a symbol in {@code static/icons.svg}, for instance {@code inboxes}. */
    String icon();

    /** Where it leads, from the root: {@code /koordinasyon}. The entry is current on this path and all below it. */
    String href();

    /** Whether this person sees it; asked for every page, so never with a query. */
    default boolean visibleTo(Authentication who) {
        return true;
    }

    /** How much waits there for this person; asked for every full page, so from an index. Empty for no count. */
    default OptionalLong count(Authentication who) {
        return OptionalLong.empty();
    }
}
