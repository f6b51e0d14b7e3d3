package tr.bel.acikkapi.open311.exchange;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Single values as they are met: dates without a zone or a leading zero, numbers as texts, truth in words. */
final class ReadValue {

    private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T"
            + " ](\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?)?\\s*(Z|[+-]\\d{2}:?\\d{2})?");

    private ReadValue() {}

    /** @param zone of a time that names none: the partner's */
    static Optional<Instant> time(String said, ZoneId zone) {
        Matcher m = DATE.matcher(said.strip());
        if (!m.matches()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.of(number(m, 1), number(m, 2), number(m, 3));
            LocalTime time =
                    m.group(4) == null ? LocalTime.MIN : LocalTime.of(number(m, 4), number(m, 5), number(m, 6));
            String offset = m.group(7);
            if (offset == null) {
                return Optional.of(day.atTime(time).atZone(zone).toInstant());
            }
            return Optional.of(day.atTime(time).toInstant(ZoneOffset.of(offset)));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static int number(Matcher m, int group) {
        return m.group(group) == null ? 0 : Integer.parseInt(m.group(group));
    }

    static Optional<Double> degree(String said) {
        try {
            double value = Double.parseDouble(said.strip());
            return Double.isFinite(value) && Math.abs(value) <= 180 ? Optional.of(value) : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    static boolean truth(String said) {
        return said.strip().toLowerCase(Locale.ROOT).matches("true|1|yes");
    }

    static Optional<URI> address(String said) {
        try {
            URI uri = URI.create(said.strip());
            return uri.isAbsolute() ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }
}
