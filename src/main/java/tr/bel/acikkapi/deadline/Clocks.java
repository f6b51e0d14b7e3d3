package tr.bel.acikkapi.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.deadline.Deadline.ClockKind;
import tr.bel.acikkapi.deadline.Deadline.Reason;
import tr.bel.acikkapi.deadline.Deadline.Step;
import tr.bel.acikkapi.municipality.Promise;
import tr.bel.acikkapi.municipality.SkippedDay;
import tr.bel.acikkapi.municipality.WorkingCalendar;

/** Derives the clocks of a case from their state and the working calendar. The same of both always gives the same dates. */
public final class Clocks {

    /** The promise to inform: 48 hours of the wall clock, from receipt. */
    @SuppressWarnings("CanonicalDuration") // the promise is said in hours
    public static final Duration PROMISE = Duration.ofHours(48);

    /** Law 3071 art. 7, CİMER, and law 6698 art. 13: thirty days, counted from the day after receipt. */
    public static final int PETITION_DAYS = 30;

    /** Law 4982 art. 11: fifteen working days. */
    public static final int INFORMATION_WORKING_DAYS = 15;

    /** Law 4982 art. 11: thirty, where another office or authority must be heard. */
    public static final int EXTENDED_WORKING_DAYS = 30;

    private Clocks() {}

    /** One to three clocks: the promise always, the law's where a law applies, the work where the subject has a usual duration. */
    public static List<Deadline> of(ClockState state, WorkingCalendar calendar) {
        return Stream.of(promise(state), statutory(state, calendar), work(state, calendar))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Deadline> promise(ClockState s) {
        Instant stopped = first(s.informedAt(), s.endedAt());
        List<Standstill> stands = Standstill.of(s, ClockKind.PROMISE, stopped);
        Run run = Run.ofTime(s.startedAt(), PROMISE, stands, Run.WALL_CLOCK);
        return Optional.of(deadline(s, ClockKind.PROMISE, run, stopped, stands, "promise", PROMISE.toHours()));
    }

    private static Optional<Deadline> statutory(ClockState s, WorkingCalendar calendar) {
        Instant stopped = first(s.answeredAt(), s.endedAt());
        List<Standstill> stands = Standstill.of(s, ClockKind.STATUTORY, stopped);
        return switch (s.law()) {
            case NONE -> Optional.empty();
            case PETITION, CIMER, PRIVACY ->
                Optional.of(deadline(
                        s,
                        ClockKind.STATUTORY,
                        days(s, calendar),
                        stopped,
                        stands,
                        s.law().name(),
                        PETITION_DAYS));
            case INFORMATION, CIMER_INFORMATION -> {
                Run usual = information(s, stands, INFORMATION_WORKING_DAYS, calendar);
                boolean extended = isExtended(s, usual);
                int days = extended ? EXTENDED_WORKING_DAYS : INFORMATION_WORKING_DAYS;
                String why = extended ? "INFORMATION.extended" : "INFORMATION";
                Run run = extended ? information(s, stands, days, calendar) : usual;
                yield Optional.of(deadline(s, ClockKind.STATUTORY, run, stopped, stands, why, days));
            }
        };
    }

    private static Run days(ClockState s, WorkingCalendar calendar) {
        LocalDate received = s.startedAt().atZone(calendar.zone()).toLocalDate();
        LocalDate last = received.plusDays(PETITION_DAYS);
        Step ran = new Step(
                received.plusDays(1), last, Reason.of("deadline.step.ran"), Reason.of("deadline.days", PETITION_DAYS));
        return new Run(endOf(last, calendar), null, List.of(ran));
    }

    /** The law wants it said before the fifteen days are over; later, nothing is left that could be extended. */
    private static boolean isExtended(ClockState s, Run usual) {
        Instant extended = s.extendedAt();
        Instant due = usual.dueAt();
        return extended != null && (due == null || !extended.isAfter(due));
    }

    /**
     * A fee notice interrupts: what ran before it does not count, and the days begin anew with the payment. One that is given after the
     * limit interrupts nothing.
     */
    private static Run information(ClockState s, List<Standstill> fees, int days, WorkingCalendar calendar) {
        List<Step> steps = new ArrayList<>();
        Instant from = s.startedAt();
        for (Standstill fee : fees) {
            if (fee.from().isAfter(limit(from, days, calendar))) {
                break;
            }
            steps.add(new Step(from, fee.from(), Reason.of("deadline.step.interrupted"), null));
            steps.add(new Step(fee.from(), fee.to(), Reason.of("deadline.step.stood", fee.reason()), null));
            Instant paid = fee.to();
            if (paid == null) {
                return new Run(null, fee.from(), steps);
            }
            from = paid;
        }
        LocalDate day = from.atZone(calendar.zone()).toLocalDate();
        LocalDate last = calendar.plusWorkingDays(day, days);
        steps.addAll(Run.skippedDays(day, last, calendar));
        steps.add(new Step(day.plusDays(1), last, Reason.of("deadline.step.ran"), Reason.of("deadline.days", days)));
        return new Run(endOf(last, calendar), null, steps);
    }

    private static Instant limit(Instant from, int days, WorkingCalendar calendar) {
        return endOf(calendar.plusWorkingDays(from.atZone(calendar.zone()).toLocalDate(), days), calendar);
    }

    private static Optional<Deadline> work(ClockState s, WorkingCalendar calendar) {
        Promise work = s.work();
        if (work == null) {
            return Optional.empty();
        }
        Instant stopped = first(s.concludedAt(), s.endedAt());
        List<Standstill> stands = Standstill.of(s, ClockKind.WORK, stopped);
        Run run = switch (work.unit()) {
            case WORKING_HOURS ->
                Run.ofTime(s.startedAt(), Duration.ofHours(work.amount()), stands, Run.workingTime(calendar));
            case WORKING_DAYS -> Run.ofDays(s.startedAt(), work.amount(), stands, calendar);
        };
        return Optional.of(
                deadline(s, ClockKind.WORK, run, stopped, stands, work.unit().name(), work.amount()));
    }

    /** The sentences: when it began, the rule, what stood in between, what was not counted. */
    private static Deadline deadline(
            ClockState s,
            ClockKind clock,
            Run run,
            @Nullable Instant stopped,
            List<Standstill> stands,
            String rule,
            Number amount) {
        List<Reason> why = new ArrayList<>();
        why.add(Reason.of(s.round() == 1 ? "deadline.why.received" : "deadline.why.reopened", s.startedAt()));
        Instant due = run.dueAt();
        why.add(Reason.of("deadline.why." + rule, amount));
        for (Standstill stand : stands) {
            Instant to = stand.to();
            if (to != null && (due == null || stand.from().isBefore(due))) {
                why.add(Reason.of("deadline.why.stood", stand.reason(), stand.from(), to));
            }
        }
        run.steps().stream()
                .map(Step::what)
                .filter(r -> !r.args().isEmpty() && r.args().getFirst() instanceof SkippedDay)
                .map(r -> Reason.of(
                        r.key().replace(".step.", ".why."),
                        ((SkippedDay) r.args().getFirst()).day(),
                        r.args().getFirst()))
                .forEach(why::add);
        why.add(end(run, due, stands));
        Duration stood = stands.stream()
                .filter(stand -> due == null || stand.from().isBefore(due))
                .map(stand -> stood(clock, s, stand))
                .reduce(Duration.ZERO, clock == ClockKind.STATUTORY ? Clocks::longer : Duration::plus);
        return new Deadline(clock, s.startedAt(), due, run.pausedAt(), stopped, stood, why, run.steps());
    }

    /** A fee notice also takes away what ran before it. */
    private static Duration stood(ClockKind clock, ClockState s, Standstill stand) {
        Instant to = stand.to();
        Instant from = clock == ClockKind.STATUTORY ? s.startedAt() : stand.from();
        return to == null ? Duration.ZERO : Duration.between(from, to);
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? b : a;
    }

    private static Reason end(Run run, @Nullable Instant due, List<Standstill> stands) {
        if (due != null) {
            return Reason.of("deadline.why.due", due);
        }
        PauseReason standing = stands.getLast().reason();
        return Reason.of("deadline.why.standing", standing, java.util.Objects.requireNonNull(run.pausedAt()));
    }

    private static Instant endOf(LocalDate day, WorkingCalendar calendar) {
        return day.atTime(LocalTime.of(23, 59, 59)).atZone(calendar.zone()).toInstant();
    }

    private static @Nullable Instant first(@Nullable Instant a, @Nullable Instant b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.isBefore(b) ? a : b;
    }
}
