package tr.bel.acikkapi.staff;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks user name and password. Says the same for an unknown name, a wrong password and an inactive account, after the same work; a
 * locked name or address is told until when.
 */
@Component
class SignIn implements AuthenticationProvider {

    private final Accounts accounts;
    private final Throttle throttle;
    private final PasswordEncoder passwords;
    private final String nobodysHash;

    SignIn(Accounts accounts, Throttle throttle, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.throttle = throttle;
        this.passwords = passwords;
        this.nobodysHash = passwords.encode("nobody has this password");
    }

    /** Too many wrong passwords; the message carries the instant from which one may try again. */
    static final class TooManyAttempts extends LockedException {
        TooManyAttempts(Instant until) {
            super(until.toString());
        }
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String username = attempt.getName().strip().toLowerCase(Locale.ROOT);
        String address = attempt.getDetails() instanceof WebAuthenticationDetails d ? d.getRemoteAddress() : "";
        Throttle.Try tried = throttle.begin(username, address);
        Instant locked = tried.lockedUntil();
        if (locked != null) {
            throw new TooManyAttempts(locked);
        }
        Optional<Account> account = accounts.findByUsername(username).filter(a -> a.active);
        String hash = account.map(a -> a.passwordHash).orElse(nobodysHash);
        String typed =
                attempt.getCredentials() == null ? "" : attempt.getCredentials().toString();
        boolean right = passwords.matches(typed, hash) && !hash.equals(nobodysHash);
        if (!right) {
            throw new BadCredentialsException("wrong user name or password");
        }
        throttle.succeeded(tried);
        StaffMember member = account.orElseThrow().member();
        var authenticated = UsernamePasswordAuthenticationToken.authenticated(member, null, member.authorities());
        authenticated.setDetails(attempt.getDetails());
        return authenticated;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
