package tr.bel.acikkapi.municipality;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

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

    /** What {@link #code()} wrote; empty where it is none. */
    public static Optional<Promise> parse(String code) {
        String[] parts = code.split(" ", -1);
        return parts.length == 2 && parts[0].matches("[1-9]\\d{0,5}")
                ? Arrays.stream(Unit.values())
                        .filter(u -> u.name().equals(parts[1]))
                        .findFirst()
                        .map(u -> new Promise(Integer.parseInt(parts[0]), u))
                : Optional.empty();
    }

    /** For the record: "5 WORKING_DAYS". */
    public String code() {
        return amount + " " + unit;
    }

    /** When it falls due, counted from an instant. */
    public Instant dueFrom(Instant start, WorkingCalendar calendar) {
        return unit == Unit.WORKING_HOURS
                ? calendar.plusWorkingHours(start, amount)
                : calendar.plusWorkingDays(start, amount);
    }
}
