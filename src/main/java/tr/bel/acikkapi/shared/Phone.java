package tr.bel.acikkapi.shared;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;

/**
 * A telephone that can be called back, kept as E.164 ({@code +905321234567}); Turkish unless a country code is given. Short codes (153,
 * 185, 112) are not telephones of a person and are refused.
 *
 * @param e164 plus sign and digits
 */
public record Phone(String e164) {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    public Phone {
        if (!e164.matches("\\+[1-9][0-9]{6,14}")) {
            throw new IllegalArgumentException("not a telephone number");
        }
    }

    /** The number as people write it ("0532 123 45 67", "532-1234567", "+49 …"), or empty where it is none. */
    public static Optional<Phone> parse(String input) {
        try {
            PhoneNumber number = NUMBERS.parse(input.strip(), "TR");
            return NUMBERS.isValidNumber(number)
                    ? Optional.of(new Phone(NUMBERS.format(number, PhoneNumberFormat.E164)))
                    : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }

    /** Whether this can be dialled at all: somebody's telephone, or an extension or a short code of three to six digits. */
    public static boolean isDialled(String input) {
        return input.strip().matches("\\d{3,6}") || parse(input).isPresent();
    }

    /** Whether a text message can reach it. */
    public boolean isMobile() {
        PhoneNumberType type = NUMBERS.getNumberType(parsed());
        return type == PhoneNumberType.MOBILE || type == PhoneNumberType.FIXED_LINE_OR_MOBILE;
    }

    /**
     * Whether who calls it pays more than for a call: premium and shared cost numbers, satellites and networks of no country (+979, +870,
     * +881). +800 is free everywhere.
     */
    public boolean isCostly() {
        PhoneNumber number = parsed();
        PhoneNumberType type = NUMBERS.getNumberType(number);
        boolean ofNoCountry = PhoneNumberUtil.REGION_CODE_FOR_NON_GEO_ENTITY.equals(
                NUMBERS.getRegionCodeForCountryCode(number.getCountryCode()));
        return type == PhoneNumberType.PREMIUM_RATE
                || type == PhoneNumberType.SHARED_COST
                || (ofNoCountry && type != PhoneNumberType.TOLL_FREE);
    }

    /** As people read it: {@code 0532 123 45 67}, foreign numbers with their country code. */
    public String display() {
        PhoneNumber number = parsed();
        return NUMBERS.format(
                number, number.getCountryCode() == 90 ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
    }

    /** {@code 0532 *** ** 67}. */
    public String masked() {
        String shown = display();
        StringBuilder masked = new StringBuilder(shown);
        int digitsFromEnd = 0;
        int digits = (int) shown.chars().filter(Character::isDigit).count();
        for (int i = shown.length() - 1; i >= 0; i--) {
            if (Character.isDigit(shown.charAt(i))) {
                digitsFromEnd++;
                if (digitsFromEnd > 2 && digitsFromEnd <= digits - 4) {
                    masked.setCharAt(i, '*');
                }
            }
        }
        return masked.toString();
    }

    private PhoneNumber parsed() {
        try {
            return NUMBERS.parse(e164, "TR");
        } catch (NumberParseException e) {
            throw new IllegalStateException("a kept telephone number does not parse", e);
        }
    }

    @Override
    public String toString() {
        return masked();
    }
}
