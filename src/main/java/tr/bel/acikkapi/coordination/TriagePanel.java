package tr.bel.acikkapi.coordination;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.CasePanel;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.cases.FreshEyes;
import tr.bel.acikkapi.cases.History;
import tr.bel.acikkapi.cases.Status;
import tr.bel.acikkapi.coordination.GiveBacks.GiveBack;
import tr.bel.acikkapi.coordination.SuggestSubjects.Suggestion;
import tr.bel.acikkapi.staff.Colleagues;
import tr.bel.acikkapi.staff.Permission;
import tr.bel.acikkapi.staff.StaffMember;

/** What coordination needs to decide: who gave the case back and why, and what it may be about. */
@Component
class TriagePanel implements CasePanel {

    private final GiveBacks giveBacks;
    private final SuggestSubjects suggest;
    private final History history;
    private final Charge charge;
    private final Colleagues colleagues;
    private final FreshEyes fresh;

    TriagePanel(
            GiveBacks giveBacks,
            SuggestSubjects suggest,
            History history,
            Charge charge,
            Colleagues colleagues,
            FreshEyes fresh) {
        this.fresh = fresh;
        this.charge = charge;
        this.colleagues = colleagues;
        this.giveBacks = giveBacks;
        this.suggest = suggest;
        this.history = history;
    }

    /**
     * What the fragment shows.
     *
     * @param mine whether the reader has it in charge
     * @param mayTake whether the reader may take it in charge: not who concluded what was reopened
     */
    record TriageView(
            String number,
            int version,
            int seen,
            boolean mine,
            boolean mayTake,
            @Nullable String charge,
            boolean open,
            List<GiveBack> givenBack,
            List<Suggestion> suggestions) {}

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Panel> on(CaseView file, StaffMember viewer) {
        if (!viewer.may(Permission.COORDINATE)) {
            return Optional.empty();
        }
        List<GiveBack> given = giveBacks.of(List.of(file.id()));
        List<Suggestion> suggestions = file.status() == Status.RECEIVED ? suggest.of(file) : List.of();
        String charge = this.charge.of(file.id()).orElse(null);
        if (given.isEmpty()
                && suggestions.isEmpty()
                && charge == null
                && !file.status().isOpen()) {
            return Optional.empty();
        }
        int seen = history.of(file.id()).size();
        return Optional.of(new Panel(
                "coordination/TriageFragment",
                new TriageView(
                        file.number(),
                        file.version(),
                        seen,
                        viewer.username().equals(charge),
                        fresh.refuse(file.id(), viewer.username()).isEmpty(),
                        charge == null ? null : colleagues.displayName(charge),
                        file.status().isOpen(),
                        given,
                        suggestions)));
    }
}
