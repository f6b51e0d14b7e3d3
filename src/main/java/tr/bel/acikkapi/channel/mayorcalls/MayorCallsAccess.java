package tr.bel.acikkapi.channel.mayorcalls;

import static tr.bel.acikkapi.staff.Permission.COORDINATE;
import static tr.bel.acikkapi.staff.Permission.MAKE_MAYOR_CALLS;
import static tr.bel.acikkapi.staff.Permission.ORGANISE_MAYOR_CALLS;

import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.staff.AccessRule;
import tr.bel.acikkapi.staff.AccessRule.Audience;
import tr.bel.acikkapi.staff.AccessRules;
import tr.bel.acikkapi.staff.Landing;
import tr.bel.acikkapi.staff.Permission;
import tr.bel.acikkapi.staff.Role;
import tr.bel.acikkapi.staff.StaffMember;

/**
 * The private office organises and may call beside the mayor; the mayor calls, and changes no list. Coordination follows the promises,
 * which are cases like others to it.
 */
@Component
class MayorCallsAccess implements AccessRules, Landing {

    static final String ADDRESS = "/baskan-aramalari";

    @Override
    public List<AccessRule> rules() {
        return List.of(
                AccessRule.permitted(ADDRESS + "/sozler", ORGANISE_MAYOR_CALLS, MAKE_MAYOR_CALLS, COORDINATE),
                AccessRule.permitted(ADDRESS + "/yeni", ORGANISE_MAYOR_CALLS),
                AccessRule.permitted(ADDRESS + "/aranmayacaklar/**", ORGANISE_MAYOR_CALLS),
                posts(ADDRESS),
                posts(ADDRESS + "/*/kural"),
                posts(ADDRESS + "/*/kisi"),
                posts(ADDRESS + "/*/kisi/*/cikar"),
                posts(ADDRESS + "/*/kisi/*/sira"),
                AccessRule.permitted(ADDRESS + "/**", MAKE_MAYOR_CALLS));
    }

    private static AccessRule posts(String pattern) {
        return new AccessRule(HttpMethod.POST, pattern, Audience.PERMITTED, java.util.Set.of(ORGANISE_MAYOR_CALLS));
    }

    static boolean organises(StaffMember member) {
        return member.may(Permission.ORGANISE_MAYOR_CALLS);
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public Optional<String> of(StaffMember member) {
        return member.roles().contains(Role.MAYOR) ? Optional.of(ADDRESS) : Optional.empty();
    }
}
