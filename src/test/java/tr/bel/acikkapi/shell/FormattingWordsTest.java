package tr.bel.acikkapi.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import tr.bel.acikkapi.shared.TurkishText;

class FormattingWordsTest {

    /** Tuesday 24 November 2026, 15.20 in Istanbul. */
    private static final Instant NOW = Instant.parse("2026-11-24T12:20:00Z");

    private final Formatting fmt = new Formatting(
            Clock.fixed(NOW, ZoneId.of("UTC")), ZoneId.of("Europe/Istanbul"), HouseMessages.ofClasspath(true));

    @BeforeEach
    void speakTurkish() {
        LocaleContextHolder.setLocale(TurkishText.TURKISH);
    }

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T12:20:30Z, şimdi",
        "2026-11-24T06:05:00Z, bugün 09.05",
        "2026-11-23T12:20:00Z, dün 15.20",
        "2026-11-23T21:30:00Z, bugün 00.30",
        "2026-11-25T12:20:00Z, yarın 15.20",
        "2026-12-23T14:00:00Z, 23 Aralık 17.00",
        "2025-11-24T12:20:00Z, 24 Kasım 2025 15.20",
    })
    void a_moment_is_told_as_people_say_it(Instant moment, String said) {
        assertThat(fmt.when(moment)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "520, 8 sa 40 dk kaldı, SOON",
        "72, 1 sa 12 dk kaldı, LATE",
        "45, 45 dk kaldı, LATE",
        "120, 2 sa kaldı, SOON",
        "660, 11 sa kaldı, SOON",
        "720, 12 sa kaldı, CALM",
        "1560, 26 sa kaldı, CALM",
        "4320, 3 gün kaldı, CALM",
        "-125, 2 sa 5 dk gecikti, LATE",
        "-1, 1 dk gecikti, LATE",
    })
    void a_clock_is_told_in_words_with_its_urgency(int minutes, String said, Tone tone) {
        Remaining left = fmt.remaining(NOW.plus(Duration.ofMinutes(minutes)));
        assertThat(left.text()).isEqualTo(said);
        assertThat(left.tone()).isEqualTo(tone);
    }

    @Test
    void numbers_follow_the_readers_language() {
        assertThat(fmt.count(1_234_567)).isEqualTo("1.234.567");
        assertThat(fmt.percent(91)).isEqualTo("%91");
        assertThat(fmt.fileSize(1_240_000)).isEqualTo("1,2 MB");
        assertThat(fmt.fileSize(839_001)).isEqualTo("840 KB");
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(fmt.count(1_234_567)).isEqualTo("1,234,567");
        assertThat(fmt.percent(91)).isEqualTo("91%");
        assertThat(fmt.when(NOW.minus(Duration.ofDays(1)))).isEqualTo("yesterday 15:20");
        assertThat(fmt.date(LocalDate.of(2026, 11, 24))).isEqualTo("24 November 2026");
    }

    @Test
    void the_used_share_of_a_term_stays_between_none_and_all() {
        assertThat(fmt.used(NOW.minus(Duration.ofHours(12)), NOW.plus(Duration.ofHours(36))))
                .isEqualTo(25);
        assertThat(fmt.used(NOW.plusSeconds(60), NOW.plusSeconds(120))).isZero();
        assertThat(fmt.used(NOW.minusSeconds(120), NOW.minusSeconds(60))).isEqualTo(100);
    }

    @Test
    void a_masked_word_does_not_tell_its_length() {
        assertThat(fmt.masked("Öztürk")).isEqualTo("Ö*****");
        assertThat(fmt.masked("İ")).isEqualTo("İ*****");
        assertThat(fmt.masked("")).isEmpty();
    }
}
