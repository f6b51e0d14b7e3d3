package tr.bel.acikkapi.moderation;

import static tr.bel.acikkapi.staff.Permission.ADMINISTER;
import static tr.bel.acikkapi.staff.Permission.COORDINATE;

import java.util.List;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.staff.AccessRule;
import tr.bel.acikkapi.staff.AccessRules;

/** Piles are coordination's; only the administrator blocks. */
@Component
class ModerationAccess implements AccessRules {

    @Override
    public List<AccessRule> rules() {
        return List.of(
                AccessRule.permitted(PilesController.ADDRESS + "/**", COORDINATE),
                AccessRule.permitted(BlocksController.ADDRESS + "/**", ADMINISTER));
    }
}
