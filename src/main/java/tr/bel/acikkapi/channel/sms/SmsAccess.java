package tr.bel.acikkapi.channel.sms;

import java.util.List;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.staff.AccessRule;
import tr.bel.acikkapi.staff.AccessRules;
import tr.bel.acikkapi.staff.Permission;

/** Who takes applications reads and answers; an aggregator shows its signature. */
@Component
class SmsAccess implements AccessRules {

    @Override
    public List<AccessRule> rules() {
        return List.of(
                AccessRule.permitted(InboxController.ADDRESS + "/**", Permission.TAKE_APPLICATIONS),
                AccessRule.everyone(HttpController.ADDRESS + "/**"));
    }
}
