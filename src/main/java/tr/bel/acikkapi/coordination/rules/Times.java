package tr.bel.acikkapi.coordination.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When something was said, in the municipality's time zone. Hours may run over midnight; the hours after it then belong to the day before:
 * Friday 22.00 to 06.00 holds on Saturday at three.
 *
 * @param days none for every day
 * @param from first minute, present exactly where {@code to} is
 * @param to the first minute that no longer holds
 * @param since first day
 * @param until last day
 */
record Times(
        List<DayOfWeek> days,
        @Nullable LocalTime from,
        @Nullable LocalTime to,
        @Nullable LocalDate since,
        @Nullable LocalDate until) {

    static final Times ALWAYS = new Times(List.of(), null, null, null, null);

    Times {
        days = days.stream().distinct().sorted().toList();
    }

    boolean isAlways() {
        return equals(ALWAYS);
    }

    boolean hold(LocalDateTime at) {
        LocalTime time = at.toLocalTime();
        LocalDate day = at.toLocalDate();
        if (from != null && to != null) {
            boolean overMidnight = from.isAfter(to);
            boolean started = !time.isBefore(from);
            boolean running = time.isBefore(to);
            if (overMidnight ? !started && !running : !started || !running) {
                return false;
            }
            day = overMidnight && !started ? day.minusDays(1) : day;
        }
        return (days.isEmpty() || days.contains(day.getDayOfWeek()))
                && (since == null || !day.isBefore(since))
                && (until == null || !day.isAfter(until));
    }
}
