package tr.bel.acikkapi.directorate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.CaseActs;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.cases.FreshEyes;
import tr.bel.acikkapi.staff.Permission;
import tr.bel.acikkapi.staff.StaffMember;

/** What the reader's directorate may do with its assignment now; the first of them is the obvious one. */
@Component
class DirectorateActs implements CaseActs {

    /** What whoever had concluded a reopened case may not do to it. */
    private static final Set<DirectorateAct> TAKING =
            EnumSet.of(DirectorateAct.ACCEPT, DirectorateAct.CONCLUDE, DirectorateAct.PLAN);

    private final AssignmentFiles assignments;
    private final FreshEyes eyes;

    DirectorateActs(AssignmentFiles assignments, FreshEyes eyes) {
        this.assignments = assignments;
        this.eyes = eyes;
    }

    @Override
    public List<Act> on(CaseView file, StaffMember viewer) {
        List<Act> acts = new ArrayList<>();
        if (!viewer.may(Permission.WORK_ASSIGNMENTS)) {
            return acts;
        }
        boolean concluded = eyes.refuse(file.id(), viewer.username()).isPresent();
        assignments.latest(file.id(), viewer).ifPresent(mine -> {
            for (DirectorateAct act : DirectorateAct.values()) {
                if (act.mayBeDoneTo(mine) && !(concluded && TAKING.contains(act))) {
                    acts.add(new Act(
                            act.labelKey(), act.key(), act.address(file.number()), acts.isEmpty(), acts.size()));
                }
            }
        });
        return acts;
    }
}
