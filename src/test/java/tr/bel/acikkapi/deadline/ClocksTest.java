package tr.bel.acikkapi.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tr.bel.acikkapi.deadline.Deadline.ClockKind;
import tr.bel.acikkapi.municipality.Promise;
import tr.bel.acikkapi.municipality.WorkingCalendar;
import tr.bel.acikkapi.municipality.WorkingHours;

/** Three clocks from the same facts. */
class ClocksTest {

    private static final ZoneId ISTANBUL = ZoneId.of("Europe/Istanbul");
    private static final Instant FRIDAY = at("2026-11-20T16:00");
    private static final WorkingCalendar CALENDAR = new WorkingCalendar(
            ISTANBUL,
            Stream.of(DayOfWeek.values())
                    .limit(5)
                    .map(day -> new WorkingHours(day, LocalTime.of(8, 30), LocalTime.of(17, 30)))
                    .toList(),
            List.of(),
            List.of());

    @Test
    void the_promise_is_48_hours_of_the_wall_clock_also_over_a_weekend() {
        Deadline promise = clock(ClockKind.PROMISE, LegalBasis.NONE, null);
        assertThat(promise.dueAt()).isEqualTo(at("2026-11-22T16:00"));
        assertThat(promise.because()).isNotEmpty();
    }

    @Test
    void a_petition_has_thirty_days() {
        assertThat(clock(ClockKind.STATUTORY, LegalBasis.PETITION, null).dueAt())
                .isEqualTo(at("2026-12-20T23:59:59"));
    }

    @Test
    void a_request_for_information_has_fifteen_working_days() {
        assertThat(clock(ClockKind.STATUTORY, LegalBasis.INFORMATION, null)
                        .dueAt()
                        .atZone(ISTANBUL)
                        .toLocalDate())
                .isEqualTo(LocalDate.of(2026, 12, 11));
    }

    @Test
    void without_a_law_and_without_a_usual_duration_only_the_promise_runs() {
        assertThat(Clocks.of(facts(LegalBasis.NONE, null, null), CALENDAR))
                .extracting(Deadline::clock)
                .containsExactly(ClockKind.PROMISE);
    }

    @Test
    void the_work_clock_counts_working_time() {
        Deadline work = clock(ClockKind.WORK, LegalBasis.NONE, Promise.workingHours(2));
        assertThat(work.dueAt()).isEqualTo(at("2026-11-23T09:00"));
    }

    @Test
    void delivered_feedback_stops_the_promise_and_tells_whether_it_was_kept() {
        Deadline kept = promiseInformed(FRIDAY.plus(Duration.ofHours(47)));
        Deadline broken = promiseInformed(FRIDAY.plus(Duration.ofHours(49)));
        assertThat(kept.kept(at("2027-01-01T00:00"))).contains(true);
        assertThat(broken.kept(at("2027-01-01T00:00"))).contains(false);
    }

    @Test
    void a_running_clock_is_neither_kept_nor_broken_until_it_is_due() {
        Deadline promise = clock(ClockKind.PROMISE, LegalBasis.NONE, null);
        assertThat(promise.kept(FRIDAY)).isEmpty();
        assertThat(promise.kept(FRIDAY.plus(Duration.ofHours(49)))).contains(false);
        assertThat(promise.usedPercent(FRIDAY.plus(Duration.ofDays(1)))).isEqualTo(50);
    }

    private static Deadline promiseInformed(Instant informed) {
        return Clocks.of(facts(LegalBasis.NONE, null, informed), CALENDAR).getFirst();
    }

    private static Deadline clock(ClockKind kind, LegalBasis law, @Nullable Promise work) {
        return Clocks.of(facts(law, work, null), CALENDAR).stream()
                .filter(d -> d.clock() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static ClockFacts facts(LegalBasis law, @Nullable Promise work, @Nullable Instant informed) {
        return new ClockFacts(FRIDAY, law, work, informed, null, null, null);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ISTANBUL).toInstant();
    }
}
