package tr.bel.acikkapi.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tr.bel.acikkapi.shared.PersonName;

/** What is the same name written rightly, and what may be another person. */
class NameCorrectionTest {

    @ParameterizedTest
    @CsvSource({
        "Gülşen Öztük, Gülşen Öztürk",
        "GULSEN OZTURK, Gülşen Öztürk",
        "Gulsen Öztürk, Gülşen Öztürk",
        "Hüseyni Demir, Hüseyin Demir",
        "Hüsyein Demir, Hüseyin Demir",
        "Mehmett Demir, Mehmet Demir",
        "Mehmt Demir, Mehmet Demir",
        "Zeliha Kurtt, Zeliha Kurt",
        "Zeliha Kaya-Doğan, Zeliha Kaya Doğan",
        "Zeliha Kaya, Zeliha Kaya Doğan",
        "Zeliha Kaya, Zeliha Doğan-Kaya",
        "Zeliha Kaya Doğan, Zeliha Kaya",
    })
    void dots_a_slip_of_the_hand_and_a_second_surname_are_corrections(String before, String after) {
        assertThat(is(before, after)).isTrue();
        assertThat(is(after, before)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Hasan Kaya, Hakan Kaya",
        "Cemal Kaya, Kemal Kaya",
        "Selin Kaya, Selim Kaya",
        "Selma Kaya, Selda Kaya",
        "Selim Kaya, Selime Kaya",
        "Nuran Kaya, Nurhan Kaya",
        "Kadir Kaya, Kadri Kaya",
        "Emin Kaya, Emine Kaya",
        "Ali Kaya, Alp Kaya",
        "Ayşe Kaya, Ayşe Maya",
        "Ayşe Demir, Ayşe Yılmaz",
        "Ayşe Yılmaz, Fatma Yılmaz",
        "Ali Yılmaz, Mehmet Ali Yılmaz",
        "Gülşen Öztürk, Gülşen Nur Öztürk",
        "Ahmet Ali, Ali Ahmet",
        "Öztürk Gülşen, Gülşen Öztürk",
        "Işık, Işık Şahin",
        "Gülşen Öztürk, Gülsüm Öztürk",
        "Güşen Öztük, Gülşen Öztürk",
        "Ayşe Nur Demir, Ayşe",
        "Veli Can, Ali Can Veli Demir",
    })
    void what_may_be_a_brother_a_father_or_anybody_else_is_no_correction(String before, String after) {
        assertThat(is(before, after)).isFalse();
        assertThat(is(after, before)).isFalse();
    }

    private static boolean is(String before, String after) {
        return NameCorrection.is(
                PersonName.parse(before).orElseThrow(), PersonName.parse(after).orElseThrow());
    }
}
