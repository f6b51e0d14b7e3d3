package tr.bel.acikkapi.coordination.rules;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.CasePanel;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.cases.Status;
import tr.bel.acikkapi.coordination.rules.Applications.Application;
import tr.bel.acikkapi.coordination.rules.Applications.Ending;
import tr.bel.acikkapi.coordination.rules.RuleWords.Fact;
import tr.bel.acikkapi.staff.Permission;
import tr.bel.acikkapi.staff.StaffMember;

/** Which rule routed a case, or proposes to, and why. What is only proposed is coordination's business. */
@Component
class RulePanel implements CasePanel {

    private final Applications applications;
    private final Rules rules;
    private final RuleWords words;

    RulePanel(Applications applications, Rules rules, RuleWords words) {
        this.applications = applications;
        this.rules = rules;
        this.words = words;
    }

    /** @param mayApply whether this reader may do what is proposed, with one key */
    record Entry(Application application, String why, List<Fact> decision, boolean mayApply, boolean mayOpen) {}

    /** What the fragment shows. */
    record RulePanelView(String number, int version, List<Entry> entries) {}

    @Override
    public int order() {
        return 8;
    }

    @Override
    public Optional<Panel> on(CaseView file, StaffMember viewer) {
        boolean coordinates = viewer.may(Permission.COORDINATE);
        List<Entry> entries = applications.ofCase(file.id()).stream()
                .filter(a -> a.ending() != Ending.OVERTAKEN)
                .filter(a -> coordinates || a.ending() == Ending.ACTED || a.ending() == Ending.FOLLOWED)
                .map(a -> entry(a, file, coordinates))
                .toList();
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Panel("rules/PanelFragment", new RulePanelView(file.number(), file.version(), entries)));
    }

    private Entry entry(Application a, CaseView file, boolean coordinates) {
        Decision wanted = rules.version(a.ruleId(), a.ruleVersion())
                .orElseThrow()
                .definition()
                .decision();
        boolean waiting = file.status() == Status.RECEIVED || file.status() == Status.CLASSIFIED;
        boolean something = wanted.places()
                || wanted.subject() != null
                || wanted.priority() != null
                || CarryOut.mustHide(file, wanted);
        boolean known = !wanted.directorates().isEmpty() && wanted.subject() == null && file.subject() == null;
        return new Entry(
                a,
                words.why(a.held()),
                words.decision(wanted),
                coordinates && waiting && something && !known && a.ending() == null,
                coordinates);
    }
}
