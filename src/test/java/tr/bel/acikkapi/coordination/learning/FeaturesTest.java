package tr.bel.acikkapi.coordination.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeaturesTest {

    @ParameterizedTest
    @CsvSource({
        "lambası, lambalardan",
        "kaldırımın, KALDIRIMLAR",
        "köpek, köpeği",
        "IŞIKLAR, ışıkların",
        "İstanbul, istanbulun",
        "çöplük, COPLUK",
        "Ankara'da, ankara",
        "ağaç, agac"
    })
    void a_word_is_the_same_whatever_its_suffix_and_letters(String one, String other) {
        assertThat(stems(one)).hasSize(1).isEqualTo(stems(other));
    }

    @Test
    void different_words_stay_different() {
        assertThat(stems("kar")).isNotEqualTo(stems("kaldırım"));
        assertThat(stems("su")).isNotEqualTo(stems("suç"));
    }

    @Test
    void a_misspelt_word_shares_most_of_its_pieces_with_the_right_one() {
        Set<String> right = Features.of("kanalizasyon", null).counts().keySet();
        Set<String> wrong = Features.of("kanalizsyon", null).counts().keySet();
        assertThat(right.stream().filter(wrong::contains).count()).isGreaterThan(right.size() / 3);
    }

    @Test
    void numbers_and_single_letters_say_nothing_and_the_place_is_a_feature_of_its_own() {
        assertThat(Features.of("153 a 14.00 B", null).counts()).isEmpty();
        assertThat(Features.of("", "cumhuriyet").counts()).containsOnlyKeys("n:cumhuriyet");
    }

    @Test
    void words_are_kept_as_they_were_typed() {
        assertThat(Features.of("Çukura DÜŞTÜ!", null).words())
                .extracting(Features.Word::typed)
                .containsExactly("Çukura", "DÜŞTÜ");
    }

    private static Set<String> stems(String text) {
        return Features.of(text, null).counts().keySet().stream()
                .filter(Features::isStem)
                .collect(Collectors.toSet());
    }
}
