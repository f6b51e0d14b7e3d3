package tr.bel.acikkapi.municipality;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What is typed for administrative leave.
 *
 * @param day the first day, ISO
 * @param until the last day, ISO; empty for one day
 * @param hour when it begins on the first day; empty for the morning
 */
record LeaveForm(
        @Nullable String day,
        @Nullable String until,
        @Nullable String hour,
        @Nullable String nameTr,
        @Nullable String nameEn,
        @Nullable String source) {

    static final LeaveForm EMPTY = new LeaveForm("", "", "", "", "", "");
    /** Longer than any decree; a span beyond it is a slip of the year or the month. */
    private static final int MOST_DAYS = 31;

    /** Empty where something is wrong, which is then said in {@code typed}. */
    Optional<LeaveSpan> read(BindingResult typed) {
        CalendarFields fields = new CalendarFields(typed);
        Optional<LocalDate> first = fields.day("day", day);
        Optional<LocalDate> last = until == null || until.isBlank() ? first : fields.day("until", until);
        LocalTime startsAt = fields.hour("hour", hour);
        String tr = fields.name("nameTr", nameTr);
        String en = fields.english("nameEn", nameEn, tr);
        String decree = fields.source("source", source);
        fields.refuse(decree.isEmpty(), "source", "municipality.calendar.error.source");
        if (first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        long days = ChronoUnit.DAYS.between(first.get(), last.get()) + 1;
        fields.refuse(days < 1, "until", "municipality.calendar.error.order");
        fields.refuse(days > MOST_DAYS, "until", "municipality.calendar.error.span", MOST_DAYS);
        return fields.wrong()
                ? Optional.empty()
                : Optional.of(new LeaveSpan(first.get(), last.get(), startsAt, tr, en, decree));
    }
}
