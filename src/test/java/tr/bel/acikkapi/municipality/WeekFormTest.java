package tr.bel.acikkapi.municipality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tr.bel.acikkapi.shared.Language;

/** The form of the week's hours as it is shown and sent back. */
class WeekFormTest {

    @Test
    void a_day_of_three_stretches_comes_back_as_it_was() {
        List<WorkingHours> hours = List.of(
                on(DayOfWeek.MONDAY, 8, 12),
                on(DayOfWeek.TUESDAY, 8, 10),
                on(DayOfWeek.TUESDAY, 11, 13),
                on(DayOfWeek.TUESDAY, 14, 17));
        WeekForm sent = WeekForm.read(fields(WeekForm.of(hours, Language.TR)));
        assertThat(sent.wrong()).isFalse();
        assertThat(sent.hours()).isEqualTo(hours);
    }

    @Test
    void most_days_have_two_stretches_and_so_many_are_shown() {
        WeekForm week = WeekForm.of(List.of(on(DayOfWeek.MONDAY, 8, 12)), Language.TR);
        assertThat(week.days()).allSatisfy(day -> assertThat(day.typed()).hasSize(4));
    }

    private static MultiValueMap<String, String> fields(WeekForm week) {
        MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
        for (WeekForm.DayRow day : week.days()) {
            for (int at = 0; at < day.typed().size(); at++) {
                sent.add(day.field(at), day.typed().get(at));
            }
        }
        return sent;
    }

    private static WorkingHours on(DayOfWeek day, int from, int to) {
        return new WorkingHours(day, LocalTime.of(from, 0), LocalTime.of(to, 0));
    }
}
