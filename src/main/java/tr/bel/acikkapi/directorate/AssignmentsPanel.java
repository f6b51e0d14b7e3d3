package tr.bel.acikkapi.directorate;

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
import tr.bel.acikkapi.cases.CasePanel;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.municipality.Names;
import tr.bel.acikkapi.shell.Formatting;
import tr.bel.acikkapi.staff.Colleagues;
import tr.bel.acikkapi.staff.Permission;
import tr.bel.acikkapi.staff.StaffMember;

/** The assignments on the page of a case: who was asked, and what became of it. */
@Component
class AssignmentsPanel implements CasePanel {

    private final AssignmentFiles assignments;
    private final Colleagues colleagues;
    private final Names names;
    private final Formatting fmt;
    private final MessageSource messages;

    AssignmentsPanel(
            AssignmentFiles assignments, Colleagues colleagues, Names names, Formatting fmt, MessageSource messages) {
        this.assignments = assignments;
        this.colleagues = colleagues;
        this.names = names;
        this.fmt = fmt;
        this.messages = messages;
    }

    /**
     * What the fragment shows.
     *
     * @param awaited whose conclusions the case waits for, where several were asked; absent otherwise
     * @param number of the case, for the links to what the reader does with their own assignment; absent where they have none
     */
    record AssignmentsView(
            List<Entry> entries,
            @Nullable String awaited,
            @Nullable String number) {}

    /** An assignment, and the name of who has it. */
    record Entry(AssignmentView assignment, @Nullable String assignee) {}

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Panel> on(CaseView file, StaffMember viewer) {
        List<AssignmentView> all = assignments.ofCase(file.id()).reversed();
        Map<String, String> names = colleagues.displayNames(all.stream()
                .map(AssignmentView::assignee)
                .filter(Objects::nonNull)
                .toList());
        List<Entry> entries = all.stream()
                .map(a -> new Entry(a, a.assignee() == null ? null : names.get(a.assignee())))
                .toList();
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(new Panel(
                        "directorate/AssignmentsFragment",
                        new AssignmentsView(entries, awaited(entries), own(file, viewer))));
    }

    private @Nullable String own(CaseView file, StaffMember viewer) {
        return viewer.may(Permission.WORK_ASSIGNMENTS)
                        && assignments.latest(file.id(), viewer).isPresent()
                ? file.number()
                : null;
    }

    private @Nullable String awaited(List<Entry> entries) {
        List<Entry> open =
                entries.stream().filter(e -> e.assignment().status().isOpen()).toList();
        return open.isEmpty() || entries.size() == 1
                ? null
                : open.reversed().stream().map(this::awaited).collect(Collectors.joining(" · "));
    }

    /** The directorate, and what is known of when and by whom. */
    private String awaited(Entry e) {
        AssignmentView a = e.assignment();
        String known = Stream.of(
                        a.teamName() == null ? null : text("directorate.team.named", a.teamName()),
                        e.assignee(),
                        a.plannedFor() == null
                                ? text("directorate.status." + a.status())
                                : text("directorate.planned", fmt.day(a.plannedFor())))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return text("directorate.awaited.one", names.directorate(a.directorate()), known);
    }

    private String text(String key, @Nullable Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }
}
