package tr.bel.acikkapi.coordination.watch;

import java.util.List;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.staff.AccessRule;
import tr.bel.acikkapi.staff.AccessRules;
import tr.bel.acikkapi.staff.Permission;

/** Everybody has a list of their own; the board is for all who see all cases, since whoever speaks with a citizen
 * must know what is about to be late; the steps are the administrators'. */
@Component
class WatchAccess implements AccessRules {

    @Override
    public List<AccessRule> rules() {
        return List.of(
                AccessRule.signedIn(TodosController.ADDRESS),
                AccessRule.signedIn(TodosController.ADDRESS + "/*"),
                AccessRule.permitted(BoardController.ADDRESS, Permission.SEE_ALL_CASES),
                AccessRule.permitted(StepsController.ADDRESS, Permission.ADMINISTER));
    }
}
