package tr.bel.acikkapi.feedback;

import java.util.List;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.staff.AccessRule;
import tr.bel.acikkapi.staff.AccessRules;
import tr.bel.acikkapi.staff.Permission;

/** Who may open the pages of this room. The link of a closing question is its own key. */
@Component
class FeedbackAccess implements AccessRules {

    @Override
    public List<AccessRule> rules() {
        return List.of(
                AccessRule.everyone("/yanit/{token}"),
                AccessRule.everyone("/yanit/{token}/anket"),
                AccessRule.everyone("/yanit/{token}/ekler/**"),
                AccessRule.permitted(TakenAnswerController.PATTERN, Permission.GIVE_FEEDBACK),
                AccessRule.permitted("/aranacaklar/**", Permission.GIVE_FEEDBACK),
                AccessRule.permitted("/mektuplar/**", Permission.GIVE_FEEDBACK),
                AccessRule.permitted("/iletiler/**", Permission.GIVE_FEEDBACK, Permission.ADMINISTER));
    }
}
