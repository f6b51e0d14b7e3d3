package tr.bel.acikkapi.municipality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkingCalendarTest {

    private static final WorkingCalendar TOWN = Cinarova.calendar();

    @Test
    void lunch_is_not_work() {
        assertThat(TOWN.isWorking(at("2026-06-15T12:29"))).isTrue();
        assertThat(TOWN.isWorking(at("2026-06-15T12:30"))).isFalse();
        assertThat(TOWN.isWorking(at("2026-06-15T13:30"))).isTrue();
        assertThat(TOWN.isWorking(at("2026-06-15T17:30"))).isFalse();
    }

    @Test
    void a_weekend_is_stepped_over() {
        assertThat(TOWN.plusWorkingHours(at("2026-06-12T16:30"), 2)).isEqualTo(at("2026-06-15T09:30"));
        assertThat(TOWN.workingTimeBetween(at("2026-06-12T16:30"), at("2026-06-15T09:30")))
                .isEqualTo(Duration.ofHours(2));
    }

    @Test
    void what_begins_at_night_is_counted_from_the_morning() {
        assertThat(TOWN.plusWorkingHours(at("2026-06-15T23:10"), 4)).isEqualTo(at("2026-06-16T12:30"));
    }

    @Test
    void work_ends_at_one_o_clock_on_the_eve_of_a_feast() {
        assertThat(TOWN.isWorking(at("2026-03-19T12:00"))).isTrue();
        assertThat(TOWN.isWorking(at("2026-03-19T14:00"))).isFalse();
        assertThat(TOWN.workingTimeBetween(at("2026-03-19T08:00"), at("2026-03-19T18:00")))
                .isEqualTo(Duration.ofHours(4));
        // 28 October 2026, a Wednesday
        assertThat(TOWN.isWorking(at("2026-10-28T13:45"))).isFalse();
    }

    @Test
    void working_days_step_over_a_feast_and_the_weekend_beside_it() {
        // Kurban 2026: eve on Tuesday 26 May, feast Wednesday to Saturday.
        assertThat(TOWN.plusWorkingDays(LocalDate.of(2026, 5, 25), 1)).isEqualTo(LocalDate.of(2026, 5, 26));
        assertThat(TOWN.plusWorkingDays(LocalDate.of(2026, 5, 25), 2)).isEqualTo(LocalDate.of(2026, 6, 1));
        assertThat(TOWN.plusWorkingDays(at("2026-05-25T10:00"), 1)).isEqualTo(at("2026-05-26T12:30"));
    }

    @Test
    void fifteen_working_days_of_the_right_to_information_from_mid_april() {
        // 23 April and 1 May 2026 are a Thursday and a Friday.
        assertThat(TOWN.plusWorkingDays(LocalDate.of(2026, 4, 13), 15)).isEqualTo(LocalDate.of(2026, 5, 6));
    }

    @Test
    void every_skipped_day_is_explained() {
        List<SkippedDay> skipped = TOWN.explain(LocalDate.of(2027, 3, 5), LocalDate.of(2027, 3, 9));

        assertThat(skipped)
                .extracting(SkippedDay::day, SkippedDay::reason, SkippedDay::from, SkippedDay::proposed)
                .containsExactly(
                        tuple(LocalDate.of(2027, 3, 6), SkippedDay.Reason.NO_WORKING_HOURS, null, false),
                        tuple(LocalDate.of(2027, 3, 7), SkippedDay.Reason.NO_WORKING_HOURS, null, false),
                        tuple(LocalDate.of(2027, 3, 8), SkippedDay.Reason.HOLIDAY, LocalTime.of(13, 0), true),
                        tuple(LocalDate.of(2027, 3, 9), SkippedDay.Reason.HOLIDAY, null, true));
    }

    @Test
    void two_holidays_on_one_day_make_one_and_the_whole_day_wins() {
        // 23 April 2029 is a whole holiday and the eve of Kurban.
        assertThat(TOWN.isWorkingDay(LocalDate.of(2029, 4, 23))).isFalse();
        assertThat(TOWN.holiday(LocalDate.of(2029, 4, 23)).orElseThrow().startsAt())
                .isNull();
    }

    @Test
    void administrative_leave_wins_over_every_rule() {
        LocalDate monday = LocalDate.of(2026, 6, 15);
        WorkingCalendar calendar = calendar(
                List.of(),
                List.of(new AdministrativeLeave(monday, null, "İdari izin", "Administrative leave", "karar")));

        assertThat(calendar.isWorkingDay(monday)).isFalse();
        assertThat(calendar.plusWorkingHours(at("2026-06-15T09:00"), 1)).isEqualTo(at("2026-06-16T09:30"));
        assertThat(calendar.explain(monday, monday).getFirst().reason())
                .isEqualTo(SkippedDay.Reason.ADMINISTRATIVE_LEAVE);
    }

    @Test
    void leave_of_the_whole_day_swallows_the_half_day_of_an_eve() {
        LocalDate eve = LocalDate.of(2026, 10, 28);
        Holiday half = new Holiday(eve, LocalTime.of(13, 0), "arife", "eve", "2429", false);
        AdministrativeLeave leave = new AdministrativeLeave(eve, null, "İdari izin", "Leave", "karar");

        assertThat(calendar(List.of(half), List.of(leave)).isWorkingDay(eve)).isFalse();
        assertThat(calendar(List.of(half), List.of()).isWorkingDay(eve)).isTrue();
    }

    @Test
    void a_holiday_that_ends_on_friday_takes_a_working_saturday_with_it() {
        Holiday friday = new Holiday(LocalDate.of(2026, 5, 1), null, "Emek", "Labour", "2429", false);
        WorkingCalendar calendar = calendar(List.of(friday), List.of());

        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 5, 2))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 5, 9))).isTrue();
    }

    @Test
    void time_runs_the_same_forwards_and_as_a_sum() {
        Instant start = at("2026-01-02T03:00");
        for (int hours = 1; hours < 400; hours += 7) {
            Instant end = TOWN.plusWorkingHours(start, hours);
            assertThat(TOWN.workingTimeBetween(start, end)).isEqualTo(Duration.ofHours(hours));
        }
    }

    private static WorkingCalendar calendar(List<Holiday> holidays, List<AdministrativeLeave> leaves) {
        List<WorkingHours> hours = Arrays.stream(DayOfWeek.values())
                .filter(d -> d != DayOfWeek.SUNDAY)
                .map(d -> new WorkingHours(d, LocalTime.of(8, 30), LocalTime.of(17, 30)))
                .toList();
        return new WorkingCalendar(Cinarova.ISTANBUL, hours, holidays, leaves);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Cinarova.ISTANBUL).toInstant();
    }
}
