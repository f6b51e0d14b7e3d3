package tr.bel.acikkapi.staff;

import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.staff.MyAccountController.PasswordForm;

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
    public Optional<Refusal> change(StaffMember member, PasswordForm form, String address) {
        Account account = accounts.findByUsername(member.username()).orElseThrow();
        Throttle.Try tried = throttle.begin(member.username(), address);
        if (tried.isLocked()) {
            return Optional.of(Refusal.of("staff.present.locked"));
        }
        if (account.passwordHash == null || !passwords.matches(form.present(), account.passwordHash)) {
            return Optional.of(Refusal.of("staff.present.wrong"));
        }
        throttle.succeeded(tried);
        if (!form.password().equals(form.again())) {
            return Optional.of(Refusal.of("staff.again.different"));
        }
        if (form.password().equals(form.present())) {
            return Optional.of(Refusal.of("staff.password.same"));
        }
        Optional<Refusal> refusal = PasswordRule.refusal(form.password(), member.username());
        if (refusal.isEmpty()) {
            account.passwordHash = passwords.encode(form.password());
            account.mustChangePassword = false;
            accounts.save(account);
            sessions.end(member.username());
        }
        return refusal;
    }
}
