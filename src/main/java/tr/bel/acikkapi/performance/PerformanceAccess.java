package tr.bel.acikkapi.performance;

import java.util.List;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.staff.AccessRule;
import tr.bel.acikkapi.staff.AccessRules;
import tr.bel.acikkapi.staff.Permission;

/** Transparency is everyone's. */
@Component
class PerformanceAccess implements AccessRules {

    @Override
    public List<AccessRule> rules() {
        return List.of(
                AccessRule.permitted(SurveyController.ADDRESS, Permission.SEE_ALL_CASES),
                AccessRule.everyone(TransparencyController.ADDRESS),
                AccessRule.everyone(TransparencyController.ADDRESS + "/*"));
    }
}
