package tr.bel.acikkapi.directorate.contractor;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.CasePanel;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.directorate.AssignmentFiles;
import tr.bel.acikkapi.staff.StaffMember;

/** The contractors on the page of a case. */
@Component
class ContractorPanel implements CasePanel {

    private final AssignmentFiles assignments;
    private final ContractorLinks links;
    private final Clock clock;

    ContractorPanel(AssignmentFiles assignments, ContractorLinks links, Clock clock) {
        this.assignments = assignments;
        this.links = links;
        this.clock = clock;
    }

    /** What the fragment shows. */
    record PanelView(List<Line> links) {}

    /** @param until the last day of a link that is good */
    record Line(String firm, String state, @Nullable Instant until) {}

    @Override
    public int order() {
        return 21;
    }

    @Override
    public Optional<Panel> on(CaseView file, StaffMember viewer) {
        Instant now = clock.instant();
        List<Line> lines = assignments.ofCase(file.id()).stream()
                .flatMap(a -> links.ofAssignment(a.id()).stream())
                .map(l -> new Line(l.firm(), l.state(now).name(), l.state(now).isLive() ? l.lastDay() : null))
                .toList();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Panel("contractor/PanelFragment", new PanelView(lines)));
    }
}
