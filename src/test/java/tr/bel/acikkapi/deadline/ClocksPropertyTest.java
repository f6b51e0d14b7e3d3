package tr.bel.acikkapi.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.deadline.Deadline.ClockKind;
import tr.bel.acikkapi.municipality.AdministrativeLeave;
import tr.bel.acikkapi.municipality.Holiday;
import tr.bel.acikkapi.municipality.Promise;
import tr.bel.acikkapi.municipality.WorkingCalendar;
import tr.bel.acikkapi.municipality.WorkingHours;

/** What must hold of the clocks whatever happens to a case. */
class ClocksPropertyTest {

    private static final ZoneId ISTANBUL = ZoneId.of("Europe/Istanbul");
    private static final Instant EPOCH = Instant.parse("2026-01-05T00:00:00Z");
    private static final List<Holiday> HOLIDAYS = List.of(
            new Holiday(LocalDate.of(2026, 3, 19), LocalTime.of(13, 0), "arife", "eve", "2429", false),
            new Holiday(LocalDate.of(2026, 3, 20), null, "Ramazan", "Ramazan", "2429", false),
            new Holiday(LocalDate.of(2026, 4, 23), null, "23 Nisan", "23 April", "2429", false),
            new Holiday(LocalDate.of(2026, 5, 1), null, "1 Mayıs", "1 May", "2429", false));

    @Property
    void taken_one_by_one_or_all_at_once_events_give_the_same_clocks(@ForAll("lives") List<ClockEvent> life) {
        ClockState state = ClockState.begun((ClockEvent.Received) life.getFirst());
        for (ClockEvent event : life.subList(1, life.size())) {
            state = state.after(event);
        }
        assertThat(ClockState.of(life)).isEqualTo(state);
        assertThat(Clocks.of(ClockState.of(life), calendar())).isEqualTo(Clocks.of(state, calendar()));
    }

    @Property
    void a_pause_moves_the_promise_by_its_own_length(@ForAll("pauses") Pause pause) {
        Instant due = dueOf(
                ClockKind.PROMISE,
                received(null),
                pause.begin(PauseReason.APPLICANT),
                pause.end(PauseReason.APPLICANT));
        Instant plain = dueOf(ClockKind.PROMISE, received(null));
        assertThat(due).isEqualTo(pause.from.isBefore(plain) ? plain.plus(pause.length()) : plain);
    }

    @Property
    void a_pause_never_makes_a_clock_run_out_earlier(
            @ForAll("pauses") Pause pause, @ForAll("promises") Promise work, @ForAll PauseReason reason) {
        for (ClockKind clock : List.of(ClockKind.PROMISE, ClockKind.WORK)) {
            Instant with = dueOf(clock, received(work), pause.begin(reason), pause.end(reason));
            assertThat(with).isAfterOrEqualTo(dueOf(clock, received(work)));
        }
    }

    @Property
    void an_hour_of_pause_in_working_time_costs_an_hour_of_working_time(@ForAll("pauses") Pause pause) {
        WorkingCalendar calendar = calendar();
        Promise work = Promise.workingHours(30);
        Instant due =
                dueOf(ClockKind.WORK, received(work), pause.begin(PauseReason.WEATHER), pause.end(PauseReason.WEATHER));
        Duration stood = pause.from.isBefore(dueOf(ClockKind.WORK, received(work)))
                ? calendar.workingTimeBetween(pause.from, pause.to)
                : Duration.ZERO;
        assertThat(calendar.workingTimeBetween(EPOCH, due))
                .isEqualTo(Duration.ofHours(30).plus(stood));
    }

    @Property
    void two_pauses_that_touch_are_one(@ForAll("pauses") Pause pause, @ForAll("promises") Promise work) {
        Instant middle = pause.from.plus(pause.length().dividedBy(2));
        Pause first = new Pause(pause.from, middle);
        Pause second = new Pause(middle, pause.to);
        for (ClockKind clock : List.of(ClockKind.PROMISE, ClockKind.WORK)) {
            assertThat(dueOf(
                            clock,
                            received(work),
                            first.begin(PauseReason.APPLICANT),
                            first.end(PauseReason.APPLICANT),
                            second.begin(PauseReason.APPLICANT),
                            second.end(PauseReason.APPLICANT)))
                    .isEqualTo(dueOf(
                            clock,
                            received(work),
                            pause.begin(PauseReason.APPLICANT),
                            pause.end(PauseReason.APPLICANT)));
        }
    }

    @Property
    void another_subject_counts_from_receipt_also_when_it_comes_in_a_pause(
            @ForAll("pauses") Pause pause, @ForAll("promises") Promise old, @ForAll("promises") Promise anew) {
        Instant late = dueOf(
                ClockKind.WORK,
                received(old),
                pause.begin(PauseReason.APPLICANT),
                new ClockEvent.Classified(pause.from.plusSeconds(1), LegalBasis.PETITION, anew),
                pause.end(PauseReason.APPLICANT));
        Instant early = dueOf(
                ClockKind.WORK, received(anew), pause.begin(PauseReason.APPLICANT), pause.end(PauseReason.APPLICANT));
        assertThat(late).isEqualTo(early);
    }

    @Property
    void the_law_of_petitions_knows_no_pause(@ForAll("pauses") Pause pause, @ForAll PauseReason reason) {
        assertThat(dueOf(ClockKind.STATUTORY, received(null), pause.begin(reason), pause.end(reason)))
                .isEqualTo(dueOf(ClockKind.STATUTORY, received(null)));
    }

    @Property
    void leave_that_is_declared_afterwards_never_brings_a_date_forward(
            @ForAll("promises") Promise work, @ForAll("days") LocalDate leave, @ForAll("pauses") Pause pause) {
        ClockState state = ClockState.of(
                List.of(received(work), pause.begin(PauseReason.WEATHER), pause.end(PauseReason.WEATHER)));
        WorkingCalendar later = calendar(new AdministrativeLeave(leave, null, "idari izin", "leave", ""));
        assertThat(due(state, ClockKind.WORK, later)).isAfterOrEqualTo(due(state, ClockKind.WORK, calendar()));
    }

    @Property
    void a_clock_never_runs_out_while_it_stands(@ForAll("pauses") Pause pause, @ForAll("promises") Promise work) {
        ClockState standing = ClockState.of(List.of(received(work), pause.begin(PauseReason.APPLICANT)));
        for (Deadline deadline : Clocks.of(standing, calendar())) {
            if (deadline.clock() != ClockKind.STATUTORY) {
                boolean over = deadline.due().map(d -> !d.isAfter(pause.from)).orElse(false);
                assertThat(over || deadline.pausedAt() != null).isTrue();
            }
        }
    }

    @Property
    void every_clock_says_why_and_its_table_begins_with_its_start(@ForAll("lives") List<ClockEvent> life) {
        for (Deadline deadline : Clocks.of(ClockState.of(life), calendar())) {
            assertThat(deadline.because()).hasSizeGreaterThan(2);
            assertThat(deadline.steps()).isNotEmpty();
            assertThat(deadline.due().isPresent() || deadline.pausedAt() != null)
                    .isTrue();
        }
    }

    @Property
    void reopening_begins_as_if_it_were_received_then(@ForAll("lives") List<ClockEvent> life) {
        Instant again = life.getLast().at().plusSeconds(60);
        List<ClockEvent> more = new ArrayList<>(life);
        more.add(new ClockEvent.Reopened(again));
        ClockState reopened = ClockState.of(more);
        ClockState fresh = ClockState.begun(new ClockEvent.Received(again, reopened.law(), reopened.work()));
        assertThat(Clocks.of(reopened, calendar()).stream().map(Deadline::dueAt))
                .isEqualTo(Clocks.of(fresh, calendar()).stream()
                        .map(Deadline::dueAt)
                        .toList());
    }

    /** From and to. */
    record Pause(Instant from, Instant to) {
        Duration length() {
            return Duration.between(from, to);
        }

        ClockEvent begin(PauseReason reason) {
            return new ClockEvent.Paused(from, reason);
        }

        ClockEvent end(PauseReason reason) {
            return new ClockEvent.Resumed(to, reason);
        }
    }

    @Provide
    Arbitrary<Pause> pauses() {
        return Combinators.combine(minutes(60 * 24 * 40), minutes(60 * 24 * 20)).as((from, length) -> {
            Instant begin = EPOCH.plus(Duration.ofMinutes(from));
            return new Pause(begin, begin.plus(Duration.ofMinutes(length)));
        });
    }

    @Provide
    Arbitrary<Promise> promises() {
        return Combinators.combine(Arbitraries.integers().between(1, 40), Arbitraries.of(Promise.Unit.values()))
                .as(Promise::new);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers()
                .between(0, 120)
                .map(d -> LocalDate.of(2026, 1, 5).plusDays(d));
    }

    @Provide
    Arbitrary<List<ClockEvent>> lives() {
        Arbitrary<ClockEvent> later = Combinators.combine(
                        minutes(60 * 24 * 60),
                        Arbitraries.integers().between(0, 8),
                        promises(),
                        Arbitraries.of(PauseReason.values()),
                        Arbitraries.of(LegalBasis.values()))
                .as(ClocksPropertyTest::event);
        return later.list().ofMaxSize(9).map(events -> {
            List<ClockEvent> life = new ArrayList<>(List.of(received(Promise.workingDays(3))));
            events.stream().sorted(Comparator.comparing(ClockEvent::at)).forEach(life::add);
            return life;
        });
    }

    private static ClockEvent event(int minutes, int kind, Promise work, PauseReason reason, LegalBasis law) {
        Instant at = EPOCH.plus(Duration.ofMinutes(minutes));
        return switch (kind) {
            case 0 -> new ClockEvent.Classified(at, law, work);
            case 1 -> new ClockEvent.Paused(at, reason);
            case 2 -> new ClockEvent.Resumed(at, reason);
            case 3 -> new ClockEvent.Informed(at);
            case 4 -> new ClockEvent.Concluded(at);
            case 5 -> new ClockEvent.Answered(at);
            case 6 -> new ClockEvent.Extended(at);
            case 7 -> new ClockEvent.Reopened(at);
            default -> new ClockEvent.Ended(at);
        };
    }

    private static Arbitrary<Integer> minutes(int most) {
        return Arbitraries.integers().between(1, most);
    }

    private static ClockEvent.Received received(@Nullable Promise work) {
        return new ClockEvent.Received(EPOCH, LegalBasis.PETITION, work);
    }

    private static Instant dueOf(ClockKind clock, ClockEvent... events) {
        return due(ClockState.of(List.of(events)), clock, calendar());
    }

    private static Instant due(ClockState state, ClockKind clock, WorkingCalendar calendar) {
        return Clocks.of(state, calendar).stream()
                .filter(d -> d.clock() == clock)
                .findFirst()
                .flatMap(Deadline::due)
                .orElse(Instant.MAX);
    }

    private static WorkingCalendar calendar(AdministrativeLeave... leaves) {
        List<WorkingHours> hours = IntStream.rangeClosed(1, 5)
                .mapToObj(DayOfWeek::of)
                .flatMap(day -> Stream.of(
                        new WorkingHours(day, LocalTime.of(8, 30), LocalTime.of(12, 30)),
                        new WorkingHours(day, LocalTime.of(13, 30), LocalTime.of(17, 30))))
                .toList();
        return new WorkingCalendar(ISTANBUL, hours, HOLIDAYS, List.of(leaves));
    }
}
