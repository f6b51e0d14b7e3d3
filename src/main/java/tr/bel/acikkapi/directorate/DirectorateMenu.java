package tr.bel.acikkapi.directorate;

import java.util.OptionalLong;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.shell.MenuEntry;
import tr.bel.acikkapi.staff.Permission;
import tr.bel.acikkapi.staff.StaffMember;

/** A directorate's desk in the menu, with how many assignments nobody has taken up. */
@Component
class DirectorateMenu implements MenuEntry {

    private final Inbox inbox;

    DirectorateMenu(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public Section section() {
        return Section.WORK;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String label() {
        return "directorate.menu";
    }

    @Override
    public String icon() {
        return "building";
    }

    @Override
    public String href() {
        return InboxDesk.ADDRESS;
    }

    @Override
    public boolean visibleTo(Authentication who) {
        return who.getPrincipal() instanceof StaffMember member
                && member.may(Permission.WORK_ASSIGNMENTS)
                && member.directorate() != null;
    }

    @Override
    public OptionalLong count(Authentication who) {
        return who.getPrincipal() instanceof StaffMember member
                ? Inbox.Owner.of(member, InboxNarrow.NOT)
                        .map(owner -> OptionalLong.of(inbox.waiting(owner)))
                        .orElse(OptionalLong.empty())
                : OptionalLong.empty();
    }
}
