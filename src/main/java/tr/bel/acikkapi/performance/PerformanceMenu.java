package tr.bel.acikkapi.performance;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import tr.bel.acikkapi.shell.MenuEntry;
import tr.bel.acikkapi.staff.Permission;

/** The places of this room in the menu. */
@Configuration(proxyBeanMethods = false)
class PerformanceMenu {

    private record Entry(Section section, int order, String label, String icon, String href) implements MenuEntry {

        @Override
        public boolean visibleTo(Authentication who) {
            return who.getAuthorities().stream()
                    .map(GrantedAuthority::getAuthority)
                    .anyMatch(Permission.SEE_ALL_CASES.name()::equals);
        }
    }

    @Bean
    MenuEntry survey() {
        return new Entry(
                MenuEntry.Section.OVERSIGHT, 40, "performance.survey.menu", "emoji-smile", SurveyController.ADDRESS);
    }
}
