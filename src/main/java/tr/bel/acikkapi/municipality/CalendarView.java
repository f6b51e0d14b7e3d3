package tr.bel.acikkapi.municipality;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.municipality.CalendarMonths.MonthView;
import tr.bel.acikkapi.municipality.CalendarMonths.WeekdayView;
import tr.bel.acikkapi.shared.Language;

/**
 * The year at a glance.
 *
 * @param year as text: a number would be written 2.026
 * @param previous absent where no year is before it
 * @param workingDays half ones included
 * @param hours one line a weekday
 */
record CalendarView(
        String year,
        @Nullable Integer previous,
        @Nullable Integer next,
        int workingDays,
        List<WeekdayView> weekdays,
        List<MonthView> months,
        List<HolidayLine> holidays,
        List<LeaveLine> leaves,
        List<String> hours,
        List<ChangeLine> changes) {

    /**
     * A holiday in the list.
     *
     * @param day "20 Mart Cuma"
     * @param hour when it begins; absent for the whole day
     */
    record HolidayLine(long id, String day, @Nullable String hour, String name, String source, boolean proposed) {

        static HolidayLine of(CalendarTables.HolidayRow row, Language language) {
            Holiday h = row.holiday();
            return new HolidayLine(
                    row.id(),
                    dayText(h.day(), language),
                    hourText(h.startsAt(), language),
                    h.name(language),
                    h.source(),
                    h.proposed());
        }
    }

    /** @param first the day that it is taken back by */
    record LeaveLine(LocalDate first, String days, @Nullable String hour, String name, String source) {

        static LeaveLine of(LeaveSpan l, Language language) {
            return new LeaveLine(
                    l.from(),
                    spanText(l.from(), l.from().equals(l.to()) ? null : l.to(), language),
                    hourText(l.startsAt(), language),
                    l.name(language),
                    l.source());
        }
    }

    /**
     * A line of the record.
     *
     * @param days what it is about; absent for the week's hours
     * @param was where a moved holiday was before
     * @param what name of the holiday or leave, or the week; absent for a filled year
     * @param count how many days a year was filled with
     */
    record ChangeLine(
            Instant at,
            String by,
            CalendarChange.Act act,
            @Nullable String days,
            @Nullable String hour,
            @Nullable String was,
            @Nullable String what,
            @Nullable String count) {

        static ChangeLine of(CalendarChanges.ChangeRow row, Language language) {
            CalendarChange c = row.change();
            LocalDate first = c.day();
            LocalDate before = c.wasDay();
            String name = language == Language.TR ? c.nameTr() : c.nameEn();
            String detail = c.detail();
            String week = c.act() == CalendarChange.Act.HOURS_SET && detail != null
                    ? String.join(" · ", WeekCode.lines(WeekCode.read(detail), language))
                    : null;
            return new ChangeLine(
                    row.at(),
                    row.by(),
                    c.act(),
                    first == null ? null : spanText(first, c.until(), language),
                    hourText(c.startsAt(), language),
                    before == null ? null : dateText(before, language),
                    week == null ? name : week,
                    week == null ? detail : null);
        }
    }

    private static String dayText(LocalDate day, Language language) {
        return DateTimeFormatter.ofPattern("d MMMM EEEE", language.locale()).format(day);
    }

    private static String dateText(LocalDate day, Language language) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", language.locale()).format(day);
    }

    private static String spanText(LocalDate first, @Nullable LocalDate last, Language language) {
        return last == null ? dateText(first, language) : dateText(first, language) + " – " + dateText(last, language);
    }

    private static @Nullable String hourText(@Nullable LocalTime hour, Language language) {
        return hour == null ? null : TimeText.write(hour, language);
    }
}
