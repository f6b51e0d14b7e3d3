package tr.bel.acikkapi.staff;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * Who may ask for an address. What no rule names is refused.
 *
 * @param method absent for every method
 * @param pattern a path pattern, such as {@code /masa/**}
 * @param audience who
 * @param permissions any of these, for {@link Audience#PERMITTED}
 */
public record AccessRule(@Nullable HttpMethod method, String pattern, Audience audience, Set<Permission> permissions) {

    /** Who may. */
    public enum Audience {
        EVERYONE,
        SIGNED_IN,
        PERMITTED
    }

    public AccessRule {
        permissions = Set.copyOf(permissions);
    }

    public static AccessRule everyone(String pattern) {
        return new AccessRule(null, pattern, Audience.EVERYONE, Set.of());
    }

    public static AccessRule signedIn(String pattern) {
        return new AccessRule(null, pattern, Audience.SIGNED_IN, Set.of());
    }

    /** Anyone with one of the permissions. */
    public static AccessRule permitted(String pattern, Permission... permissions) {
        return new AccessRule(null, pattern, Audience.PERMITTED, Set.of(permissions));
    }
}
