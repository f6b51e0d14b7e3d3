package tr.bel.acikkapi.telephony;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * A usual shift; its code is the message {@code telephony.shift.<code>}.
 *
 * @param ends no later than it starts where the shift goes on until the next day
 */
public record ShiftPattern(String code, LocalTime starts, LocalTime ends) {

    /** When it begins, where it begins on that day. */
    public Instant startsOn(LocalDate day, ZoneId zone) {
        return day.atTime(starts).atZone(zone).toInstant();
    }

    /** When it ends, where it begins on that day. */
    public Instant endsAfter(LocalDate day, ZoneId zone) {
        LocalDate last = ends.isAfter(starts) ? day : day.plusDays(1);
        return last.atTime(ends).atZone(zone).toInstant();
    }
}
