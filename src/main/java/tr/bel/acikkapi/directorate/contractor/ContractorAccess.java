package tr.bel.acikkapi.directorate.contractor;

import java.util.List;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.staff.AccessRule;
import tr.bel.acikkapi.staff.AccessRules;

/** The link is its own key; the officers' pages are ruled with the rest of the directorate. */
@Component
class ContractorAccess implements AccessRules {

    @Override
    public List<AccessRule> rules() {
        return List.of(AccessRule.everyone(WorkPageController.ADDRESS + "/**"));
    }
}
