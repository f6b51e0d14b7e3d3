package tr.bel.acikkapi.privacy;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.CasePanel;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.cases.Discretion;
import tr.bel.acikkapi.cases.Status;
import tr.bel.acikkapi.privacy.PrivacyRequests.Standing;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.staff.Permission;
import tr.bel.acikkapi.staff.StaffMember;

/** On the page of such a case: what is claimed, what an erasure would take, and the decision. */
@Component
class PrivacyPanel implements CasePanel {

    private final PrivacyRequests requests;
    private final HeldOfPerson held;
    private final EraseGranted erase;

    PrivacyPanel(PrivacyRequests requests, HeldOfPerson held, EraseGranted erase) {
        this.requests = requests;
        this.held = held;
        this.erase = erase;
    }

    /**
     * What the fragment shows.
     *
     * @param records how many things are held of the person
     * @param applicants as how many applicants they are kept
     * @param hindrances what stands against an erasure today
     * @param mayDecide whether this reader may grant it or take that back
     */
    record PanelView(Standing standing, int applicants, int records, List<Refusal> hindrances, boolean mayDecide) {}

    @Override
    public int order() {
        return 35;
    }

    @Override
    public Optional<Panel> on(CaseView file, StaffMember viewer) {
        if (!Discretion.knows(viewer, file.identityHidden())) {
            return Optional.empty();
        }
        return requests.ofCase(file.id()).map(standing -> {
            SortedSet<Long> applicants = requests.applicants(file.id());
            boolean mayDecide = viewer.may(Permission.COORDINATE)
                    && standing.wish() == Wish.ERASURE
                    && standing.status() != Status.WITHDRAWN;
            return new Panel(
                    "privacy/PanelFragment",
                    new PanelView(
                            standing,
                            applicants.size(),
                            held.records(applicants).size(),
                            erase.hindrances(applicants),
                            mayDecide));
        });
    }
}
