package tr.bel.acikkapi.shell;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;

/** Sorts what the rooms published into the menu and the watch of one person. A count that fails is left out: it never breaks a page. */
class Menu {

    private static final Logger log = LoggerFactory.getLogger(Menu.class);

    /** A room may count no further than this; more is said with a plus. */
    private static final long MOST = 99;

    private final ObjectProvider<MenuEntry> entries;
    private final ObjectProvider<PromiseWatch> watches;
    private final Formatting fmt;

    Menu(ObjectProvider<MenuEntry> entries, ObjectProvider<PromiseWatch> watches, Formatting fmt) {
        this.entries = entries;
        this.watches = watches;
        this.fmt = fmt;
    }

    List<List<ShellView.MenuItem>> of(Authentication who, String path) {
        List<MenuEntry> visible = entries.stream()
                .filter(entry -> entry.visibleTo(who))
                .sorted(Comparator.comparing(MenuEntry::section).thenComparingInt(MenuEntry::order))
                .toList();
        String current = visible.stream()
                .map(MenuEntry::href)
                .filter(href -> path.equals(href) || path.startsWith(href + "/"))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        return Arrays.stream(MenuEntry.Section.values())
                .map(section -> visible.stream()
                        .filter(entry -> entry.section() == section)
                        .map(entry -> item(entry, who, entry.href().equals(current)))
                        .toList())
                .filter(group -> !group.isEmpty())
                .toList();
    }

    List<PromiseWatch.Chip> watch(Authentication who) {
        try {
            return watches.stream().flatMap(watch -> watch.chips(who).stream()).toList();
        } catch (RuntimeException e) {
            log.warn("the watch could not be read", e);
            return List.of();
        }
    }

    private ShellView.MenuItem item(MenuEntry entry, Authentication who, boolean current) {
        return new ShellView.MenuItem(entry.label(), entry.icon(), entry.href(), count(entry, who), current);
    }

    private String shown(long count) {
        return count > MOST ? fmt.count(MOST) + "+" : fmt.count(count);
    }

    private @Nullable String count(MenuEntry entry, Authentication who) {
        try {
            var count = entry.count(who);
            return count.isPresent() ? shown(count.getAsLong()) : null;
        } catch (RuntimeException e) {
            log.warn("the count of {} could not be read", entry.href(), e);
            return null;
        }
    }
}
