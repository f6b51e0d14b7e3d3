package tr.bel.acikkapi.staff;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.municipality.Directorates;
import tr.bel.acikkapi.shared.PersonName;
import tr.bel.acikkapi.shared.Refusal;

/** Makes an account. */
@Component
public class CreateAccount {

    private final Accounts accounts;
    private final Directorates directorates;
    private final PasswordEncoder passwords;
    private final Clock clock;

    CreateAccount(Accounts accounts, Directorates directorates, PasswordEncoder passwords, Clock clock) {
        this.accounts = accounts;
        this.directorates = directorates;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Makes the account, or says what is wrong with it. */
    @Transactional
    public Optional<Refusal> create(NewAccount wanted) {
        String username = wanted.username().strip().toLowerCase(Locale.ROOT);
        Optional<Refusal> refusal = check(username, wanted);
        if (refusal.isPresent()) {
            return refusal;
        }
        Account account = new Account();
        account.username = username;
        account.displayName =
                PersonName.parse(wanted.displayName()).orElseThrow().full();
        account.email = wanted.email();
        account.setRoles(wanted.roles());
        account.directorate = wanted.directorate();
        account.passwordHash = wanted.password() == null ? null : passwords.encode(wanted.password());
        account.mustChangePassword = wanted.mustChangePassword();
        account.createdAt = clock.instant();
        accounts.save(account);
        return Optional.empty();
    }

    /** Whether there is an account of this name, active or not. */
    public boolean exists(String username) {
        return accounts.findByUsername(username).isPresent();
    }

    private Optional<Refusal> check(String username, NewAccount wanted) {
        if (!username.matches("[a-z0-9][a-z0-9._-]{1,39}")) {
            return Optional.of(Refusal.of("staff.username.shape"));
        }
        if (exists(username)) {
            return Optional.of(Refusal.of("staff.username.taken"));
        }
        if (PersonName.parse(wanted.displayName()).isEmpty()) {
            return Optional.of(Refusal.of("staff.displayName.shape"));
        }
        if (wanted.roles().isEmpty()) {
            return Optional.of(Refusal.of("staff.roles.missing"));
        }
        boolean needsDirectorate = wanted.roles().stream().anyMatch(Role::isOfDirectorate);
        String directorate = wanted.directorate();
        if (needsDirectorate
                && (directorate == null || directorates.byCode(directorate).isEmpty())) {
            return Optional.of(Refusal.of("staff.directorate.missing"));
        }
        String password = wanted.password();
        return password == null ? Optional.empty() : PasswordRule.refusal(password, username);
    }
}
