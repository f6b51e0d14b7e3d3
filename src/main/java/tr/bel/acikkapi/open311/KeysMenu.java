package tr.bel.acikkapi.open311;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.shell.MenuEntry;
import tr.bel.acikkapi.staff.Permission;
import tr.bel.acikkapi.staff.StaffMember;

@Component
class KeysMenu implements MenuEntry {

    @Override
    public Section section() {
        return Section.OVERSIGHT;
    }

    @Override
    public int order() {
        return 85;
    }

    @Override
    public String label() {
        return "open311.keys.menu";
    }

    @Override
    public String icon() {
        return "key";
    }

    @Override
    public String href() {
        return "/yonetim/anahtarlar";
    }

    @Override
    public boolean visibleTo(Authentication who) {
        return who.getPrincipal() instanceof StaffMember member && member.may(Permission.ADMINISTER);
    }
}
