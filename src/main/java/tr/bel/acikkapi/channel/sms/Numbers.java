package tr.bel.acikkapi.channel.sms;

import java.util.Optional;
import tr.bel.acikkapi.shared.Phone;

/** Numbers as operators write them. */
final class Numbers {

    private Numbers() {}

    /** {@code 905321234567}, {@code +905321234567}, {@code 05321234567}; empty for a short number or a name. */
    static Optional<Phone> phone(String named) {
        String digits = named.strip();
        if (digits.matches("[1-9]\\d{10,14}")) {
            return Phone.parse("+" + digits).or(() -> Phone.parse(digits));
        }
        return Phone.parse(digits);
    }

    /** E.164 where it is a telephone, otherwise as it was named. */
    static String kept(String named) {
        return phone(named).map(Phone::e164).orElse(named.strip());
    }

    /** Without the plus, as SMPP wants an international number. */
    static String international(String e164) {
        return e164.startsWith("+") ? e164.substring(1) : e164;
    }
}
