package tr.bel.acikkapi.shell;

import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import tr.bel.acikkapi.shared.Language;

/**
 * Dates, clocks and numbers as people say them, in the reader's language and the municipality's time zone; {@code @fmt} in templates.
 * Turkish writes 15.20 and 1.234, English 15:20 and 1,234.
 */
public class Formatting {

    /** A promise with less than this left asks for attention. */
    static final Duration SOON = Duration.ofHours(12);
    /** A promise with less than this left is as good as late. */
    static final Duration LATE = Duration.ofHours(2);

    private final Clock clock;
    private final ZoneId zone;
    private final MessageSource messages;

    Formatting(Clock clock, ZoneId zone, MessageSource messages) {
        this.clock = clock;
        this.zone = zone;
        this.messages = messages;
    }

    /** "şimdi", "bugün 15.20", "dün 15.20", "yarın 15.20", "24 Kasım 15.20", and with its year where that is not this year. */
    public String when(Instant instant) {
        if (Duration.between(instant, clock.instant()).abs().compareTo(Duration.ofMinutes(1)) < 0) {
            return text("shell.time.now");
        }
        return day(instant.atZone(zone).toLocalDate()) + " " + time(instant);
    }

    /** "bugün", "dün", "yarın", "24 Kasım" or "24 Kasım 2025". */
    public String day(LocalDate date) {
        LocalDate today = today();
        if (date.equals(today)) {
            return text("shell.time.today");
        }
        if (date.equals(today.minusDays(1))) {
            return text("shell.time.yesterday");
        }
        if (date.equals(today.plusDays(1))) {
            return text("shell.time.tomorrow");
        }
        return date.getYear() == today.getYear() ? pattern("d MMMM").format(date) : date(date);
    }

    /** The day of an instant, as {@link #day(LocalDate)}. */
    public String day(Instant instant) {
        return day(instant.atZone(zone).toLocalDate());
    }

    /** "24 Kasım 2026", always in full: for letters, receipts and reasons. */
    public String date(LocalDate date) {
        return pattern("d MMMM yyyy").format(date);
    }

    /** "24 Kasım 2026 15.20", always in full. */
    public String dateTime(Instant instant) {
        ZonedDateTime local = instant.atZone(zone);
        return date(local.toLocalDate()) + " " + time(instant);
    }

    /** "15.20" or "15:20". */
    public String time(Instant instant) {
        return pattern(language() == Language.TR ? "HH.mm" : "HH:mm").format(instant.atZone(zone));
    }

    /** The instant for {@code datetime} attributes. */
    public String machine(Instant instant) {
        return instant.toString();
    }

    /** What is left of a 48-hour promise; soon below 12 hours, late below 2. */
    public Remaining remaining(Instant due) {
        return remaining(due, SOON, LATE);
    }

    /** What is left until {@code due}; the tones change where less than {@code soon} and less than {@code late} is left. */
    public Remaining remaining(Instant due, Duration soon, Duration late) {
        Duration left = Duration.between(clock.instant(), due);
        boolean overdue = left.isNegative();
        String amount = amount(left.abs());
        Tone tone = left.compareTo(late) < 0 ? Tone.LATE : left.compareTo(soon) < 0 ? Tone.SOON : Tone.CALM;
        return new Remaining(
                amount, text(overdue ? "shell.time.overdue" : "shell.time.left", amount), tone, overdue, due);
    }

    /** How much of the time from {@code start} to {@code due} is used up, 0 to 100. */
    public int used(Instant start, Instant due) {
        long all = Math.max(1, Duration.between(start, due).toSeconds());
        long used = Duration.between(start, clock.instant()).toSeconds();
        return Math.clamp(used * 100 / all, 0, 100);
    }

    /** "1.234". */
    public String count(long number) {
        return NumberFormat.getIntegerInstance(locale()).format(number);
    }

    /** "%91" in Turkish, "91%" in English. */
    public String percent(long share) {
        return text("shell.number.percent", count(share));
    }

    /** "840 KB", "1,2 MB". */
    public String fileSize(long bytes) {
        NumberFormat number = NumberFormat.getNumberInstance(locale());
        number.setMaximumFractionDigits(bytes < 1_000_000 ? 0 : 1);
        return bytes < 1_000_000
                ? number.format(Math.ceilDiv(bytes, 1000)) + " KB"
                : number.format(bytes / 1_000_000.0) + " MB";
    }

    /** A word that is not to be shown in full: "Ö*****", always five stars, so that the length tells nothing. */
    public String masked(String word) {
        return word.isEmpty() ? "" : word.substring(0, word.offsetByCodePoints(0, 1)) + "*****";
    }

    /** Today in the municipality's time zone. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** In hours and minutes, exactly. */
    public String duration(Duration d) {
        if (d.toHours() == 0) {
            return text("shell.time.minutes", count(d.toMinutes()));
        }
        return d.toMinutesPart() == 0
                ? text("shell.time.hours", count(d.toHours()))
                : text("shell.time.hoursMinutes", count(d.toHours()), count(d.toMinutesPart()));
    }

    /** Minutes below an hour, hours and minutes below ten hours, hours below three days, days from there; rounded down. */
    private String amount(Duration d) {
        if (d.toHours() >= 72) {
            return text("shell.time.days", count(d.toDays()));
        }
        if (d.toHours() >= 10 || (d.toHours() > 0 && d.toMinutesPart() == 0)) {
            return text("shell.time.hours", count(d.toHours()));
        }
        return d.toHours() == 0
                ? text("shell.time.minutes", count(d.toMinutes()))
                : text("shell.time.hoursMinutes", count(d.toHours()), count(d.toMinutesPart()));
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, locale());
    }

    private DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale());
    }

    private static Language language() {
        return Language.of(LocaleContextHolder.getLocale());
    }

    private static Locale locale() {
        return language().locale();
    }
}
