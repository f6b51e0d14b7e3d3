package tr.bel.acikkapi.directorate;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.CaseActs;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.staff.Permission;
import tr.bel.acikkapi.staff.StaffMember;

/** What the reader's directorate may do with its assignment now; the first of them is the obvious one. */
@Component
class DirectorateActs implements CaseActs {

    private final AssignmentFiles assignments;

    DirectorateActs(AssignmentFiles assignments) {
        this.assignments = assignments;
    }

    @Override
    public List<Act> on(CaseView file, StaffMember viewer) {
        List<Act> acts = new ArrayList<>();
        if (!viewer.may(Permission.WORK_ASSIGNMENTS)) {
            return acts;
        }
        assignments.latest(file.id(), viewer).ifPresent(mine -> {
            for (DirectorateAct act : DirectorateAct.values()) {
                if (act.mayBeDoneTo(mine)) {
                    acts.add(new Act(
                            act.labelKey(), act.key(), act.address(file.number()), acts.isEmpty(), acts.size()));
                }
            }
        });
        return acts;
    }
}
