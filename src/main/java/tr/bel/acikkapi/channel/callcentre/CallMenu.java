package tr.bel.acikkapi.channel.callcentre;

import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import tr.bel.acikkapi.shell.MenuEntry;
import tr.bel.acikkapi.staff.Permission;
import tr.bel.acikkapi.staff.StaffMember;
import tr.bel.acikkapi.telephony.LostCalls;

/** The places of the call centre in the menu. */
@Configuration(proxyBeanMethods = false)
class CallMenu {

    private static final Set<Permission> AGENTS = Set.of(Permission.ANSWER_CALLS);
    private static final Set<Permission> ALL = Set.of(Permission.ANSWER_CALLS, Permission.LEAD_CALL_CENTRE);

    private record Entry(
            int order, String label, String icon, String href, Set<Permission> permissions, LongSupplier waiting)
            implements MenuEntry {

        @Override
        public Section section() {
            return Section.DOORS;
        }

        @Override
        public boolean visibleTo(Authentication who) {
            return who.getPrincipal() instanceof StaffMember member
                    && permissions.stream().anyMatch(member::may);
        }

        @Override
        public OptionalLong count(Authentication who) {
            long count = waiting.getAsLong();
            return count == 0 ? OptionalLong.empty() : OptionalLong.of(count);
        }
    }

    @Bean
    MenuEntry callCentre() {
        return new Entry(5, "callcentre.title", "headset", "/cagri", AGENTS, () -> 0);
    }

    @Bean
    MenuEntry callBacks(LostCalls lost) {
        return new Entry(
                6,
                "callcentre.backs",
                "telephone-outbound",
                "/cagri/geri-arama",
                AGENTS,
                () -> lost.count(CallDoor.CODE));
    }

    @Bean
    MenuEntry callBoard() {
        return new Entry(7, "callcentre.board", "speedometer2", CallAccess.BOARD, ALL, () -> 0);
    }

    @Bean
    MenuEntry callShifts() {
        return new Entry(8, "callcentre.shifts", "calendar3", CallAccess.SHIFTS, ALL, () -> 0);
    }
}
