package tr.bel.acikkapi.staff;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An account to be made.
 *
 * @param username 2 to 40 of a-z, 0-9, dot, hyphen, underscore
 * @param password in clear, kept only as a hash; absent for a person of the demonstration, who has none
 * @param mustChangePassword whether the password was chosen by somebody else
 */
public record NewAccount(
        String username,
        String displayName,
        @Nullable String email,
        Set<Role> roles,
        @Nullable String directorate,
        @Nullable String password,
        boolean mustChangePassword) {

    public NewAccount {
        roles = Set.copyOf(roles);
    }

    @Override
    public String toString() {
        return username;
    }
}
