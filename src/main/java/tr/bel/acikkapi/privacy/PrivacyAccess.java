package tr.bel.acikkapi.privacy;

import static tr.bel.acikkapi.staff.Permission.AUDIT;
import static tr.bel.acikkapi.staff.Permission.COORDINATE;

import java.util.List;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.staff.AccessRule;
import tr.bel.acikkapi.staff.AccessRules;

/** Coordination decides; the auditor sees what was claimed and destroyed. */
@Component
class PrivacyAccess implements AccessRules {

    @Override
    public List<AccessRule> rules() {
        return List.of(
                AccessRule.permitted(PrivacyController.ADDRESS, COORDINATE, AUDIT),
                AccessRule.permitted(PrivacyController.ADDRESS + "/**", COORDINATE));
    }
}
