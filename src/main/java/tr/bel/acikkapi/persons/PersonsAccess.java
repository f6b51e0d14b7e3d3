package tr.bel.acikkapi.persons;

import static tr.bel.acikkapi.staff.Permission.COORDINATE;
import static tr.bel.acikkapi.staff.Permission.TAKE_APPLICATIONS;

import java.util.List;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.staff.AccessRule;
import tr.bel.acikkapi.staff.AccessRules;

/** Who takes applications sees persons and says who is who; the list of what waits is coordination's. */
@Component
class PersonsAccess implements AccessRules {

    @Override
    public List<AccessRule> rules() {
        return List.of(
                AccessRule.permitted(SuggestionsController.ADDRESS, COORDINATE),
                AccessRule.permitted(SuggestionsController.ADDRESS + "/**", COORDINATE, TAKE_APPLICATIONS));
    }
}
