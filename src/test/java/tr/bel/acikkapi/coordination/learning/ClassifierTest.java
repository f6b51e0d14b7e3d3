package tr.bel.acikkapi.coordination.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClassifierTest {

    private static final Classifier LEARNED = Lessons.learned();

    @ParameterizedTest
    @CsvSource({
        "yol-cukur, 'Okulun önündeki ÇUKUR yüzünden lastiğim patladı'",
        "yol-cukur, asfaltimiz bozuk cukurlarla dolu",
        "cop-alinmadi, Mahallemizin çöpleri toplanmadı",
        "hayvan-yarali, Bahçede yaralı köpekler var"
    })
    void a_new_text_is_understood_with_or_without_turkish_letters(String subject, String text) {
        assertThat(LEARNED.guess(text, null, 3).getFirst().label()).isEqualTo(subject);
    }

    @Test
    void the_words_that_spoke_are_told_as_they_were_typed() {
        assertThat(LEARNED.guess("Parkta YARALI bir köpek gördüm, lütfen bakın", null, 3)
                        .getFirst()
                        .because())
                .contains("YARALI", "köpek")
                .doesNotContain("lütfen", "bakın");
    }

    @Test
    void guesses_come_best_first_and_confidence_is_a_probability() {
        List<Classifier.Guess> guesses = LEARNED.guess("Çöp kamyonu çukura düştü", null, 3);
        assertThat(guesses).hasSize(3).isSortedAccordingTo((a, b) -> Double.compare(b.confidence(), a.confidence()));
        assertThat(guesses).allSatisfy(g -> assertThat(g.confidence()).isBetween(0.0, 1.0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cep telefonu faturam yanlış geldi, tarifemi iptal etmek istiyorum.",
                "Milli takım dün akşamki maçta iki gol attı ve gruptan çıktı.",
                "Sipariş ettiğim ayakkabı numarası uymadı, iade kargosu bekliyorum.",
                "Merkez bankası faiz kararını perşembe günü açıklayacak."
            })
    void what_is_about_nothing_learned_gets_no_confident_guess(String text) {
        assertThat(LEARNED.guess(text, null, 3))
                .allSatisfy(g -> assertThat(g.confidence()).isLessThan(0.5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "123 456", "xqzw wqxz", "?!"})
    void a_text_without_a_known_word_gets_no_guess(String text) {
        assertThat(LEARNED.guess(text, null, 3)).isEmpty();
    }

    @Test
    void two_labels_are_enough_and_both_are_found() {
        Classifier two = TrainClassifier.train(Lessons.samples().stream()
                .filter(s -> !s.label().equals("hayvan-yarali"))
                .toList());
        assertThat(two.labels()).containsExactly("cop-alinmadi", "yol-cukur");
        assertThat(two.guess("çöpler alınmadı", null, 2).getFirst().label()).isEqualTo("cop-alinmadi");
        assertThat(two.guess("yolda çukur var", null, 2).getFirst().label()).isEqualTo("yol-cukur");
    }

    @Test
    void what_was_kept_guesses_as_before_and_what_is_foreign_is_told_apart() {
        Classifier kept = ModelBytes.read(ModelBytes.write(LEARNED));
        String text = "Çöp kamyonu çukura düştü";
        assertThat(kept.guess(text, null, 3))
                .extracting(Classifier.Guess::label)
                .isEqualTo(LEARNED.guess(text, null, 3).stream()
                        .map(Classifier.Guess::label)
                        .toList());
        assertThat(kept.cases()).isEqualTo(LEARNED.cases()).containsEntry("yol-cukur", 7);
        assertThatThrownBy(() -> ModelBytes.read(new byte[] {1, 2, 3})).isInstanceOf(ModelBytes.Foreign.class);
    }

    @Test
    void learning_twice_from_the_same_gives_the_same() {
        assertThat(ModelBytes.write(Lessons.learned())).isEqualTo(ModelBytes.write(LEARNED));
    }
}
