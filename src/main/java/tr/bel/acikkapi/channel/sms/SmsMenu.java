package tr.bel.acikkapi.channel.sms;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.shell.MenuEntry;
import tr.bel.acikkapi.staff.Permission;
import tr.bel.acikkapi.staff.StaffMember;

/** The inbox in the menu. */
@Component
class SmsMenu implements MenuEntry {

    @Override
    public Section section() {
        return Section.DOORS;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String label() {
        return "sms.menu";
    }

    @Override
    public String icon() {
        return "chat-dots";
    }

    @Override
    public String href() {
        return InboxController.ADDRESS;
    }

    @Override
    public boolean visibleTo(Authentication who) {
        return who.getPrincipal() instanceof StaffMember member && member.may(Permission.TAKE_APPLICATIONS);
    }
}
