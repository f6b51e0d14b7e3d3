package tr.bel.acikkapi.channel.bulk;

import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.contact.Door;
import tr.bel.acikkapi.shell.MenuEntry;
import tr.bel.acikkapi.staff.AccessRule;
import tr.bel.acikkapi.staff.AccessRules;
import tr.bel.acikkapi.staff.Permission;
import tr.bel.acikkapi.staff.StaffMember;

/** The import as a door of the house, in the menu of those who administer it. */
@Component
class BulkDoor implements Door, MenuEntry, AccessRules {

    static final String CODE = "bulk";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String icon() {
        return "upload";
    }

    @Override
    public List<AccessRule> rules() {
        return List.of(AccessRule.permitted("/yonetim/aktarim/**", Permission.ADMINISTER));
    }

    @Override
    public Section section() {
        return Section.OVERSIGHT;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public String label() {
        return "bulk.title";
    }

    @Override
    public String href() {
        return "/yonetim/aktarim";
    }

    @Override
    public boolean visibleTo(Authentication who) {
        return who.getPrincipal() instanceof StaffMember member && member.may(Permission.ADMINISTER);
    }
}
