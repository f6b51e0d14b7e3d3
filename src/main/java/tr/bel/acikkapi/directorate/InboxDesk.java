package tr.bel.acikkapi.directorate;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.CaseFiles;
import tr.bel.acikkapi.cases.CasePageView;
import tr.bel.acikkapi.cases.CasePages;
import tr.bel.acikkapi.cases.FreshEyes;
import tr.bel.acikkapi.cases.FreshEyes.Objection;
import tr.bel.acikkapi.coordination.DeskView;
import tr.bel.acikkapi.coordination.DeskView.Line;
import tr.bel.acikkapi.coordination.DeskView.Tab;
import tr.bel.acikkapi.directorate.Inbox.Item;
import tr.bel.acikkapi.directorate.Inbox.Owner;
import tr.bel.acikkapi.shell.Formatting;
import tr.bel.acikkapi.staff.Colleagues;
import tr.bel.acikkapi.staff.Role;
import tr.bel.acikkapi.staff.StaffMember;

/** A directorate's desk as one person of it sees it. */
@Component
public class InboxDesk {

    /** The address of the desk. */
    public static final String ADDRESS = "/mudurluk";

    private static final int PAGE = 25;

    private final Inbox inbox;
    private final InboxTools tools;
    private final AssignmentFiles assignments;
    private final CaseFiles files;
    private final CasePages pages;
    private final Colleagues colleagues;
    private final FreshEyes eyes;
    private final Formatting fmt;
    private final MessageSource messages;

    InboxDesk(
            Inbox inbox,
            InboxTools tools,
            AssignmentFiles assignments,
            CaseFiles files,
            CasePages pages,
            Colleagues colleagues,
            FreshEyes eyes,
            Formatting fmt,
            MessageSource messages) {
        this.inbox = inbox;
        this.tools = tools;
        this.assignments = assignments;
        this.files = files;
        this.pages = pages;
        this.colleagues = colleagues;
        this.eyes = eyes;
        this.fmt = fmt;
        this.messages = messages;
    }

    /**
     * The desk, with the case that was asked for or else the first of the list.
     *
     * @param view a slug; another one shows the view that this person's day begins with
     * @return empty for somebody of no directorate, and where the asked case is not to be seen
     */
    public Optional<DeskView> show(
            String view, InboxNarrow narrow, Optional<String> chosen, Optional<Long> after, StaffMember reader) {
        return Owner.of(reader, narrow).flatMap(owner -> show(view, owner, chosen, after, reader));
    }

    private Optional<DeskView> show(
            String view, Owner owner, Optional<String> chosen, Optional<Long> after, StaffMember reader) {
        Map<InboxView, Long> counts = inbox.counts(owner);
        InboxView shown = InboxView.of(view).orElseGet(() -> first(reader, counts));
        return show(shown, counts, owner, chosen, after, reader);
    }

    private Optional<DeskView> show(
            InboxView view,
            Map<InboxView, Long> counts,
            Owner owner,
            Optional<String> chosen,
            Optional<Long> after,
            StaffMember reader) {
        Inbox.Page page = inbox.page(view, owner, after, PAGE);
        Optional<String> number = chosen.or(
                () -> page.items().stream().findFirst().map(i -> i.row().number()));
        Optional<CasePageView> open = number.flatMap(n -> files.byNumber(n, reader.sight()))
                .filter(file -> !owner.ownOnly()
                        || assignments.latest(file.id(), reader).isPresent())
                .map(file -> pages.page(file, reader, null));
        if (chosen.isPresent() && open.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new DeskView(
                ADDRESS,
                tabs(counts),
                view.slug(),
                lines(page.items()),
                page.next().orElse(null),
                after.isEmpty(),
                open.orElse(null),
                chosen.isPresent(),
                owner.narrow().parameters(),
                tools.of(owner.narrow(), reader),
                "directorate.empty." + view.slug()));
    }

    /** People in the field begin with what is theirs; others with what is new, or else with what goes on. */
    private static InboxView first(StaffMember reader, Map<InboxView, Long> counts) {
        if (reader.roles().contains(Role.FIELD_OFFICER)) {
            return InboxView.MINE;
        }
        return Stream.of(InboxView.NEW, InboxView.TAKEN, InboxView.PLANNED)
                .filter(v -> counts.getOrDefault(v, 0L) > 0)
                .findFirst()
                .orElse(InboxView.NEW);
    }

    private static List<Tab> tabs(Map<InboxView, Long> counts) {
        return Arrays.stream(InboxView.values())
                .map(v -> new Tab(v.slug(), "directorate.view." + v.slug(), counts.get(v)))
                .toList();
    }

    private List<Line> lines(List<Item> items) {
        Map<Long, Objection> objections =
                eyes.of(items.stream().map(item -> item.row().id()).toList());
        Map<String, String> names = colleagues.displayNames(Stream.concat(
                        items.stream().map(Item::assignee).filter(Objects::nonNull),
                        objections.values().stream().flatMap(o -> o.concludedBy().stream()))
                .toList());
        return items.stream()
                .map(item -> line(item, objections.get(item.row().id()), names))
                .toList();
    }

    private Line line(Item item, @Nullable Objection objection, Map<String, String> names) {
        String assignee = item.assignee();
        String team = item.team();
        String contractor = item.contractor();
        String said = Stream.of(
                        objection == null ? null : concluded(objection, names),
                        item.status().isOpen() ? null : text("directorate.status." + item.status()),
                        contractor == null ? null : text("directorate.contractor." + contractor),
                        team == null ? null : text("directorate.team.named", team),
                        assignee == null ? null : names.getOrDefault(assignee, assignee),
                        planned(item))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        return new Line(item.row(), said.isEmpty() ? null : said);
    }

    private String concluded(Objection objection, Map<String, String> names) {
        return text(
                "cases.freshEyes.line",
                objection.concludedBy().stream()
                        .map(who -> names.getOrDefault(who, who))
                        .collect(Collectors.joining(", ")));
    }

    private @Nullable String planned(Item item) {
        return item.plannedFor() == null ? null : text("directorate.planned", fmt.day(item.plannedFor()));
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }
}
