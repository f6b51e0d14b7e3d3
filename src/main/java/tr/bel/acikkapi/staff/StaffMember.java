package tr.bel.acikkapi.staff;

import java.io.Serializable;
import java.security.Principal;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import tr.bel.acikkapi.shell.SignedIn;

/**
 * Who is signed in, as it was at sign-in: controllers take it as {@code @AuthenticationPrincipal}. Changing an account ends its sessions.
 *
 * @param directorate the code of the directorate they work in, if any
 */
public record StaffMember(
        long accountId,
        String username,
        String displayName,
        Set<Role> roles,
        @Nullable String directorate,
        boolean mustChangePassword)
        implements Serializable, Principal, SignedIn {

    public StaffMember {
        roles = Set.copyOf(roles);
    }

    public boolean may(Permission permission) {
        return roles.stream().anyMatch(r -> r.permissions().contains(permission));
    }

    /** Which cases they may see. */
    public Sight sight() {
        if (may(Permission.SEE_ALL_CASES)) {
            return new Sight.All();
        }
        if (directorate != null && may(Permission.WORK_ASSIGNMENTS)) {
            return new Sight.OfDirectorate(directorate);
        }
        if (roles.contains(Role.PRESS_OFFICER)) {
            return new Sight.OfDoors(Set.of("press", "social"));
        }
        return new Sight.Nothing();
    }

    Collection<? extends GrantedAuthority> authorities() {
        Set<Permission> all = EnumSet.noneOf(Permission.class);
        roles.forEach(r -> all.addAll(r.permissions()));
        return List.copyOf(
                all.stream().map(p -> new SimpleGrantedAuthority(p.name())).toList());
    }

    @Override
    public String getName() {
        return username;
    }

    @Override
    public String initials() {
        StringBuilder initials = new StringBuilder();
        for (String word : displayName.split(" ", -1)) {
            if (initials.length() < 2 && !word.isEmpty()) {
                initials.appendCodePoint(word.codePointAt(0));
            }
        }
        return initials.toString();
    }

    @Override
    public String toString() {
        return username;
    }
}
