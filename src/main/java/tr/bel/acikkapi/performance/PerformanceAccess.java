package tr.bel.acikkapi.performance;

import java.util.List;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.staff.AccessRule;
import tr.bel.acikkapi.staff.AccessRules;

/** Transparency is everyone's. */
@Component
class PerformanceAccess implements AccessRules {

    @Override
    public List<AccessRule> rules() {
        return List.of(
                AccessRule.everyone(TransparencyController.ADDRESS),
                AccessRule.everyone(TransparencyController.ADDRESS + "/*"));
    }
}
