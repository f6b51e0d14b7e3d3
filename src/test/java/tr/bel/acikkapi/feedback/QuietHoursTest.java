package tr.bel.acikkapi.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The hours of the municipality's clock, also in the years when it was put forward and back. */
class QuietHoursTest {

    private static final ZoneId ISTANBUL = ZoneId.of("Europe/Istanbul");
    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0), ISTANBUL);

    @ParameterizedTest
    @CsvSource({
        "2026-11-26T17:59:59Z, 2026-11-26T17:59:59Z", // 20.59
        "2026-11-26T18:00:00Z, 2026-11-27T05:00:00Z", // 21.00
        "2026-11-26T22:30:00Z, 2026-11-27T05:00:00Z", // after midnight
        "2026-11-27T04:59:59Z, 2026-11-27T05:00:00Z",
        "2026-11-27T05:00:00Z, 2026-11-27T05:00:00Z", // 08.00
        "2016-01-10T19:30:00Z, 2016-01-11T06:00:00Z", // winter time, UTC+2
        "2016-03-26T20:00:00Z, 2016-03-27T05:00:00Z", // the night of the change to UTC+3
        "2015-11-07T20:00:00Z, 2015-11-08T06:00:00Z", // and back, a fortnight late that year
    })
    void what_falls_into_the_night_waits_for_the_morning(Instant moment, Instant allowed) {
        assertThat(NIGHT.next(moment)).isEqualTo(allowed);
        assertThat(NIGHT.isQuiet(moment)).isEqualTo(!moment.equals(allowed));
    }

    @Test
    void where_they_end_in_an_hour_that_comes_twice_nobody_is_called_in_the_first() {
        QuietHours short2 = new QuietHours(LocalTime.of(21, 0), LocalTime.of(3, 30), ISTANBUL);
        assertThat(short2.next(Instant.parse("2015-11-08T00:10:00Z"))).isEqualTo(Instant.parse("2015-11-08T01:30:00Z"));
        assertThat(short2.next(Instant.parse("2015-11-08T01:10:00Z"))).isEqualTo(Instant.parse("2015-11-08T01:30:00Z"));
    }

    @Test
    void within_one_day_or_not_at_all() {
        QuietHours noon = new QuietHours(LocalTime.NOON, LocalTime.of(13, 0), ISTANBUL);
        assertThat(noon.next(Instant.parse("2026-11-26T09:30:00Z"))).isEqualTo(Instant.parse("2026-11-26T10:00:00Z"));
        assertThat(noon.isQuiet(Instant.parse("2026-11-26T22:00:00Z"))).isFalse();
        QuietHours never = new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, ISTANBUL);
        assertThat(never.isQuiet(Instant.parse("2026-11-26T21:00:00Z"))).isFalse();
    }
}
