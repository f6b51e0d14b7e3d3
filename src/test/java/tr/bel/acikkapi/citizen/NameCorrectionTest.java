package tr.bel.acikkapi.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tr.bel.acikkapi.shared.PersonName;

/** What is the same name written rightly, and what may be another person. */
class NameCorrectionTest {

    @Test
    void a_letter_a_dot_an_order_and_a_forgotten_word_are_corrections() {
        Map.of(
                        "Gülşen Öztük", "Gülşen Öztürk",
                        "GULSEN OZTURK", "Gülşen Öztürk",
                        "Öztürk Gülşen", "Gülşen Öztürk",
                        "Gülşen Öztürk", "Gülşen Nur Öztürk",
                        "Gülşen Nur Öztürk", "Gülşen Öztürk",
                        "Hüseyni Demir", "Hüseyin Demir",
                        "Zeliha Kaya-Doğan", "Zeliha Kaya Doğan",
                        "Mehmett Demir", "Mehmet Demir")
                .forEach((before, after) ->
                        assertThat(is(before, after)).as(before + " > " + after).isTrue());
    }

    @Test
    void another_first_name_a_new_surname_and_a_letter_in_a_short_name_may_be_somebody_else() {
        Map.of(
                        "Ali Kaya", "Alp Kaya",
                        "Ayşe Yılmaz", "Fatma Yılmaz",
                        "Ayşe Demir", "Ayşe Yılmaz",
                        "Işık", "Işık Şahin",
                        "Gülşen Öztürk", "Gülsüm Öztürk",
                        "Gülşem Öztük", "Gülşen Öztürk",
                        "Ayşe Nur Demir", "Ayşe",
                        "Veli Can", "Ali Can Veli Demir")
                .forEach((before, after) ->
                        assertThat(is(before, after)).as(before + " > " + after).isFalse());
    }

    private static boolean is(String before, String after) {
        return NameCorrection.is(
                PersonName.parse(before).orElseThrow(), PersonName.parse(after).orElseThrow());
    }
}
