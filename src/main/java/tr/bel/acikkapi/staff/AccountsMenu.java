package tr.bel.acikkapi.staff;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.shell.MenuEntry;

@Component
class AccountsMenu implements MenuEntry {

    @Override
    public Section section() {
        return Section.OVERSIGHT;
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public String label() {
        return "staff.accounts.menu";
    }

    @Override
    public String icon() {
        return "people";
    }

    @Override
    public String href() {
        return "/yonetim/hesaplar";
    }

    @Override
    public boolean visibleTo(Authentication who) {
        return who.getPrincipal() instanceof StaffMember member && member.may(Permission.ADMINISTER);
    }
}
