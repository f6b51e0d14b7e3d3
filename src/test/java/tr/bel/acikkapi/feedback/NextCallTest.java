package tr.bel.acikkapi.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When whom nobody reached is called again. */
class NextCallTest {

    private static final ZoneId ISTANBUL = ZoneId.of("Europe/Istanbul");

    @ParameterizedTest
    @CsvSource({
        // nobody knows when they are well reached: another part of the day than this time
        "2026-11-26T09:10, 1, , 2026-11-26T12:30",
        "2026-11-26T11:50, 1, , 2026-11-27T12:30",
        "2026-11-26T14:00, 2, , 2026-11-26T17:30",
        "2026-11-26T18:00, 1, , 2026-11-27T09:30",
        // they wish for an evening
        "2026-11-26T10:00, 1, EVENING, 2026-11-26T17:30",
        "2026-11-26T17:40, 1, EVENING, 2026-11-26T19:10",
        "2026-11-26T20:00, 1, EVENING, 2026-11-27T17:30",
        // from the third time on not on the same day
        "2026-11-26T09:10, 3, , 2026-11-27T12:30",
        "2026-11-26T10:00, 4, EVENING, 2026-11-27T17:30",
    })
    void the_next_try_is_at_another_time_or_at_theirs(
            LocalDateTime now, int attempts, PartOfDay best, LocalDateTime next) {
        assertThat(NextCall.after(now.atZone(ISTANBUL).toInstant(), attempts, best, ISTANBUL))
                .isEqualTo(next.atZone(ISTANBUL).toInstant());
    }

    @Test
    void every_hour_belongs_to_a_part_of_the_day() {
        assertThat(PartOfDay.at(LocalTime.of(8, 0))).isEqualTo(PartOfDay.MORNING);
        assertThat(PartOfDay.at(LocalTime.NOON)).isEqualTo(PartOfDay.NOON);
        assertThat(PartOfDay.at(LocalTime.of(23, 0))).isEqualTo(PartOfDay.EVENING);
    }
}
