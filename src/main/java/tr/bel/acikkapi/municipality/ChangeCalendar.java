package tr.bel.acikkapi.municipality;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tr.bel.acikkapi.municipality.CalendarChange.Act;

/**
 * What an administrator does to the working calendar by hand. Each act is one transaction that waits for imports and other acts, raises
 * the municipality's revision, and leaves a line in the record; of two that write the same day the later one stands. The due dates of open
 * cases follow the revision by themselves.
 */
@Component
class ChangeCalendar {

    private final MunicipalityTables tables;
    private final CalendarTables calendar;
    private final CalendarChanges changes;
    private final TransactionTemplate transaction;
    private final Register register;

    ChangeCalendar(
            MunicipalityTables tables,
            CalendarTables calendar,
            CalendarChanges changes,
            TransactionTemplate transaction,
            Register register) {
        this.tables = tables;
        this.calendar = calendar;
        this.changes = changes;
        this.transaction = transaction;
        this.register = register;
    }

    /** The days of law 2429 that the year does not have yet; feasts come as proposals. Returns what was added. */
    List<Holiday> fill(int year, String by) {
        return change(() -> {
            List<Holiday> missing = missing(year);
            missing.forEach(tables::store);
            if (!missing.isEmpty()) {
                changes.add(CalendarChange.filled(year, missing.size()), by);
            }
            return missing;
        });
    }

    /** What {@link #fill} would add now. */
    List<Holiday> missing(int year) {
        return MissingHolidays.of(
                year,
                calendar.holidays(year).stream()
                        .map(CalendarTables.HolidayRow::holiday)
                        .toList());
    }

    void add(Holiday holiday, String by) {
        change(() -> {
            tables.store(holiday);
            changes.add(CalendarChange.of(Act.HOLIDAY_ADDED, holiday), by);
            return true;
        });
    }

    /** What became of a holiday that was to be written anew. */
    enum Replaced {
        DONE,
        /** It is no longer there. */
        GONE,
        /** Another one has the day and the name, and would be lost. */
        TAKEN
    }

    /** Writes the holiday anew, on another day too. */
    Replaced replace(long id, Holiday by, String who) {
        return change(() -> {
            Optional<Holiday> before = calendar.holiday(id);
            if (before.isEmpty()) {
                return Replaced.GONE;
            }
            if (isTaken(id, by)) {
                return Replaced.TAKEN;
            }
            Holiday was = before.get();
            calendar.removeHoliday(id);
            tables.store(by);
            changes.add(
                    was.day().equals(by.day())
                            ? CalendarChange.of(Act.HOLIDAY_CHANGED, by)
                            : CalendarChange.moved(by, was.day()),
                    who);
            return Replaced.DONE;
        });
    }

    private boolean isTaken(long id, Holiday by) {
        return calendar.holidays(by.day().getYear()).stream()
                .anyMatch(row -> row.id() != id
                        && row.holiday().day().equals(by.day())
                        && row.holiday().nameTr().equals(by.nameTr()));
    }

    /** A proposed feast is certain now; false where it is no longer there. */
    boolean confirm(long id, String who) {
        return changeHoliday(id, was -> {
            Holiday certain = new Holiday(was.day(), was.startsAt(), was.nameTr(), was.nameEn(), was.source(), false);
            tables.store(certain);
            if (was.proposed()) {
                changes.add(CalendarChange.of(Act.HOLIDAY_CONFIRMED, certain), who);
            }
        });
    }

    /** False where it is no longer there. */
    boolean remove(long id, String who) {
        return changeHoliday(id, was -> {
            calendar.removeHoliday(id);
            changes.add(CalendarChange.of(Act.HOLIDAY_REMOVED, was), who);
        });
    }

    /** Leave for all days of the span, in the past too; what was declared for one of them before is written over. */
    void declare(LeaveSpan leave, String who) {
        change(() -> {
            leave.days().forEach(tables::store);
            changes.add(CalendarChange.of(Act.LEAVE_DECLARED, leave), who);
            return true;
        });
    }

    /** Takes a leave back whole; false where none begins on the day. */
    boolean takeBack(LocalDate firstDay, String who) {
        return change(() -> {
            Optional<LeaveSpan> leave = LeaveSpan.of(calendar.leaves()).stream()
                    .filter(l -> l.from().equals(firstDay))
                    .findFirst();
            leave.ifPresent(l -> {
                calendar.removeLeaves(
                        l.days().stream().map(AdministrativeLeave::day).toList());
                changes.add(CalendarChange.of(Act.LEAVE_REMOVED, l), who);
            });
            return leave.isPresent();
        });
    }

    /** @param hours the whole week, in the order of days and hours, at least one stretch */
    void setHours(List<WorkingHours> hours, String who) {
        if (hours.isEmpty()) {
            throw new IllegalArgumentException("a week without working hours");
        }
        change(() -> {
            tables.storeHours(hours);
            changes.add(CalendarChange.hours(WeekCode.write(hours)), who);
            return true;
        });
    }

    private boolean changeHoliday(long id, Consumer<Holiday> how) {
        return change(() -> {
            Optional<Holiday> holiday = calendar.holiday(id);
            holiday.ifPresent(how);
            return holiday.isPresent();
        });
    }

    private <T> T change(Supplier<T> act) {
        T result = transaction.execute(status -> {
            tables.lock();
            T done = act.get();
            tables.raiseRevision();
            return done;
        });
        register.forget();
        return result;
    }
}
