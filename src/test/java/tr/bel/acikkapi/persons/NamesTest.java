package tr.bel.acikkapi.persons;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tr.bel.acikkapi.persons.Names.Match;

/** Names as different people write them down. */
class NamesTest {

    @ParameterizedTest
    @CsvSource({
        "Gülşen Öztürk, gulsen ozturk, SAME",
        "IŞIK ŞAHİN, Işık Şahin, SAME",
        "Yılmaz Mehmet, Mehmet Yılmaz, SAME",
        "Mehmet Yılmaz, Mehmet Yılmas, NEAR",
        "Mehmet Yılmaz, Memet Yılmaz, NEAR",
        "Ayşe Nur Demir, Ayşenur Demir, NEAR",
        "Ayşe Nur Demir Kaya, Ayşe Kaya, NEAR",
        "A. Kaya, Ayşe Kaya, NEAR",
        "Hatice Yalçın, Hatcie Yalçın, NEAR",
        "Mehmet Yılmaz, Mehmet Yıldız, OTHER",
        "Emin Kaya, Emine Kaya, OTHER",
        "Nuri Kaya, Nuriye Kaya, OTHER",
        "Ayşe Kaya, Ayşe Koç, OTHER",
        "Ali Kaya, Veli Kaya, OTHER",
        "Şükran, Şükran Doğan, UNKNOWN",
        "Şükran, Ayten Doğan, OTHER"
    })
    void a_slip_of_the_pen_is_near_and_a_sister_is_not(String one, String other, Match match) {
        assertThat(Names.compare(one, other)).isEqualTo(match);
        assertThat(Names.compare(other, one)).isEqualTo(match);
    }

    @Test
    void a_missing_name_tells_nothing() {
        assertThat(Names.compare(null, "Ayşe Kaya")).isEqualTo(Match.UNKNOWN);
    }
}
