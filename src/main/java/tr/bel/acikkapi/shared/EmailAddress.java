package tr.bel.acikkapi.shared;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address that mail can be sent to; local part as given, domain in lower case. At most 254 characters (RFC 5321 § 4.5.3.1.3).
 *
 * @param value one at sign, a domain with a dot
 */
public record EmailAddress(String value) {

    private static final Pattern SHAPE = Pattern.compile(
            "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");

    public EmailAddress {
        if (value.length() > 254 || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not an e-mail address");
        }
    }

    public static Optional<EmailAddress> parse(String input) {
        String s = input.strip();
        if (s.length() > 254
                || !SHAPE.matcher(s).matches()
                || s.startsWith(".")
                || s.contains("..")
                || s.contains(".@")) {
            return Optional.empty();
        }
        int at = s.lastIndexOf('@');
        return Optional.of(new EmailAddress(s.substring(0, at) + s.substring(at).toLowerCase(Locale.ROOT)));
    }

    /** {@code ay***@posta.example}. */
    public String masked() {
        int at = value.lastIndexOf('@');
        return value.substring(0, Math.min(2, at)) + "***" + value.substring(at);
    }

    @Override
    public String toString() {
        return masked();
    }
}
