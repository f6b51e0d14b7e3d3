package tr.bel.acikkapi.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words that every room uses. */
class WordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Işık Şahin Doğan",
                "Şükran",
                "Ayşe Nur O'Hara-Çelik",
                "Hâlit Ziyâ Ûşşak",
                "محمد علي",
                "  Gülşen   Öztürk "
            })
    void names_as_people_have_them_are_names(String name) {
        assertThat(PersonName.parse(name)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "A", "12345", "Ali <b>", "x@y", "'Ali"})
    void what_cannot_be_a_name_is_none(String name) {
        assertThat(PersonName.parse(name)).isEmpty();
    }

    @Test
    void a_masked_name_keeps_the_first_name_and_one_letter() {
        assertThat(new PersonName("Gülşen Öztürk").masked()).isEqualTo("Gülşen Ö*****");
        assertThat(new PersonName("Şükran").masked()).isEqualTo("Ş*****");
        assertThat(new PersonName("Gülşen Öztürk").toString()).doesNotContain("Öztürk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10000000146", "19090909018", "100 000 001 46"})
    void a_tckn_with_right_check_digits_is_one(String tckn) {
        assertThat(NationalId.parse(tckn)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10000000147", "01234567890", "1234567890", "abcdefghijk", "11111111111", "100000001460"})
    void a_tckn_with_wrong_digits_is_none(String tckn) {
        assertThat(NationalId.parse(tckn)).isEmpty();
    }

    @Test
    void every_single_wrong_digit_of_a_tckn_is_noticed() {
        String right = "10000000146";
        for (int at = 0; at < right.length(); at++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String other = right.substring(0, at) + digit + right.substring(at + 1);
                assertThat(NationalId.parse(other).isPresent()).as(other).isEqualTo(other.equals(right));
            }
        }
    }

    @Test
    void a_national_id_never_shows_itself() {
        assertThat(new NationalId("10000000146")).hasToString("100*****146");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0532 123 45 67", "5321234567", "+90 532 123 45 67", "90 532 123 4567", "0(532)1234567"})
    void a_mobile_number_is_understood_however_it_is_written(String written) {
        Phone phone = Phone.parse(written).orElseThrow();
        assertThat(phone.e164()).isEqualTo("+905321234567");
        assertThat(phone.isMobile()).isTrue();
        assertThat(phone.display()).isEqualTo("0532 123 45 67");
        assertThat(phone.masked()).isEqualTo("0532 *** ** 67");
    }

    @ParameterizedTest
    @ValueSource(strings = {"153", "112", "", "telefon", "0532 123", "1234567890123456789"})
    void what_cannot_be_called_back_is_no_telephone(String written) {
        assertThat(Phone.parse(written)).isEmpty();
    }

    @Test
    void both_spellings_of_turkish_fold_to_the_same() {
        assertThat(Stream.of("IŞIK", "ışık", "Işık", "isik", "ISIK", "İŞİK").map(TurkishText::fold))
                .containsOnly("isik");
        assertThat(TurkishText.fold("ÇUKUR Ğğ Öö Üü Ââ Îî Ûû")).isEqualTo("cukur gg oo uu aa ii uu");
    }

    @Test
    void turkish_words_stand_in_turkish_order() {
        assertThat(Stream.of("şeker", "zil", "ılık", "içki", "çam", "cam", "öz", "oz", "ğ", "g", "h")
                        .sorted(TurkishText.order()))
                .containsExactly("cam", "çam", "g", "ğ", "h", "ılık", "içki", "oz", "öz", "şeker", "zil");
    }

    @Test
    void a_case_number_is_read_as_people_write_it() {
        assertThat(CaseNumber.parse(" 2026/123 ")).contains(new CaseNumber(2026, 123));
        assertThat(CaseNumber.parse("2026-000123").orElseThrow()).hasToString("2026-000123");
        assertThat(CaseNumber.parse("2026-0")).isEmpty();
        assertThat(CaseNumber.parse("çukur")).isEmpty();
        assertThat(new CaseNumber(2026, 1_234_567)).hasToString("2026-1234567");
    }

    @Test
    void a_tracking_code_is_read_in_small_letters_and_with_blanks() {
        TrackingCode code = TrackingCode.random();
        assertThat(TrackingCode.parse(TurkishText.lower(code.display()))).contains(code);
        assertThat(TrackingCode.parse(code.display().replace("-", " "))).contains(code);
        assertThat(TrackingCode.parse("0000-0000")).isEmpty();
    }

    @Test
    void an_outcome_that_is_not_honest_is_refused() {
        String enough = "Çukur bu sabah kapatıldı.";
        LocalDate day = LocalDate.of(2026, 12, 1);
        assertThat(new Outcome(Outcome.Code.DONE, enough, null, null).refusal()).isEmpty();
        assertThat(new Outcome(Outcome.Code.DONE, "Tamam.", null, null).refusal())
                .isPresent();
        assertThat(new Outcome(Outcome.Code.PLANNED, enough, null, null).refusal())
                .isPresent();
        assertThat(new Outcome(Outcome.Code.PLANNED, enough, day, null).refusal())
                .isEmpty();
        assertThat(new Outcome(Outcome.Code.NOT_OURS, enough, null, " ").refusal())
                .isPresent();
        assertThat(new Outcome(Outcome.Code.NOT_OURS, enough, null, "Karayolları").refusal())
                .isEmpty();
    }
}
