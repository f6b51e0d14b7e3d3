package tr.bel.acikkapi.coordination.rules;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.shell.MenuEntry;
import tr.bel.acikkapi.staff.AccessRule;
import tr.bel.acikkapi.staff.AccessRules;
import tr.bel.acikkapi.staff.Permission;
import tr.bel.acikkapi.staff.StaffMember;

/** Administrators write the rules; who coordinates reads them. */
@Component
@Order(-1) // before the rule of the staff room that everything below /yonetim is for administrators alone
class RulesAccess implements AccessRules, MenuEntry {

    /** Where the rules are. */
    static final String ADDRESS = "/yonetim/kurallar";

    @Override
    public List<AccessRule> rules() {
        return List.of(
                AccessRule.permitted(ADDRESS + "/yeni", Permission.ADMINISTER),
                AccessRule.permitted(ADDRESS + "/*/duzenle", Permission.ADMINISTER),
                reading(ADDRESS),
                reading(ADDRESS + "/**"),
                AccessRule.permitted(ADDRESS + "/**", Permission.ADMINISTER));
    }

    private static AccessRule reading(String pattern) {
        return new AccessRule(
                HttpMethod.GET,
                pattern,
                AccessRule.Audience.PERMITTED,
                java.util.Set.of(Permission.ADMINISTER, Permission.COORDINATE));
    }

    @Override
    public Section section() {
        return Section.OVERSIGHT;
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public String label() {
        return "rules.title";
    }

    @Override
    public String icon() {
        return "signpost-split";
    }

    @Override
    public String href() {
        return ADDRESS;
    }

    @Override
    public boolean visibleTo(Authentication who) {
        return who.getPrincipal() instanceof StaffMember member
                && (member.may(Permission.ADMINISTER) || member.may(Permission.COORDINATE));
    }
}
