package tr.bel.acikkapi.channel.mayorcalls;

import java.util.Optional;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.CasePanel;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.staff.StaffMember;

/** On the page of a case that is a promise of the mayor: whose word it is, and by when. */
@Component
class PromisePanel implements CasePanel {

    private static final int ORDER = 5;

    private final Promises promises;

    PromisePanel(Promises promises) {
        this.promises = promises;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Panel> on(CaseView file, StaffMember viewer) {
        return file.door().equals(MayorCallsDoor.CODE)
                ? promises.ofCase(file.id()).map(promise -> new Panel("mayorcalls/PanelFragment", promise))
                : Optional.empty();
    }
}
