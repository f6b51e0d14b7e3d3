package tr.bel.acikkapi.shared;

import java.util.Optional;

/**
 * A TCKN (T.C. kimlik numarası) or, beginning with 99, a foreigner's number (YKN). Eleven digits, the first not 0, and two check digits:
 * {@code d10 = ((d1+d3+d5+d7+d9)*7 - (d2+d4+d6+d8)) mod 10}, {@code d11 = (d1+…+d10) mod 10}, both as a mathematical modulus.
 *
 * <p>Never in an address, a log or a key: {@code toString()} is masked.
 *
 * @param digits eleven digits with right check digits
 */
public record NationalId(String digits) {

    public NationalId {
        if (!isValid(digits)) {
            throw new IllegalArgumentException("not a national id");
        }
    }

    /** The number, blanks ignored, or empty where it is not one. */
    public static Optional<NationalId> parse(String input) {
        String compact = input.replaceAll("[\\s.\\-\\u00A0]", "");
        return isValid(compact) ? Optional.of(new NationalId(compact)) : Optional.empty();
    }

    public boolean isForeigner() {
        return digits.startsWith("99");
    }

    /** {@code 123*****890}: enough to recognise, too little to use. */
    public String masked() {
        return digits.substring(0, 3) + "*****" + digits.substring(8);
    }

    private static boolean isValid(String s) {
        if (s.length() != 11 || s.charAt(0) == '0') {
            return false;
        }
        int odd = 0;
        int even = 0;
        int sum = 0;
        for (int i = 0; i < 11; i++) {
            int d = s.charAt(i) - '0';
            if (d < 0 || d > 9) {
                return false;
            }
            if (i < 9) {
                if (i % 2 == 0) {
                    odd += d;
                } else {
                    even += d;
                }
            }
            if (i < 10) {
                sum += d;
            }
        }
        return Math.floorMod(odd * 7 - even, 10) == s.charAt(9) - '0' && sum % 10 == s.charAt(10) - '0';
    }

    @Override
    public String toString() {
        return masked();
    }
}
