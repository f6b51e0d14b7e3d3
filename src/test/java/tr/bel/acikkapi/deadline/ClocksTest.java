package tr.bel.acikkapi.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tr.bel.acikkapi.deadline.Deadline.ClockKind;
import tr.bel.acikkapi.municipality.AdministrativeLeave;
import tr.bel.acikkapi.municipality.Holiday;
import tr.bel.acikkapi.municipality.Promise;
import tr.bel.acikkapi.municipality.WorkingCalendar;
import tr.bel.acikkapi.municipality.WorkingHours;
import tr.bel.acikkapi.shared.Kind;

/** Three clocks from the same facts. */
class ClocksTest {

    private static final ZoneId ISTANBUL = ZoneId.of("Europe/Istanbul");
    private static final Instant FRIDAY = at("2026-11-20T16:00");
    private static final List<WorkingHours> WEEK = Stream.of(DayOfWeek.values())
            .limit(5)
            .map(day -> new WorkingHours(day, LocalTime.of(8, 30), LocalTime.of(17, 30)))
            .toList();
    private static final WorkingCalendar CALENDAR = new WorkingCalendar(ISTANBUL, WEEK, List.of(), List.of());

    @Test
    void the_promise_is_48_hours_of_the_wall_clock_also_over_a_weekend() {
        Deadline promise = clock(ClockKind.PROMISE, LegalBasis.NONE, null);
        assertThat(promise.due()).contains(at("2026-11-22T16:00"));
        assertThat(promise.because()).isNotEmpty();
    }

    @Test
    void a_petition_has_thirty_days() {
        assertThat(clock(ClockKind.STATUTORY, LegalBasis.PETITION, null).due()).contains(at("2026-12-20T23:59:59"));
    }

    @Test
    void a_request_for_information_has_fifteen_working_days() {
        assertThat(clock(ClockKind.STATUTORY, LegalBasis.INFORMATION, null)
                        .due()
                        .orElseThrow()
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
        assertThat(work.due()).contains(at("2026-11-23T09:00"));
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

    @Test
    void a_fee_notice_interrupts_the_law_and_payment_begins_its_days_anew() {
        ClockState told = facts(LegalBasis.INFORMATION, null, null)
                .after(new ClockEvent.Paused(at("2026-11-25T10:00"), PauseReason.FEE_NOTICE));
        Deadline standing = statutory(told);
        assertThat(standing.due()).isEmpty();
        assertThat(standing.pausedAt()).isEqualTo(at("2026-11-25T10:00"));

        Deadline paid = statutory(told.after(new ClockEvent.Resumed(at("2026-11-30T09:00"), PauseReason.FEE_NOTICE)));
        // Fifteen working days after Monday 30 November.
        assertThat(paid.due()).contains(at("2026-12-21T23:59:59"));
    }

    @Test
    void another_authority_that_must_be_heard_doubles_the_days_of_the_right_to_information() {
        ClockState extended =
                facts(LegalBasis.INFORMATION, null, null).after(new ClockEvent.Extended(at("2026-11-30T10:00")));
        assertThat(statutory(extended).due()).contains(at("2027-01-01T23:59:59"));
    }

    @Test
    void what_is_said_after_the_limit_is_over_makes_no_missed_limit_a_kept_one() {
        // Fifteen working days end on 11 December.
        ClockState state = facts(LegalBasis.INFORMATION, null, null);
        ClockState late = state.after(new ClockEvent.Paused(at("2026-12-14T10:00"), PauseReason.FEE_NOTICE))
                .after(new ClockEvent.Resumed(at("2026-12-20T10:00"), PauseReason.FEE_NOTICE))
                .after(new ClockEvent.Extended(at("2026-12-21T10:00")));
        assertThat(statutory(late).due()).contains(at("2026-12-11T23:59:59"));
        assertThat(statutory(late).kept(at("2026-12-22T10:00"))).contains(false);
    }

    @Test
    void a_limit_is_extended_once() {
        ClockState once =
                facts(LegalBasis.INFORMATION, null, null).after(new ClockEvent.Extended(at("2026-11-30T10:00")));
        ClockState twice = once.after(new ClockEvent.Extended(at("2026-12-30T10:00")));
        assertThat(twice).isEqualTo(once);
    }

    @Test
    void a_request_for_information_through_cimer_has_the_limit_of_its_law_and_stays_cimers() {
        LegalBasis law = LegalBasis.CIMER.after(Kind.INFORMATION, true);
        assertThat(clock(ClockKind.STATUTORY, law, null).due()).contains(at("2026-12-11T23:59:59"));
        LegalBasis complaint = law.after(Kind.COMPLAINT, true);
        assertThat(complaint).isEqualTo(LegalBasis.CIMER);
        assertThat(clock(ClockKind.STATUTORY, complaint, null).due()).contains(at("2026-12-20T23:59:59"));
    }

    @Test
    void nothing_stands_still_any_more_when_the_work_is_concluded() {
        ClockState concluded = facts(LegalBasis.INFORMATION, null, null)
                .after(new ClockEvent.Paused(at("2026-11-25T10:00"), PauseReason.FEE_NOTICE))
                .after(new ClockEvent.Concluded(at("2026-11-26T10:00")));
        assertThat(Clocks.of(concluded, CALENDAR))
                .allSatisfy(c -> assertThat(c.pausedAt()).isNull())
                .allSatisfy(c -> assertThat(c.due()).isPresent());
    }

    @Test
    void what_was_told_before_a_case_was_reopened_keeps_no_promise_of_the_new_round() {
        Instant again = at("2026-11-26T10:00");
        ClockState returned = facts(LegalBasis.NONE, null, null)
                .after(new ClockEvent.Informed(at("2026-11-21T10:00")))
                .after(new ClockEvent.Reopened(again))
                .after(new ClockEvent.Informed(again.plusSeconds(60)))
                .after(new ClockEvent.CameBack(again.plusSeconds(120), at("2026-11-21T10:00")));
        Deadline promise = Clocks.of(returned, CALENDAR).getFirst();
        assertThat(promise.runs()).isTrue();
        assertThat(promise.due()).contains(again.plus(Clocks.PROMISE));
    }

    @Test
    void a_pause_uses_up_nothing_of_a_clock() {
        Instant asked = FRIDAY.plus(Duration.ofHours(12));
        Instant answered = asked.plus(Duration.ofDays(10));
        ClockState state = facts(LegalBasis.NONE, null, null)
                .after(new ClockEvent.Paused(asked, PauseReason.APPLICANT))
                .after(new ClockEvent.Resumed(answered, PauseReason.APPLICANT));
        Deadline promise = Clocks.of(state, CALENDAR).getFirst();
        assertThat(promise.usedPercent(answered)).isEqualTo(25);
        assertThat(promise.usedPercent(answered.plus(Duration.ofHours(12)))).isEqualTo(50);
    }

    @Test
    void another_law_in_mid_course_counts_from_receipt() {
        ClockState petition = facts(LegalBasis.INFORMATION, null, null)
                .after(new ClockEvent.Classified(at("2026-11-30T10:00"), LegalBasis.PETITION, null));
        assertThat(statutory(petition).due()).contains(at("2026-12-20T23:59:59"));
    }

    @Test
    void a_feast_inside_a_pause_is_not_given_twice() {
        WorkingCalendar feast = new WorkingCalendar(
                ISTANBUL,
                WEEK,
                List.of(
                        new Holiday(
                                LocalDate.of(2026, 5, 26), LocalTime.of(13, 0), "Kurban arifesi", "eve", "2429", false),
                        new Holiday(LocalDate.of(2026, 5, 27), null, "Kurban", "Kurban", "2429", false),
                        new Holiday(LocalDate.of(2026, 5, 28), null, "Kurban", "Kurban", "2429", false),
                        new Holiday(LocalDate.of(2026, 5, 29), null, "Kurban", "Kurban", "2429", false)),
                List.of());
        ClockState state = ClockState.of(List.of(
                new ClockEvent.Received(at("2026-05-25T08:30"), LegalBasis.NONE, Promise.workingHours(18)),
                new ClockEvent.Paused(at("2026-05-25T12:30"), PauseReason.WEATHER),
                new ClockEvent.Resumed(at("2026-06-01T08:30"), PauseReason.WEATHER)));
        // Four hours on Monday 25 May; the eve's morning and the feast fall into the pause; fourteen hours from 1 June
        // on.
        assertThat(clock(ClockKind.WORK, state, feast).due()).contains(at("2026-06-02T13:30"));
    }

    @Test
    void the_saturday_after_a_feast_that_ends_on_friday_is_not_worked_where_saturdays_are() {
        List<WorkingHours> six = new ArrayList<>(WEEK);
        six.add(new WorkingHours(DayOfWeek.SATURDAY, LocalTime.of(9, 0), LocalTime.of(13, 0)));
        Holiday friday = new Holiday(LocalDate.of(2026, 5, 1), null, "Emek", "Labour", "2429", false);
        ClockState state = ClockState.begun(
                new ClockEvent.Received(at("2026-04-30T16:30"), LegalBasis.NONE, Promise.workingHours(2)));
        WorkingCalendar calendar = new WorkingCalendar(ISTANBUL, six, List.of(friday), List.of());
        assertThat(clock(ClockKind.WORK, state, calendar).due()).contains(at("2026-05-04T09:30"));
    }

    @Test
    void forty_eight_hours_are_forty_eight_hours_also_where_the_clocks_were_put_forward() {
        // Istanbul, 27 March 2016, 03:00 became 04:00.
        ClockState state = ClockState.begun(new ClockEvent.Received(at("2016-03-26T12:00"), LegalBasis.NONE, null));
        assertThat(clock(ClockKind.PROMISE, state, CALENDAR).due()).contains(at("2016-03-28T13:00"));
    }

    @Test
    void leave_that_is_declared_afterwards_moves_the_date_and_says_so() {
        ClockState state = ClockState.begun(
                new ClockEvent.Received(at("2026-11-23T10:00"), LegalBasis.NONE, Promise.workingDays(2)));
        assertThat(clock(ClockKind.WORK, state, CALENDAR).due()).contains(at("2026-11-25T17:30"));
        AdministrativeLeave leave =
                new AdministrativeLeave(LocalDate.of(2026, 11, 24), null, "Öğretmenler Günü", "Teachers’ Day", "");
        WorkingCalendar later = new WorkingCalendar(ISTANBUL, WEEK, List.of(), List.of(leave));
        Deadline moved = clock(ClockKind.WORK, state, later);
        assertThat(moved.due()).contains(at("2026-11-26T17:30"));
        assertThat(moved.because()).extracting(Deadline.Reason::key).contains("deadline.why.skipped");
        assertThat(moved.steps()).extracting(step -> step.what().key()).contains("deadline.step.skipped");
    }

    @Test
    void a_question_stops_the_promise_and_the_answer_starts_it_with_what_was_left() {
        ClockState asked = facts(LegalBasis.PETITION, null, null)
                .after(new ClockEvent.Paused(at("2026-11-21T16:00"), PauseReason.APPLICANT));
        assertThat(clock(ClockKind.PROMISE, asked, CALENDAR).due()).isEmpty();
        ClockState replied = asked.after(new ClockEvent.Resumed(at("2026-11-25T16:00"), PauseReason.APPLICANT));
        assertThat(clock(ClockKind.PROMISE, replied, CALENDAR).due()).contains(at("2026-11-26T16:00"));
    }

    @Test
    void a_message_that_came_back_sets_the_promise_running_again() {
        ClockState state = facts(LegalBasis.NONE, null, at("2026-11-21T10:00"))
                .after(new ClockEvent.CameBack(at("2026-11-22T10:00"), null));
        assertThat(clock(ClockKind.PROMISE, state, CALENDAR).stopped()).isEmpty();
    }

    private static Deadline statutory(ClockState state) {
        return clock(ClockKind.STATUTORY, state, CALENDAR);
    }

    private static Deadline clock(ClockKind kind, ClockState state, WorkingCalendar calendar) {
        return Clocks.of(state, calendar).stream()
                .filter(d -> d.clock() == kind)
                .findFirst()
                .orElseThrow();
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

    private static ClockState facts(LegalBasis law, @Nullable Promise work, @Nullable Instant informed) {
        ClockState received = ClockState.begun(new ClockEvent.Received(FRIDAY, law, work));
        return informed == null ? received : received.after(new ClockEvent.Informed(informed));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ISTANBUL).toInstant();
    }
}
