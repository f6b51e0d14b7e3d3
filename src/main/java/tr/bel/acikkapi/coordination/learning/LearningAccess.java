package tr.bel.acikkapi.coordination.learning;

import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.staff.AccessRule;
import tr.bel.acikkapi.staff.AccessRules;
import tr.bel.acikkapi.staff.Permission;

/** Coordinators look at what administrators change. Asked before the rule that keeps all of {@code /yonetim} for administrators. */
@Component
@Order(-1)
class LearningAccess implements AccessRules {

    @Override
    public List<AccessRule> rules() {
        return List.of(new AccessRule(
                HttpMethod.GET,
                SuggestionsPages.ADDRESS,
                AccessRule.Audience.PERMITTED,
                Set.of(Permission.ADMINISTER, Permission.COORDINATE)));
    }
}
