package tr.bel.acikkapi.shared;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * The secret beside the case number with which an applicant follows the case: eight characters of an alphabet without look-alikes,
 * written {@code K7QF-9M2X}. About 39 bits; guessing is throttled where it is asked for.
 *
 * @param value eight characters, no hyphen
 */
public record TrackingCode(String value) {

    private static final String ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    public TrackingCode {
        if (value.length() != 8 || !value.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)) {
            throw new IllegalArgumentException("not a tracking code");
        }
    }

    public static TrackingCode random() {
        StringBuilder code = new StringBuilder(8);
        for (int i = 0; i < 8; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new TrackingCode(code.toString());
    }

    /** As people type it: lower case, with or without hyphen and blanks. */
    public static Optional<TrackingCode> parse(String input) {
        String s = input.replaceAll("[\\s\\-–]", "")
                .replace('ı', 'I')
                .replace('i', 'I')
                .toUpperCase(Locale.ROOT);
        return s.length() == 8 && s.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                ? Optional.of(new TrackingCode(s))
                : Optional.empty();
    }

    /** {@code K7QF-9M2X}. */
    public String display() {
        return value.substring(0, 4) + "-" + value.substring(4);
    }

    @Override
    public String toString() {
        return "****-****";
    }
}
