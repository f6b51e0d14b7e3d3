package tr.bel.acikkapi.channel.callcentre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tr.bel.acikkapi.telephony.Shift;

/** What is wrong with a plan. */
class ShiftWeekTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Istanbul");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

    private final List<Shift> shifts = new ArrayList<>();

    @Test
    void a_week_with_three_shifts_a_day_has_no_gap() {
        for (int day = 0; day < ShiftWeek.DAYS; day++) {
            plan("selin", day, 8, 8);
            plan("hakan", day, 16, 8);
            plan("nur", day, 0, 8);
        }
        assertThat(gaps()).isEmpty();
        assertThat(week().worked("selin")).isEqualTo(Duration.ofHours(56));
    }

    @Test
    void hours_that_nobody_covers_are_found_also_between_shifts_that_overlap_and_pass_midnight() {
        plan("selin", -1, 20, 12);
        plan("hakan", 0, 6, 10);
        plan("nur", 0, 7, 2);
        plan("hakan", 1, 8, 8);
        assertThat(gaps())
                .containsExactly(
                        new ShiftWeek.Gap(at(0, 16), at(1, 8)), new ShiftWeek.Gap(at(1, 16), at(ShiftWeek.DAYS, 0)));
    }

    @Test
    void an_empty_week_is_one_gap() {
        assertThat(gaps()).containsExactly(new ShiftWeek.Gap(at(0, 0), at(ShiftWeek.DAYS, 0)));
    }

    @Test
    void eleven_hours_of_rest_are_enough_and_a_minute_less_is_not() {
        plan("selin", 0, 8, 8);
        shifts.add(new Shift(90, "selin", "callcentre", null, at(1, 3), at(1, 8)));
        assertThat(week().shortRests()).isEmpty();
        shifts.add(
                new Shift(91, "hakan", "callcentre", null, at(0, 8), at(0, 16).plusSeconds(60)));
        shifts.add(new Shift(92, "hakan", "callcentre", null, at(1, 3), at(1, 8)));
        assertThat(week().shortRests())
                .singleElement()
                .satisfies(r -> assertThat(r.rest()).isEqualTo(Duration.ofMinutes(659)));
    }

    @Test
    void a_shift_of_sunday_before_and_one_of_monday_after_count_too_and_other_weeks_do_not() {
        plan("selin", -1, 16, 8);
        plan("selin", 0, 8, 8);
        plan("hakan", -2, 8, 8);
        plan("hakan", -2, 20, 4);
        plan("nur", 6, 16, 8);
        plan("nur", 7, 0, 8);
        assertThat(week().shortRests())
                .extracting(r -> r.after().username(), ShiftWeek.ShortRest::rest)
                .containsExactlyInAnyOrder(tuple("selin", Duration.ofHours(8)), tuple("nur", Duration.ZERO));
    }

    @Test
    void two_shifts_at_once_are_seen_even_where_a_long_one_hides_a_short_one() {
        plan("selin", 0, 8, 12);
        plan("selin", 0, 9, 2);
        plan("selin", 0, 19, 4);
        assertThat(week().shortRests())
                .hasSize(2)
                .allSatisfy(r -> assertThat(r.isTwoAtOnce()).isTrue());
    }

    private List<ShiftWeek.Gap> gaps() {
        return week().gaps(at(0, 0), at(ShiftWeek.DAYS, 0));
    }

    private ShiftWeek week() {
        return new ShiftWeek(MONDAY, ZONE, shifts);
    }

    private void plan(String username, int day, int hour, int hours) {
        Instant starts = at(day, hour);
        shifts.add(
                new Shift(shifts.size(), username, "callcentre", null, starts, starts.plus(Duration.ofHours(hours))));
    }

    private static Instant at(int day, int hour) {
        return MONDAY.plusDays(day).atTime(hour, 0).atZone(ZONE).toInstant();
    }
}
