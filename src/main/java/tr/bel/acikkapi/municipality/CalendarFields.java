package tr.bel.acikkapi.municipality;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import tr.bel.acikkapi.shared.TurkishText;

/** Reads the fields of a calendar's form; what is wrong is said beside its field, and what was typed stays. */
final class CalendarFields {

    /** No petition is older than the first, and no feast is computed after the last. */
    static final int FIRST_YEAR = 2000;

    static final int LAST_YEAR = 2099;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_SOURCE = 300;

    private final BindingResult typed;

    CalendarFields(BindingResult typed) {
        this.typed = typed;
    }

    static boolean knows(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    boolean wrong() {
        return typed.hasErrors();
    }

    Optional<LocalDate> day(String field, @Nullable String text) {
        try {
            LocalDate day = LocalDate.parse(text == null ? "" : text.strip());
            refuse(!knows(day.getYear()), field, "municipality.calendar.error.year");
            return Optional.of(day);
        } catch (DateTimeException noDay) {
            refuse(true, field, "municipality.calendar.error.day");
            return Optional.empty();
        }
    }

    /** Null where nothing was typed, and so for the whole day. */
    @Nullable
    LocalTime hour(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        Optional<LocalTime> hour = TimeText.read(text);
        refuse(hour.isEmpty(), field, "municipality.calendar.error.hour");
        return hour.orElse(null);
    }

    String name(String field, @Nullable String text) {
        String name = line(field, text, LONGEST_NAME);
        refuse(name.isEmpty(), field, "municipality.calendar.error.name");
        return name;
    }

    /** The Turkish name where no English one was typed. */
    String english(String field, @Nullable String text, String turkish) {
        String name = line(field, text, LONGEST_NAME);
        return name.isEmpty() ? turkish : name;
    }

    String source(String field, @Nullable String text) {
        return line(field, text, LONGEST_SOURCE);
    }

    void refuse(boolean wrong, String field, String key, Object... args) {
        if (wrong) {
            typed.rejectValue(field, key, args, null);
        }
    }

    private String line(String field, @Nullable String text, int longest) {
        String line = TurkishText.tidyLine(text == null ? "" : text);
        refuse(line.length() > longest, field, "municipality.calendar.error.long", longest);
        return line;
    }
}
