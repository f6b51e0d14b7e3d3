package tr.bel.acikkapi.feedback;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When to call again whom nobody reached: in the part of the day that suits them, else in another part than this time; never sooner than
 * in ninety minutes, and from the third time on not before the next day.
 */
final class NextCall {

    private static final Duration SOONEST = Duration.ofMinutes(90);
    private static final Duration INTO_THE_PART = Duration.ofMinutes(30);
    private static final int PATIENT_FROM = 3;

    private NextCall() {}

    /**
     * @param attempts so far, this one among them
     * @param best absent where nobody knows
     */
    static Instant after(Instant now, int attempts, @Nullable PartOfDay best, ZoneId zone) {
        ZonedDateTime here = now.atZone(zone);
        LocalDate today = here.toLocalDate();
        LocalTime time = here.toLocalTime();
        PartOfDay part = best == null ? PartOfDay.at(time).next() : best;
        boolean again = attempts < PATIENT_FROM;
        Instant soonest = now.plus(SOONEST);
        if (again && best != null && PartOfDay.at(time) == best && lies(soonest, today, best, zone)) {
            return soonest;
        }
        Instant at = start(today, part, zone);
        return again && !at.isBefore(soonest) ? at : start(today.plusDays(1), part, zone);
    }

    private static boolean lies(Instant moment, LocalDate day, PartOfDay part, ZoneId zone) {
        return moment.isBefore(day.atTime(part.until()).atZone(zone).toInstant());
    }

    private static Instant start(LocalDate day, PartOfDay part, ZoneId zone) {
        return day.atTime(part.from()).atZone(zone).toInstant().plus(INTO_THE_PART);
    }
}
