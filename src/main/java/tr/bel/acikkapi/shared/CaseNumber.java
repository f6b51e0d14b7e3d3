package tr.bel.acikkapi.shared;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number that the citizen is given: {@code 2026-000123}. Counted anew every calendar year of the municipality's time zone, without
 * gaps; more than six digits where a year needs them.
 *
 * @param year four digits
 * @param serial from 1
 */
public record CaseNumber(int year, long serial) {

    private static final Pattern SHAPE = Pattern.compile("\\s*(20\\d{2})\\s*[-–/. ]\\s*(\\d{1,9})\\s*");

    public CaseNumber {
        if (year < 2000 || year > 2999 || serial < 1) {
            throw new IllegalArgumentException("not a case number");
        }
    }

    /** As people write it: "2026-000123", "2026/123", "2026 123"; empty where it is none. */
    public static Optional<CaseNumber> parse(String input) {
        Matcher m = SHAPE.matcher(input);
        if (!m.matches() || Long.parseLong(m.group(2)) < 1) {
            return Optional.empty();
        }
        return Optional.of(new CaseNumber(Integer.parseInt(m.group(1)), Long.parseLong(m.group(2))));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d-%06d", year, serial);
    }
}
