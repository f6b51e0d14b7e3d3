package tr.bel.acikkapi.coordination.incident;

import java.util.List;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.CaseActs;
import tr.bel.acikkapi.cases.CaseLifecycle.Verb;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.staff.Permission;
import tr.bel.acikkapi.staff.StaffMember;

/** A case that waits for an answer and is in no incident yet may be attached to one. */
@Component
class IncidentActs implements CaseActs {

    private static final int ORDER = 65;

    private final AttachCase attached;

    IncidentActs(AttachCase attached) {
        this.attached = attached;
    }

    @Override
    public List<Act> on(CaseView file, StaffMember viewer) {
        return mayAttach(viewer)
                        && file.may(Verb.ANNOUNCE)
                        && attached.of(file.id()).isEmpty()
                ? List.of(
                        new Act("incident.act.attach", "O", AttachCaseController.address(file.number()), false, ORDER))
                : List.of();
    }

    static boolean mayAttach(StaffMember who) {
        return who.may(Permission.COORDINATE) || who.may(Permission.TAKE_APPLICATIONS);
    }
}
