package tr.bel.acikkapi.staff;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.municipality.Directorates;
import tr.bel.acikkapi.shared.Refusal;

/** What an administrator does with an account that exists. Every change ends the account's sessions, so that it holds at once. */
@Component
class ManageAccount {

    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Accounts accounts;
    private final Directorates directorates;
    private final PasswordEncoder passwords;
    private final Sessions sessions;
    private final Throttle throttle;
    private final JdbcClient jdbc;

    ManageAccount(
            Accounts accounts,
            Directorates directorates,
            PasswordEncoder passwords,
            Sessions sessions,
            Throttle throttle,
            JdbcClient jdbc) {
        this.accounts = accounts;
        this.directorates = directorates;
        this.passwords = passwords;
        this.sessions = sessions;
        this.throttle = throttle;
        this.jdbc = jdbc;
    }

    /** A password for the first sign-in, shown once and changed then: four groups of four. */
    static String temporaryPassword() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            password.append(i > 0 && i % 4 == 0 ? "-" : "").append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }

    /** Gives a new temporary password. */
    @Transactional
    public String resetPassword(String username) {
        Account account = accounts.findByUsername(username).orElseThrow();
        String temporary = temporaryPassword();
        account.passwordHash = passwords.encode(temporary);
        account.mustChangePassword = true;
        accounts.save(account);
        throttle.forget(username);
        sessions.end(username);
        return temporary;
    }

    /** Lets somebody in again, or no longer. The last administrator stays. */
    @Transactional
    public Optional<Refusal> activate(String username, boolean active) {
        Account account = accounts.findByUsername(username).orElseThrow();
        if (!active && isLastAdministrator(account)) {
            return Optional.of(Refusal.of("staff.lastAdministrator"));
        }
        account.active = active;
        accounts.save(account);
        sessions.end(username);
        return Optional.empty();
    }

    /** Gives other roles, and a place in a directorate where they need one. */
    @Transactional
    public Optional<Refusal> assign(String username, Set<Role> roles, @Nullable String directorate) {
        Account account = accounts.findByUsername(username).orElseThrow();
        if (roles.isEmpty()) {
            return Optional.of(Refusal.of("staff.roles.missing"));
        }
        if (!roles.contains(Role.ADMINISTRATOR) && isLastAdministrator(account)) {
            return Optional.of(Refusal.of("staff.lastAdministrator"));
        }
        if (roles.stream().anyMatch(Role::isOfDirectorate)
                && (directorate == null || directorates.byCode(directorate).isEmpty())) {
            return Optional.of(Refusal.of("staff.directorate.missing"));
        }
        account.setRoles(roles);
        account.directorate = directorate;
        accounts.save(account);
        sessions.end(username);
        return Optional.empty();
    }

    /** Asked by one at a time: two administrators who send each other away at the same moment would leave none. */
    private boolean isLastAdministrator(Account account) {
        jdbc.sql("select pg_advisory_xact_lock(2026112320)")
                .query((rs, row) -> true)
                .single();
        return account.roleSet().contains(Role.ADMINISTRATOR)
                && accounts.findAll().stream()
                        .filter(a -> a.active && a.roleSet().contains(Role.ADMINISTRATOR))
                        .allMatch(a -> a.username.equals(account.username));
    }
}
