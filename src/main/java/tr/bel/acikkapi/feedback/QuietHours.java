package tr.bel.acikkapi.feedback;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * The hours in which nobody's telephone rings, on the clock of the municipality, whatever its offset was that day.
 *
 * @param from when they begin; the same as {@code until} where there are none
 * @param until when they end, mostly on the next day
 */
record QuietHours(LocalTime from, LocalTime until, ZoneId zone) {

    /** The moment itself where it is not quiet, otherwise the end of these quiet hours. */
    Instant next(Instant moment) {
        ZonedDateTime here = moment.atZone(zone);
        LocalTime time = here.toLocalTime();
        boolean late = !time.isBefore(from);
        boolean early = time.isBefore(until);
        boolean overnight = from.isAfter(until);
        boolean quiet = overnight ? late || early : late && early;
        if (!quiet) {
            return moment;
        }
        LocalDate day = here.toLocalDate();
        return end(overnight && late ? day.plusDays(1) : day);
    }

    boolean isQuiet(Instant moment) {
        return !next(moment).equals(moment);
    }

    /** When work with people begins on this day: the end of the quiet hours; where the clock passes it twice, the second time. */
    Instant end(LocalDate day) {
        return day.atTime(until).atZone(zone).withLaterOffsetAtOverlap().toInstant();
    }
}
