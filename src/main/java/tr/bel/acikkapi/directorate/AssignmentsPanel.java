package tr.bel.acikkapi.directorate;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.CasePanel;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.staff.Colleagues;
import tr.bel.acikkapi.staff.StaffMember;

/** The assignments on the page of a case: who was asked, and what became of it. */
@Component
class AssignmentsPanel implements CasePanel {

    private final AssignmentFiles assignments;
    private final Colleagues colleagues;

    AssignmentsPanel(AssignmentFiles assignments, Colleagues colleagues) {
        this.assignments = assignments;
        this.colleagues = colleagues;
    }

    /** What the fragment shows. */
    record AssignmentsView(List<Entry> entries) {}

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
                : Optional.of(new Panel("directorate/AssignmentsFragment", new AssignmentsView(entries)));
    }
}
