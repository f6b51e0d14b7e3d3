package tr.bel.acikkapi.open311;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.shared.GeoPoint;
import tr.bel.acikkapi.shared.TurkishText;

/** What a call says, made fit to use: no control characters, one sort of line end, numbers and times as such. */
final class Parameters {

    private static final int LONGEST_URL = 2_000;

    private final HttpServletRequest request;
    private final ZoneId zone;

    Parameters(HttpServletRequest request, ZoneId zone) {
        this.request = request;
        this.zone = zone;
    }

    /** One line; empty for an absent or empty parameter. */
    String line(String name) {
        return tidy(request.getParameter(name));
    }

    /** Some lines; empty for an absent or empty parameter. */
    String lines(String name) {
        String said = request.getParameter(name);
        if (said == null) {
            return "";
        }
        String unix = said.replace("\r\n", "\n").replace('\r', '\n').replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "");
        return Normalizer.normalize(unix, Normalizer.Form.NFC).strip();
    }

    /** The parts of a comma list, each once, without empty ones. */
    List<String> list(String name) {
        return parts(name).stream().distinct().toList();
    }

    /** The parts of a comma list in their order, without empty ones. */
    List<String> parts(String name) {
        return Arrays.stream(line(name).split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    boolean isTrue(String name) {
        return line(name).equals("true");
    }

    /** @throws Refused 400 where it is no whole number of this span */
    int number(String name, int least, int most, int otherwise) {
        String said = line(name);
        if (said.isEmpty()) {
            return otherwise;
        }
        if (!said.matches("\\d{1,9}") || Integer.parseInt(said) < least || Integer.parseInt(said) > most) {
            throw Refused.bad("open311.error.number", name, least, most);
        }
        return Integer.parseInt(said);
    }

    /**
     * A time in ISO 8601; where it has no zone, the municipality's; a day alone is its beginning.
     *
     * @throws Refused 400 where it is none
     */
    Optional<Instant> time(String name) {
        // A plus sign that nobody encoded arrives as a blank.
        String said = line(name).replaceFirst("(T[\\d:.]+) (\\d{2}:?\\d{2})$", "$1+$2");
        if (said.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(instant(said));
        } catch (DateTimeException notATime) {
            throw Refused.bad("open311.error.time", name);
        }
    }

    private Instant instant(String said) {
        Instant at;
        if (said.matches("\\d{4}-\\d{2}-\\d{2}")) {
            at = LocalDate.parse(said).atStartOfDay(zone).toInstant();
        } else if (said.matches(".*(Z|[+-]\\d{2}:\\d{2})$")) {
            at = OffsetDateTime.parse(said).toInstant();
        } else {
            at = LocalDateTime.parse(said).atZone(zone).toInstant();
        }
        int year = at.atZone(zone).getYear();
        if (year < 1900 || year > 2999) {
            throw new DateTimeException("no year of anybody here");
        }
        return at;
    }

    /** The point of two degrees; empty where they make none. */
    static Optional<GeoPoint> point(String latitude, String longitude) {
        String number = "[+-]?\\d{1,3}(\\.\\d{1,20})?";
        if (!latitude.matches(number) || !longitude.matches(number)) {
            return Optional.empty();
        }
        double north = Double.parseDouble(latitude);
        double east = Double.parseDouble(longitude);
        return GeoPoint.isValid(north, east) ? Optional.of(new GeoPoint(north, east)) : Optional.empty();
    }

    /** An address of the web; empty where it is none. */
    static Optional<String> url(String said) {
        if (said.length() > LONGEST_URL) {
            return Optional.empty();
        }
        try {
            URI uri = URI.create(said);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            return web && uri.getHost() != null ? Optional.of(uri.toASCIIString()) : Optional.empty();
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    static String tidy(@Nullable String said) {
        return said == null ? "" : TurkishText.tidyLine(said.replaceAll("\\p{Cntrl}", " "));
    }
}
