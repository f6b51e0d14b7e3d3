package tr.bel.acikkapi.staff;

import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.shared.Refusal;

/** Somebody chooses a new password of their own; every session of theirs ends, this one too. */
@Component
class ChangePassword {

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final Throttle throttle;
    private final Sessions sessions;

    ChangePassword(Accounts accounts, PasswordEncoder passwords, Throttle throttle, Sessions sessions) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.sessions = sessions;
    }

    @Transactional
    public Optional<Refusal> change(StaffMember member, String present, String wanted, String again, String address) {
        Account account = accounts.findByUsername(member.username()).orElseThrow();
        if (throttle.lockedUntil(member.username(), address).isPresent()) {
            return Optional.of(Refusal.of("staff.password.locked"));
        }
        if (account.passwordHash == null || !passwords.matches(present, account.passwordHash)) {
            throttle.attempt(member.username(), address, false);
            return Optional.of(Refusal.of("staff.password.wrong"));
        }
        if (!wanted.equals(again)) {
            return Optional.of(Refusal.of("staff.password.different"));
        }
        if (wanted.equals(present)) {
            return Optional.of(Refusal.of("staff.password.same"));
        }
        Optional<Refusal> refusal = PasswordRule.refusal(wanted, member.username());
        if (refusal.isEmpty()) {
            account.passwordHash = passwords.encode(wanted);
            account.mustChangePassword = false;
            accounts.save(account);
            sessions.end(member.username());
        }
        return refusal;
    }
}
