package tr.bel.acikkapi.telephony.asterisk;

import java.util.Optional;
import tr.bel.acikkapi.shared.Phone;

/** How an exchange wants a number dialled: digits, {@code *} and {@code #}, with the number in it. */
final class DialNumber {

    /** Stands for the number without its country code and without a zero. */
    static final String NATIONAL = "{n}";
    /** Stands for the number with its country code. */
    static final String WHOLE = "{i}";

    private static final String TURKEY = "+90";

    private DialNumber() {}

    /**
     * The digits to dial. Numbers that cost more than a call are dialled by nobody's key: {@link Phone#isCostly()}.
     *
     * @param inland such as {@code 0{n}}, or {@code 90{n}} where nine asks for a line
     * @param abroad such as {@code 00{i}}; empty where nobody is called abroad
     * @return empty where this number is not called, or where what was filled in is none to be dialled
     */
    static Optional<String> of(Phone phone, String inland, String abroad) {
        String pattern = (phone.e164().startsWith(TURKEY) ? inland : abroad).strip();
        if (phone.isCostly()) {
            return Optional.empty();
        }
        if (!pattern.contains(NATIONAL) && !pattern.contains(WHOLE)) {
            return Optional.empty();
        }
        String national = phone.e164().startsWith(TURKEY) ? phone.e164().substring(TURKEY.length()) : "";
        String digits =
                pattern.replace(NATIONAL, national).replace(WHOLE, phone.e164().substring(1));
        return digits.matches("[0-9*#]{3,30}") ? Optional.of(digits) : Optional.empty();
    }
}
