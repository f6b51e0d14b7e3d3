package tr.bel.acikkapi.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Several texts to one person are read as one. */
class TogetherTest {

    @Test
    void greeting_and_signature_stand_once() {
        assertThat(Together.body(List.of(
                        "Sayın Gülşen,\n\nSoru: nerede?\n\nSaygılarımızla",
                        "Sayın Gülşen,\n\nUzadı.\n\nSaygılarımızla")))
                .isEqualTo("Sayın Gülşen,\n\nSoru: nerede?\n\nUzadı.\n\nSaygılarımızla");
    }

    @Test
    void texts_that_share_nothing_stand_behind_each_other_and_equal_ones_once() {
        assertThat(Together.body(List.of("a", "b"))).isEqualTo("a\n\nb");
        assertThat(Together.body(List.of("a\n\nb", "a\n\nb"))).isEqualTo("a\n\nb");
        assertThat(Together.body(List.of("a\n\nb\n\na", "a"))).isEqualTo("a\n\nb\n\na");
    }
}
