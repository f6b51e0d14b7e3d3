package tr.bel.acikkapi.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.deadline.Deadline.Reason;
import tr.bel.acikkapi.deadline.Deadline.Step;
import tr.bel.acikkapi.municipality.SkippedDay;
import tr.bel.acikkapi.municipality.WorkingCalendar;

/**
 * A clock walked from its start to its end, over what made it stand still.
 *
 * @param dueAt absent where it stands still
 * @param pausedAt since when; absent where it does not
 */
record Run(@Nullable Instant dueAt, @Nullable Instant pausedAt, List<Step> steps) {

    /** Further than this no working day is looked for. */
    private static final int FURTHEST_DAYS = 366 * 20;

    Run {
        steps = List.copyOf(steps);
    }

    /** How time is counted. */
    interface Measure {
        Duration between(Instant from, Instant to);

        Instant plus(Instant from, Duration time);

        /** What was not counted between two instants, for the table. */
        List<Step> skipped(Instant from, Instant to);
    }

    /** Every hour counts. */
    static final Measure WALL_CLOCK = new Measure() {
        @Override
        public Duration between(Instant from, Instant to) {
            return from.isBefore(to) ? Duration.between(from, to) : Duration.ZERO;
        }

        @Override
        public Instant plus(Instant from, Duration time) {
            return from.plus(time);
        }

        @Override
        public List<Step> skipped(Instant from, Instant to) {
            return List.of();
        }
    };

    /** Only the hours in which the municipality works count. */
    static Measure workingTime(WorkingCalendar calendar) {
        return new Measure() {
            @Override
            public Duration between(Instant from, Instant to) {
                return calendar.workingTimeBetween(from, to);
            }

            @Override
            public Instant plus(Instant from, Duration time) {
                return calendar.plusWorkingTime(from, time);
            }

            @Override
            public List<Step> skipped(Instant from, Instant to) {
                return skippedDays(
                        from.atZone(calendar.zone()).toLocalDate(),
                        to.atZone(calendar.zone()).toLocalDate(),
                        calendar);
            }
        };
    }

    /** So much time, in this measure. */
    static Run ofTime(Instant start, Duration whole, List<Standstill> stands, Measure measure) {
        List<Step> steps = new ArrayList<>();
        Instant at = start;
        Duration left = whole;
        for (Standstill stand : stands) {
            Duration here = measure.between(at, stand.from());
            if (here.compareTo(left) >= 0) {
                break;
            }
            ran(at, stand.from(), here, measure, steps);
            steps.add(stood(stand));
            left = left.minus(here);
            Instant to = stand.to();
            if (to == null) {
                return new Run(null, stand.from(), steps);
            }
            at = to;
        }
        Instant due = measure.plus(at, left);
        ran(at, due, left, measure, steps);
        return new Run(due, null, steps);
    }

    /**
     * So many working days after the day of the start, to the end of work. A day counts if the clock did not stand when its work began;
     * the clock never runs out while it stands, but at the end of the first working day after that.
     */
    static Run ofDays(Instant start, int days, List<Standstill> stands, WorkingCalendar calendar) {
        List<Step> steps = new ArrayList<>();
        LocalDate first = start.atZone(calendar.zone()).toLocalDate();
        stands.forEach(s -> steps.add(stood(s)));
        int counted = 0;
        LocalDate day = first;
        for (int i = 0; i < FURTHEST_DAYS; i++) {
            day = day.plusDays(1);
            Optional<Instant> opening = calendar.opening(day);
            Optional<Instant> closing = calendar.closing(day);
            if (opening.isEmpty() || closing.isEmpty()) {
                continue;
            }
            Optional<Standstill> morning = at(opening.get(), stands);
            Optional<Standstill> evening = at(closing.get(), stands);
            counted += morning.isPresent() ? 0 : 1;
            Optional<Standstill> open = morning.or(() -> evening).filter(s -> s.to() == null);
            if (open.isPresent()) {
                return new Run(null, open.get().from(), steps);
            }
            if (counted >= days && evening.isEmpty()) {
                steps.addAll(skippedDays(first, day, calendar));
                steps.add(new Step(
                        first.plusDays(1), day, Reason.of("deadline.step.ran"), Reason.of("deadline.days", days)));
                return new Run(closing.get(), null, steps);
            }
        }
        throw new IllegalStateException("no working day within twenty years");
    }

    /** Holidays and leave between two days; ordinary weekends need no line each. */
    static List<Step> skippedDays(LocalDate from, LocalDate to, WorkingCalendar calendar) {
        return calendar.explain(from, to).stream()
                .filter(s -> s.reason() != SkippedDay.Reason.NO_WORKING_HOURS)
                .map(s -> new Step(
                        s.day(),
                        null,
                        Reason.of(s.from() == null ? "deadline.step.skipped" : "deadline.step.halfDay", s),
                        null))
                .toList();
    }

    private static Optional<Standstill> at(Instant moment, List<Standstill> stands) {
        return stands.stream().filter(s -> s.covers(moment)).findFirst();
    }

    private static void ran(Instant from, Instant to, Duration time, Measure measure, List<Step> steps) {
        if (!time.isZero()) {
            steps.addAll(measure.skipped(from, to));
            steps.add(new Step(from, to, Reason.of("deadline.step.ran"), Reason.of("deadline.time", time)));
        }
    }

    private static Step stood(Standstill stand) {
        return new Step(stand.from(), stand.to(), Reason.of("deadline.step.stood", stand.reason()), null);
    }
}
