package tr.bel.acikkapi.privacy;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.shell.MenuEntry;
import tr.bel.acikkapi.staff.Permission;
import tr.bel.acikkapi.staff.StaffMember;

/** The claims in the menu of who decides or audits. */
@Component
class PrivacyMenu implements MenuEntry {

    @Override
    public Section section() {
        return Section.OVERSIGHT;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String label() {
        return "privacy.menu";
    }

    @Override
    public String icon() {
        return "shield-lock";
    }

    @Override
    public String href() {
        return PrivacyController.ADDRESS;
    }

    @Override
    public boolean visibleTo(Authentication who) {
        return who.getPrincipal() instanceof StaffMember member
                && (member.may(Permission.COORDINATE) || member.may(Permission.AUDIT));
    }
}
