package tr.bel.acikkapi.channel;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tr.bel.acikkapi.staff.Role;
import tr.bel.acikkapi.staff.StaffMember;

/** The people of the house as doors meet them. */
public enum Persona {
    AYSE(1, "ayse", "Ayşe Yılmaz", Role.DESK_CLERK, null),
    FERIDE(2, "feride", "Feride Ak", Role.DESK_CLERK, null),
    ZEYNEP(3, "zeynep", "Zeynep Kaya", Role.COORDINATOR, null),
    MEHMET(4, "mehmet", "Mehmet Demir", Role.DIRECTORATE_OFFICER, "fen-isleri"),
    DENIZ(5, "deniz", "Deniz Aydın", Role.ADMINISTRATOR, null),
    BURAK(6, "burak", "Burak Şen", Role.COORDINATOR, null),
    SELIN(7, "selin", "Selin Acar", Role.CALL_AGENT, null),
    SEVGI(8, "sevgi", "Sevgi Tunç", Role.SWITCHBOARD_OPERATOR, null),
    LEYLA(9, "leyla", "Leyla Akın", Role.HEAD_COORDINATOR, null);

    @SuppressWarnings("ImmutableEnumChecker") // a record of immutable parts
    private final StaffMember member;

    Persona(long id, String username, String name, Role role, @Nullable String directorate) {
        this.member = new StaffMember(id, username, name, Set.of(role), directorate, false);
    }

    public StaffMember member() {
        return member;
    }

    public UsernamePasswordAuthenticationToken token() {
        List<SimpleGrantedAuthority> authorities = member.roles().stream()
                .flatMap(r -> r.permissions().stream())
                .distinct()
                .map(p -> new SimpleGrantedAuthority(p.name()))
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(member, null, authorities);
    }

    public RequestPostProcessor signedIn() {
        return authentication(token());
    }
}
