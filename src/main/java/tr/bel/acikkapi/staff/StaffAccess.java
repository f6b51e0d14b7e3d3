package tr.bel.acikkapi.staff;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The addresses of this room and of those above it, which cannot know access rules themselves. */
@Component
@Order(0)
class StaffAccess implements AccessRules {

    @Override
    public List<AccessRule> rules() {
        return List.of(
                AccessRule.everyone("/css/**"),
                AccessRule.everyone("/js/**"),
                AccessRule.everyone("/webjars/**"),
                AccessRule.everyone("/icons*.svg"),
                AccessRule.everyone("/favicon*.svg"),
                AccessRule.everyone("/favicon.ico"),
                AccessRule.everyone("/manifest*.webmanifest"),
                AccessRule.everyone("/error"),
                AccessRule.everyone("/gorunum"),
                AccessRule.everyone("/harita/**"),
                AccessRule.everyone("/actuator/health/**"),
                AccessRule.everyone("/giris/**"),
                AccessRule.everyone("/ilk-kurulum"),
                AccessRule.signedIn("/cikis"),
                AccessRule.signedIn("/ev"),
                AccessRule.signedIn("/hesabim/**"),
                AccessRule.permitted("/gelistirici/bilesenler/**", Permission.ADMINISTER),
                AccessRule.permitted("/yonetim/**", Permission.ADMINISTER));
    }
}
