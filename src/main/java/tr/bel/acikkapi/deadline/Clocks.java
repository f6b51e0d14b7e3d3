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
import tr.bel.acikkapi.municipality.Promise;
import tr.bel.acikkapi.municipality.SkippedDay;
import tr.bel.acikkapi.municipality.WorkingCalendar;

/** Derives the clocks of a case from its facts and the working calendar. The same facts always give the same dates. */
public final class Clocks {

    /** The promise to inform: 48 hours of the wall clock, from receipt. */
    @SuppressWarnings("CanonicalDuration") // the promise is said in hours
    public static final Duration PROMISE = Duration.ofHours(48);

    /** Law 3071 art. 7, and CİMER: thirty days, counted from the day after receipt. */
    public static final int PETITION_DAYS = 30;

    /** Law 4982 art. 11: fifteen working days. */
    public static final int INFORMATION_WORKING_DAYS = 15;

    private Clocks() {}

    /** One to three clocks: the promise always, the law's where a law applies, the work where the subject has a usual duration. */
    public static List<Deadline> of(ClockFacts facts, WorkingCalendar calendar) {
        return Stream.of(promise(facts), statutory(facts, calendar), work(facts, calendar))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Deadline> promise(ClockFacts f) {
        Instant due = f.receivedAt().plus(PROMISE);
        Reason why = new Reason("deadline.why.promise", List.of(f.receivedAt(), PROMISE.toHours(), due));
        return Optional.of(
                deadline(ClockKind.PROMISE, f.receivedAt(), due, first(f.informedAt(), f.endedAt()), List.of(why)));
    }

    private static Optional<Deadline> statutory(ClockFacts f, WorkingCalendar calendar) {
        LocalDate received = f.receivedAt().atZone(calendar.zone()).toLocalDate();
        Instant stopped = first(f.answeredAt(), f.endedAt());
        return switch (f.law()) {
            case NONE -> Optional.empty();
            case PETITION, CIMER -> {
                LocalDate last = received.plusDays(PETITION_DAYS);
                Reason why = new Reason("deadline.why." + f.law().name(), List.of(received, PETITION_DAYS, last));
                yield Optional.of(
                        deadline(ClockKind.STATUTORY, f.receivedAt(), endOf(last, calendar), stopped, List.of(why)));
            }
            case INFORMATION -> {
                LocalDate last = calendar.plusWorkingDays(received, INFORMATION_WORKING_DAYS);
                List<Reason> why = new ArrayList<>();
                why.add(new Reason("deadline.why.INFORMATION", List.of(received, INFORMATION_WORKING_DAYS, last)));
                why.addAll(skipped(received, last, calendar));
                yield Optional.of(deadline(ClockKind.STATUTORY, f.receivedAt(), endOf(last, calendar), stopped, why));
            }
        };
    }

    private static Optional<Deadline> work(ClockFacts f, WorkingCalendar calendar) {
        Promise work = f.work();
        if (work == null) {
            return Optional.empty();
        }
        Instant due = work.dueFrom(f.receivedAt(), calendar);
        List<Reason> why = new ArrayList<>();
        why.add(new Reason("deadline.why." + work.unit().name(), List.of(f.receivedAt(), work.amount(), due)));
        LocalDate from = f.receivedAt().atZone(calendar.zone()).toLocalDate();
        why.addAll(skipped(from, due.atZone(calendar.zone()).toLocalDate(), calendar));
        return Optional.of(deadline(ClockKind.WORK, f.receivedAt(), due, first(f.concludedAt(), f.endedAt()), why));
    }

    /** Holidays and leave between two days; ordinary weekends need no sentence each. */
    private static List<Reason> skipped(LocalDate from, LocalDate to, WorkingCalendar calendar) {
        return calendar.explain(from, to).stream()
                .filter(s -> s.reason() != SkippedDay.Reason.NO_WORKING_HOURS)
                .map(s -> new Reason(
                        s.from() == null ? "deadline.why.skipped" : "deadline.why.halfDay", List.of(s.day(), s)))
                .toList();
    }

    private static Instant endOf(LocalDate day, WorkingCalendar calendar) {
        return day.atTime(LocalTime.of(23, 59, 59)).atZone(calendar.zone()).toInstant();
    }

    private static Deadline deadline(
            ClockKind kind, Instant from, Instant due, @Nullable Instant stopped, List<Reason> why) {
        return new Deadline(kind, from, due, stopped, why);
    }

    private static @Nullable Instant first(@Nullable Instant a, @Nullable Instant b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.isBefore(b) ? a : b;
    }
}
