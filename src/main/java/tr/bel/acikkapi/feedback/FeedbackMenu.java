package tr.bel.acikkapi.feedback;

import java.util.OptionalLong;
import java.util.function.LongSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import tr.bel.acikkapi.shell.MenuEntry;
import tr.bel.acikkapi.staff.Permission;

/** The places of this room in the menu. */
@Configuration(proxyBeanMethods = false)
class FeedbackMenu {

    private record Entry(
            Section section,
            int order,
            String label,
            String icon,
            String href,
            Permission permission,
            LongSupplier waiting)
            implements MenuEntry {

        @Override
        public boolean visibleTo(Authentication who) {
            return who.getAuthorities().stream()
                    .map(GrantedAuthority::getAuthority)
                    .anyMatch(permission.name()::equals);
        }

        @Override
        public OptionalLong count(Authentication who) {
            long count = waiting.getAsLong();
            return count == 0 ? OptionalLong.empty() : OptionalLong.of(count);
        }
    }

    @Bean
    MenuEntry calls(FeedbackCounts counts) {
        return new Entry(
                MenuEntry.Section.WORK,
                50,
                "feedback.calls",
                "telephone-outbound",
                "/aranacaklar",
                Permission.GIVE_FEEDBACK,
                counts::callsDue);
    }

    @Bean
    MenuEntry letters(FeedbackCounts counts) {
        return new Entry(
                MenuEntry.Section.WORK,
                51,
                "feedback.letters",
                "printer",
                "/mektuplar",
                Permission.GIVE_FEEDBACK,
                counts::lettersOpen);
    }

    @Bean
    MenuEntry messages(FeedbackCounts counts) {
        return new Entry(
                MenuEntry.Section.OVERSIGHT,
                80,
                "feedback.messages",
                "send-check",
                "/yonetim/iletiler",
                Permission.ADMINISTER,
                counts::troubled);
    }

    @Bean
    MenuEntry texts() {
        return new Entry(
                MenuEntry.Section.OVERSIGHT,
                81,
                "feedback.templates",
                "chat-dots",
                TemplateAddress.LIST,
                Permission.ADMINISTER,
                () -> 0);
    }
}
