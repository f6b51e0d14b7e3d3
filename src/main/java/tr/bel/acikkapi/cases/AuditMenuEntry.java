package tr.bel.acikkapi.cases;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.shell.MenuEntry;
import tr.bel.acikkapi.staff.Permission;
import tr.bel.acikkapi.staff.StaffMember;

/** Who looked at whose identity, for auditors. */
@Component
class AuditMenuEntry implements MenuEntry {

    @Override
    public Section section() {
        return Section.WORK;
    }

    @Override
    public int order() {
        return 96;
    }

    @Override
    public String label() {
        return "cases.audit.title";
    }

    @Override
    public String icon() {
        return "eye";
    }

    @Override
    public String href() {
        return "/denetim";
    }

    @Override
    public boolean visibleTo(Authentication who) {
        return who.getPrincipal() instanceof StaffMember member && member.may(Permission.AUDIT);
    }
}
