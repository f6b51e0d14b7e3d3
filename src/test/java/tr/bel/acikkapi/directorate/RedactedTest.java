package tr.bel.acikkapi.directorate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RedactedTest {

    @Test
    void what_tells_who_said_it_is_taken_out() {
        String said = "Ben Gülşen Öztürk, TC 10000000146, telefonum 0532 123 45 67 ya da 5321234567,"
                + " +90 (212) 555 44 33; gulsen.ozturk@posta.example, TR33 0006 1005 1978 6457 8413 26. Çukur derin.";
        assertThat(Redacted.words(said, "Gülşen Öztürk"))
                .doesNotContain("Gülşen", "Öztürk", "10000000146", "123 45", "5321234567", "555 44", "@", "TR33")
                .contains("Çukur derin.");
    }

    @Test
    void the_name_is_found_without_turkish_letters_and_in_capitals_and_with_a_suffix() {
        assertThat(Redacted.words("GULSEN OZTURK'ün evinin önü", "Gülşen Öztürk"))
                .isEqualTo("••• •••'ün evinin önü");
    }

    @Test
    void what_the_work_needs_stays() {
        String said = "Direk 1184, kapı no 12/3, 2026'da yapılan yolun 150 metresi, saat 20.30'da.";
        assertThat(Redacted.words(said, "Ali Er")).isEqualTo(said);
        assertThat(Redacted.words(said, null)).isEqualTo(said);
    }
}
