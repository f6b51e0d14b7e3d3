package tr.bel.acikkapi.channel.bulk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a file writes its dates. A day without a time means its beginning. */
enum DateShape {
    ISO("uuuu-M-d"),
    DAY_MONTH_DOT("d.M.uuuu"),
    DAY_MONTH_SLASH("d/M/uuuu"),
    MONTH_DAY_SLASH("M/d/uuuu"),
    DAY_MONTH_DASH("d-M-uuuu");

    private static final String TIME = "[ H:m[:s[.SSS]]][ H.m[.s]]";

    @SuppressWarnings("ImmutableEnumChecker") // formatters are immutable
    private final DateTimeFormatter format;

    DateShape(String day) {
        this.format = DateTimeFormatter.ofPattern(day + TIME, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    Optional<Instant> parse(String written, ZoneId zone) {
        String tidy = written.strip().replaceFirst("(?<=\\d)T(?=\\d)", " ");
        try {
            if (this == ISO && tidy.matches(".*(Z|[+-]\\d{2}:\\d{2})")) {
                return Optional.of(OffsetDateTime.parse(tidy.replace(' ', 'T')).toInstant());
            }
            return Optional.of(
                    switch (format.parseBest(tidy, LocalDateTime::from, LocalDate::from)) {
                        case LocalDateTime time -> time.atZone(zone).toInstant();
                        case LocalDate day -> day.atStartOfDay(zone).toInstant();
                        default -> throw new IllegalStateException("neither of the two that were asked for");
                    });
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }

    /** The shape that fits most of these; the first that fits all. */
    static DateShape of(List<String> sample, ZoneId zone) {
        return Arrays.stream(values())
                .max(Comparator.<DateShape>comparingLong(shape -> sample.stream()
                                .filter(s -> shape.parse(s, zone).isPresent())
                                .count())
                        .thenComparing(Comparator.<DateShape>naturalOrder().reversed()))
                .orElse(ISO);
    }
}
