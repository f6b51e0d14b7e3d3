package tr.bel.acikkapi.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.support.ResourceBundleMessageSource;
import tr.bel.acikkapi.moderation.Suspicion.Sign;
import tr.bel.acikkapi.shared.Language;

/** When somebody is asked a question, and which. */
class SuspicionTest {

    private static final ModerationSettings SETTINGS = new Binder(new MapConfigurationPropertySource())
            .bindOrCreate("acikkapi.moderation", ModerationSettings.class);

    @Test
    void the_trap_alone_leads_to_the_question_and_nothing_else_does_alone() {
        for (Sign sign : Sign.values()) {
            assertThat(Suspicion.of(Set.of(sign), SETTINGS).asked())
                    .as(sign.name())
                    .isEqualTo(sign == Sign.TRAP_FILLED);
        }
    }

    @Test
    void who_pastes_what_the_neighbours_wrote_is_not_asked() {
        assertThat(Suspicion.of(Set.of(Sign.TOO_FAST, Sign.SAME_TEXT), SETTINGS).asked())
                .isFalse();
        assertThat(Suspicion.of(Set.of(Sign.MANY_FROM_ADDRESS, Sign.SAME_TEXT), SETTINGS)
                        .asked())
                .isFalse();
    }

    @Test
    void three_signs_together_lead_to_the_question() {
        Suspicion three = Suspicion.of(Set.of(Sign.TOO_FAST, Sign.SAME_TEXT, Sign.MANY_FROM_ADDRESS), SETTINGS);
        assertThat(three.score()).isEqualTo(75);
        assertThat(three.asked()).isTrue();
    }

    @Test
    void nobody_types_two_hundred_characters_in_a_second_and_anybody_in_a_minute() {
        assertThat(Suspicion.isTooFast(200, Duration.ofSeconds(1))).isTrue();
        assertThat(Suspicion.isTooFast(200, Duration.ofMinutes(1))).isFalse();
        assertThat(Suspicion.isTooFast(20, Duration.ZERO)).as("a short text").isFalse();
    }

    @Test
    void one_link_is_a_source_and_two_are_a_sign() {
        assertThat(Suspicion.hasLinks("Haber: https://gazete.example/cukur")).isFalse();
        assertThat(Suspicion.hasLinks("https://a.example ve www.b.example")).isTrue();
    }

    @Test
    void a_question_is_a_sum_in_words_and_is_answered_in_figures_or_words_of_either_language() {
        PlainQuestion seven = new PlainQuestion(true, 9, 2);
        assertThat(seven.text(messages(), Language.TR)).isEqualTo("Dokuz eksi iki kaç eder?");
        assertThat(new PlainQuestion(false, 2, 3).text(messages(), Language.TR)).startsWith("İki artı üç");
        assertThat(seven.text(messages(), Language.EN)).isEqualTo("What is nine minus two?");
        for (String right : new String[] {"7", " 7. ", "yedi", "YEDİ", "Seven", "٧"}) {
            assertThat(seven.isAnsweredBy(right)).as(right).isTrue();
        }
        for (String wrong : new String[] {"", "8", "17", "altı", "yedi sekiz", "7".repeat(50)}) {
            assertThat(seven.isAnsweredBy(wrong)).as(wrong).isFalse();
        }
        assertThat(new PlainQuestion(false, 9, 5).isAnsweredBy("on dört")).isTrue();
    }

    @Test
    void every_question_that_can_be_made_has_words_and_an_answer_above_zero() {
        Random random = new Random(3071);
        for (int i = 0; i < 1_000; i++) {
            PlainQuestion question = PlainQuestion.random(random);
            assertThat(question.result()).isBetween(1, 18);
            assertThat(question.text(messages(), Language.TR)).doesNotContain("moderation.");
            assertThat(question.isAnsweredBy(String.valueOf(question.result()))).isTrue();
        }
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/moderation");
        messages.setDefaultEncoding("UTF-8");
        messages.setDefaultLocale(Locale.of("tr"));
        return messages;
    }
}
