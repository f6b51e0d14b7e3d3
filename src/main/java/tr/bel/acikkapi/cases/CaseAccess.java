package tr.bel.acikkapi.cases;

import java.util.List;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.staff.AccessRule;
import tr.bel.acikkapi.staff.AccessRules;
import tr.bel.acikkapi.staff.Permission;

/** Whoever is signed in may ask for a case; what is out of their sight is answered as if it did not exist. */
@Component
class CaseAccess implements AccessRules {

    @Override
    public List<AccessRule> rules() {
        return List.of(
                AccessRule.signedIn("/basvurular/**"),
                AccessRule.signedIn("/ara"),
                AccessRule.permitted("/denetim", Permission.AUDIT));
    }
}
