package tr.bel.acikkapi.channel.web;

import java.util.List;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.staff.AccessRule;
import tr.bel.acikkapi.staff.AccessRules;

/** Everyone may ask; what belongs to one citizen is given out against the draft's cookie or number and code, in the controllers. */
@Component
class WebAccess implements AccessRules {

    @Override
    public List<AccessRule> rules() {
        return List.of(
                AccessRule.everyone("/"),
                AccessRule.everyone("/basvuru/**"),
                AccessRule.everyone("/cevrimdisi"),
                AccessRule.everyone("/olan-biten"),
                AccessRule.everyone("/sw.js"),
                AccessRule.everyone("/takip/**"),
                AccessRule.everyone("/basvurularim/**"),
                AccessRule.everyone("/kvkk"),
                AccessRule.everyone("/erisilebilirlik"),
                AccessRule.everyone("/robots.txt"));
    }
}
