package tr.bel.acikkapi.municipality;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import tr.bel.acikkapi.shared.Language;

/**
 * What is typed for a holiday.
 *
 * @param day ISO, as a date field sends it
 * @param hour empty for the whole day
 */
record HolidayForm(
        @Nullable String day,
        @Nullable String hour,
        @Nullable String nameTr,
        @Nullable String nameEn,
        @Nullable String source,
        @Nullable Boolean proposed) {

    static final HolidayForm EMPTY = new HolidayForm("", "", "", "", "", false);

    static HolidayForm of(Holiday h, Language language) {
        LocalTime hour = h.startsAt();
        return new HolidayForm(
                h.day().toString(),
                hour == null ? "" : TimeText.write(hour, language),
                h.nameTr(),
                h.nameEn(),
                h.source(),
                h.proposed());
    }

    /** Empty where something is wrong, which is then said in {@code typed}. */
    Optional<Holiday> read(BindingResult typed) {
        CalendarFields fields = new CalendarFields(typed);
        Optional<LocalDate> on = fields.day("day", day);
        LocalTime startsAt = fields.hour("hour", hour);
        String tr = fields.name("nameTr", nameTr);
        String en = fields.english("nameEn", nameEn, tr);
        String from = fields.source("source", source);
        return fields.wrong()
                ? Optional.empty()
                : on.map(d -> new Holiday(d, startsAt, tr, en, from, Boolean.TRUE.equals(proposed)));
    }
}
