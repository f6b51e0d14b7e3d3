package tr.bel.acikkapi.municipality;

import java.time.DayOfWeek;
import java.time.LocalTime;

/**
 * One stretch of work on a day of the week; a lunch break makes two.
 *
 * @param from inclusive
 * @param to exclusive, after {@code from}
 */
public record WorkingHours(DayOfWeek weekday, LocalTime from, LocalTime to) {

    public WorkingHours {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("working hours run backwards");
        }
    }
}
