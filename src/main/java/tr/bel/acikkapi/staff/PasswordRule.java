package tr.bel.acikkapi.staff;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shared.TurkishText;

/** What a password must be: long rather than ornate (NIST SP 800-63B § 3.1.1), and not the user name. */
final class PasswordRule {

    static final int SHORTEST = 12;
    static final int LONGEST_BYTES = 72;

    private PasswordRule() {}

    /** Why it will not do; empty where it will. bcrypt reads 72 bytes and no more. */
    static Optional<Refusal> refusal(String password, String username) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of(Refusal.of("staff.password.tooShort", SHORTEST));
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            return Optional.of(Refusal.of("staff.password.tooLong"));
        }
        if (TurkishText.fold(password).contains(TurkishText.fold(username))
                || password.chars().distinct().count() < 5) {
            return Optional.of(Refusal.of("staff.password.tooEasy"));
        }
        return Optional.empty();
    }
}
