package tr.bel.acikkapi.coordination.incident;

import static org.springframework.http.HttpMethod.GET;
import static tr.bel.acikkapi.staff.Permission.COORDINATE;
import static tr.bel.acikkapi.staff.Permission.TAKE_APPLICATIONS;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.staff.AccessRule;
import tr.bel.acikkapi.staff.AccessRule.Audience;
import tr.bel.acikkapi.staff.AccessRules;
import tr.bel.acikkapi.staff.Permission;

/** Who takes applications sees what is open and attaches to it; everything else is coordination's. */
@Component
class IncidentAccess implements AccessRules {

    private static final Set<Permission> BOTH = Set.of(COORDINATE, TAKE_APPLICATIONS);

    @Override
    public List<AccessRule> rules() {
        return List.of(
                new AccessRule(GET, "/olaylar", Audience.PERMITTED, BOTH),
                new AccessRule(null, "/olaylar/bagla/*", Audience.PERMITTED, BOTH),
                AccessRule.permitted("/olaylar/yeni", COORDINATE),
                new AccessRule(GET, "/olaylar/*", Audience.PERMITTED, BOTH),
                AccessRule.permitted("/olaylar/**", COORDINATE));
    }
}
