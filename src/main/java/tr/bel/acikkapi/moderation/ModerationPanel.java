package tr.bel.acikkapi.moderation;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.CasePanel;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.moderation.Piles.Pile;
import tr.bel.acikkapi.staff.Permission;
import tr.bel.acikkapi.staff.StaffMember;

/** On the page of a case, for staff alone: how often the same came, and that there are rude words in it. */
@Component
class ModerationPanel implements CasePanel {

    private static final int ORDER = 22;

    private final Piles piles;

    ModerationPanel(Piles piles) {
        this.piles = piles;
    }

    /**
     * What the fragment shows.
     *
     * @param rude whether there are rude words; nothing else follows from it
     */
    record PanelView(List<Pile> piles, boolean rude, boolean mayCoordinate) {}

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Panel> on(CaseView file, StaffMember viewer) {
        PanelView view =
                new PanelView(piles.ofCase(file.id()), piles.isRude(file.id()), viewer.may(Permission.COORDINATE));
        return view.piles().isEmpty() && !view.rude()
                ? Optional.empty()
                : Optional.of(new Panel("moderation/PanelFragment", view));
    }
}
