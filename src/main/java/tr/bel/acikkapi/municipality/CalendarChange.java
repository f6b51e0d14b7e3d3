package tr.bel.acikkapi.municipality;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator did to the working calendar.
 *
 * @param day the first day that it is about; absent for the week's hours
 * @param until the last day of a span; absent for one day
 * @param startsAt when the rest begins; absent for the whole day
 * @param wasDay where a moved holiday was before
 * @param detail in codes: the week of {@link WeekCode}, or how many days a year was filled with
 */
record CalendarChange(
        Act act,
        @Nullable LocalDate day,
        @Nullable LocalDate until,
        @Nullable LocalTime startsAt,
        @Nullable LocalDate wasDay,
        @Nullable String nameTr,
        @Nullable String nameEn,
        @Nullable String detail) {

    /** The names are in the database. */
    enum Act {
        HOLIDAY_ADDED,
        HOLIDAY_CHANGED,
        HOLIDAY_MOVED,
        HOLIDAY_CONFIRMED,
        HOLIDAY_REMOVED,
        YEAR_FILLED,
        LEAVE_DECLARED,
        LEAVE_REMOVED,
        HOURS_SET
    }

    static CalendarChange of(Act act, Holiday h) {
        return new CalendarChange(act, h.day(), null, h.startsAt(), null, h.nameTr(), h.nameEn(), null);
    }

    static CalendarChange moved(Holiday h, LocalDate from) {
        return new CalendarChange(Act.HOLIDAY_MOVED, h.day(), null, h.startsAt(), from, h.nameTr(), h.nameEn(), null);
    }

    static CalendarChange filled(int year, int days) {
        return new CalendarChange(
                Act.YEAR_FILLED,
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31),
                null,
                null,
                null,
                null,
                Integer.toString(days));
    }

    static CalendarChange of(Act act, LeaveSpan l) {
        LocalDate until = l.from().equals(l.to()) ? null : l.to();
        return new CalendarChange(act, l.from(), until, l.startsAt(), null, l.nameTr(), l.nameEn(), null);
    }

    static CalendarChange hours(String week) {
        return new CalendarChange(Act.HOURS_SET, null, null, null, null, null, null, week);
    }
}
