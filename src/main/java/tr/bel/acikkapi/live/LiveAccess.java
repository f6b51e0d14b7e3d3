package tr.bel.acikkapi.live;

import java.util.List;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.staff.AccessRule;
import tr.bel.acikkapi.staff.AccessRules;

/** Whoever is signed in may ask; what they hear, each topic says for itself. */
@Component
class LiveAccess implements AccessRules {

    @Override
    public List<AccessRule> rules() {
        return List.of(AccessRule.signedIn(LiveController.ADDRESS));
    }
}
