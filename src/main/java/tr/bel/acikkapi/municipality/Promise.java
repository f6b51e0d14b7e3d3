package tr.bel.acikkapi.municipality;

import java.time.Instant;

/**
 * The usual duration of a subject: told to the citizen, and the internal work clock.
 *
 * @param amount at least 1
 */
public record Promise(int amount, Unit unit) {

    /** What is counted. */
    public enum Unit {
        WORKING_HOURS,
        WORKING_DAYS
    }

    public Promise {
        if (amount < 1) {
            throw new IllegalArgumentException("a promise of nothing");
        }
    }

    public static Promise workingHours(int amount) {
        return new Promise(amount, Unit.WORKING_HOURS);
    }

    public static Promise workingDays(int amount) {
        return new Promise(amount, Unit.WORKING_DAYS);
    }

    /** When it falls due, counted from an instant. */
    public Instant dueFrom(Instant start, WorkingCalendar calendar) {
        return unit == Unit.WORKING_HOURS
                ? calendar.plusWorkingHours(start, amount)
                : calendar.plusWorkingDays(start, amount);
    }
}
