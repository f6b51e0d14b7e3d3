package tr.bel.acikkapi.demo;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.staff.AccessRule;
import tr.bel.acikkapi.staff.AccessRules;

/** Everybody may look into the demonstration's mailbox: its people are invented. */
@Component
@Profile("demo")
class DemoMailAccess implements AccessRules {

    @Override
    public List<AccessRule> rules() {
        return List.of(AccessRule.everyone("/demo/posta"));
    }
}
