package tr.bel.acikkapi.connections;

import java.util.List;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.staff.AccessRule;
import tr.bel.acikkapi.staff.AccessRules;
import tr.bel.acikkapi.staff.Permission;

/** Lines are the administrator's. */
@Component
class ConnectionsAccess implements AccessRules {

    @Override
    public List<AccessRule> rules() {
        return List.of(AccessRule.permitted(ConnectionsController.ADDRESS + "/**", Permission.ADMINISTER));
    }
}
