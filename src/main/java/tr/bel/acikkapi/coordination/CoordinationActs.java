package tr.bel.acikkapi.coordination;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.CaseActs;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.cases.FreshEyes;
import tr.bel.acikkapi.cases.Status;
import tr.bel.acikkapi.staff.Permission;
import tr.bel.acikkapi.staff.StaffMember;

/** What coordination may do to a case now; {@link CoordinationAct} says which verb each of them needs. */
@Component
class CoordinationActs implements CaseActs {

    /** What whoever had concluded a reopened case may not do to it. */
    private final FreshEyes eyes;

    CoordinationActs(FreshEyes eyes) {
        this.eyes = eyes;
    }

    @Override
    public List<Act> on(CaseView file, StaffMember viewer) {
        List<Act> acts = new ArrayList<>();
        if (!viewer.may(Permission.COORDINATE)) {
            return acts;
        }
        boolean mine = eyes.refuse(file.id(), viewer.username()).isPresent();
        for (CoordinationAct act : CoordinationAct.values()) {
            if (act.mayBeDoneTo(file) && !(mine && act.concludes())) {
                boolean main = act == mainAct(file.status());
                acts.add(new Act(
                        act.labelKey(file),
                        main ? "Enter " + act.key() : act.key(),
                        act.address(file.number()),
                        main,
                        main ? 0 : act.order()));
            }
        }
        return acts;
    }

    /** The one obvious next act, if coordination has one. */
    private static CoordinationAct mainAct(Status status) {
        return switch (status) {
            case RECEIVED, CLASSIFIED, ROUTED, IN_PROGRESS, RESOLVED -> CoordinationAct.ROUTE;
            case WAITING_FOR_APPLICANT -> CoordinationAct.HEAR;
            case ANSWERED, CLOSED, TRANSFERRED_OUT, NOT_EXAMINED, WITHDRAWN -> CoordinationAct.REOPEN;
        };
    }
}
