package tr.bel.acikkapi.open311;

import static tr.bel.acikkapi.staff.Permission.ADMINISTER;

import java.util.List;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.staff.AccessRule;
import tr.bel.acikkapi.staff.AccessRules;

/** Machines come with a key or without; the administrator gives keys out; the pages about it are everybody's. */
@Component
class Open311Access implements AccessRules {

    static final String INTERFACE = "/open311/**";

    @Override
    public List<AccessRule> rules() {
        return List.of(
                AccessRule.everyone(INTERFACE),
                AccessRule.everyone("/gelistirici"),
                AccessRule.everyone("/acik-veri"),
                AccessRule.everyone("/acik-veri/*"),
                AccessRule.permitted("/yonetim/anahtarlar/**", ADMINISTER),
                AccessRule.permitted("/yonetim/kancalar/**", ADMINISTER));
    }
}
