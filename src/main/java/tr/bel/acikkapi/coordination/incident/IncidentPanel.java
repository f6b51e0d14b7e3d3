package tr.bel.acikkapi.coordination.incident;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.CaseLifecycle.Verb;
import tr.bel.acikkapi.cases.CasePanel;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.cases.Discretion;
import tr.bel.acikkapi.coordination.incident.LikeCases.Wanted;
import tr.bel.acikkapi.coordination.incident.NearIncidents.Near;
import tr.bel.acikkapi.staff.Permission;
import tr.bel.acikkapi.staff.StaffMember;

/** On the page of a case: the incident that it is in; otherwise what it is likely about, and the cases that sound alike. */
@Component
class IncidentPanel implements CasePanel {

    private static final int GLANCE = 3;
    private static final int MOST_LIKE = 8;

    private final AttachCase attached;
    private final IncidentFiles files;
    private final NearIncidents near;
    private final LikeCases likeCases;
    private final LikeLines lines;

    IncidentPanel(AttachCase attached, IncidentFiles files, NearIncidents near, LikeCases likeCases, LikeLines lines) {
        this.attached = attached;
        this.files = files;
        this.near = near;
        this.likeCases = likeCases;
        this.lines = lines;
    }

    /**
     * What the fragment shows.
     *
     * @param incident that the case is in; absent where it is in none
     * @param near what it is likely about, where it can still be attached
     */
    record PanelView(
            String number,
            @Nullable IncidentRow incident,
            List<Near> near,
            List<LikeLines.Line> like,
            boolean mayCoordinate) {}

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Panel> on(CaseView file, StaffMember viewer) {
        if (!IncidentActs.mayAttach(viewer)) {
            return Optional.empty();
        }
        Optional<IncidentRow> incident = attached.of(file.id()).flatMap(files::byId);
        boolean waits = file.may(Verb.ANNOUNCE);
        if (incident.isEmpty() && !waits) {
            return Optional.empty();
        }
        boolean knows = Discretion.knows(viewer, file.identityHidden());
        Wanted wanted = knows ? Wanted.of(file) : Wanted.of(file).withoutApplicant();
        PanelView view = new PanelView(
                file.number(),
                incident.orElse(null),
                incident.isPresent() ? List.of() : near.likely(wanted, GLANCE),
                lines.of(likeCases.of(wanted, Discretion.knowsAll(viewer), MOST_LIKE)),
                viewer.may(Permission.COORDINATE));
        return view.incident() == null && view.near().isEmpty() && view.like().isEmpty()
                ? Optional.empty()
                : Optional.of(new Panel("incident/CaseFragment", view));
    }
}
