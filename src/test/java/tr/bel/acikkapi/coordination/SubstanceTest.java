package tr.bel.acikkapi.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tr.bel.acikkapi.coordination.Substance.Gap;
import tr.bel.acikkapi.shared.Outcome.Code;

class SubstanceTest {

    private static final String MATTER = "Çınar Sokak 12 önündeki sokak lambası üç gündür yanmıyor, çok karanlık.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Çınar Sokak 12 önündeki direğin balastı 24 Kasım sabahı değiştirildi; lamba o akşamdan beri yanıyor.",
                "Ekibimiz bugün yerinde inceledi, kopan kabloyu onardı ve aydınlatmayı denedi."
            })
    void an_answer_that_says_what_was_done_lacks_nothing(String answer) {
        assertThat(Substance.gaps(Code.DONE, answer, MATTER, 0)).isEmpty();
    }

    @Test
    void what_says_nothing_is_pointed_out() {
        assertThat(gaps(Code.DONE, "")).isEmpty();
        assertThat(gaps(Code.DONE, "Gereği yapıldı.")).containsExactly(Gap.SHORT);
        assertThat(gaps(Code.DONE, "Talebiniz İLGİLİ BİRİME iletilmiş olup bilgilerinize sunulur."))
                .containsExactly(Gap.STOCK);
        assertThat(gaps(Code.DONE, "Çınar Sokak 12 önündeki sokak lambası yanmıyor, karanlık."))
                .contains(Gap.ECHO);
    }

    @Test
    void a_no_gives_its_reason_and_what_the_applicant_can_do() {
        assertThat(gaps(Code.REFUSED, "Talep edilen direğin bu sokağa konulması uygun görülmemiştir."))
                .containsExactly(Gap.NO_REASON, Gap.NO_WAY);
        assertThat(gaps(
                        Code.REFUSED,
                        "Sokak imar planında yaya yolu olduğundan direk dikilemiyor; nedeni 5. maddedir. Karara otuz"
                                + " gün içinde itiraz edebilirsiniz."))
                .isEmpty();
        assertThat(gaps(Code.PLANNED, "Lamba direğinin değişimi 3 Aralık günü yapılacaktır efendim."))
                .containsExactly(Gap.NO_REASON);
    }

    @Test
    void the_same_words_to_many_are_an_answer_to_nobody() {
        String answer = "Ekibimiz bugün yerinde inceledi, kopan kabloyu onardı ve aydınlatmayı denedi.";

        assertThat(Substance.gaps(Code.DONE, answer, MATTER, 2)).isEmpty();
        assertThat(Substance.gaps(Code.DONE, answer, MATTER, 3)).containsExactly(Gap.COPIED);
    }

    private static List<Gap> gaps(Code code, String answer) {
        return Substance.gaps(code, answer, MATTER, 0);
    }
}
