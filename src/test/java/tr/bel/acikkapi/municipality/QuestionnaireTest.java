package tr.bel.acikkapi.municipality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.Refusal;

class QuestionnaireTest {

    private static final Questionnaire ASKED = new Questionnaire(List.of(
            question("ne", Question.Type.TEXT, true),
            question("adet", Question.Type.NUMBER, false),
            question("gun", Question.Type.DATE, false),
            question("boy", Question.Type.CHOICE, true),
            question("kim", Question.Type.CHOICES, false),
            question("foto", Question.Type.PHOTO, true),
            question("nerede", Question.Type.PLACE, false)));

    @Test
    void what_was_said_is_kept_for_machines_and_for_people_of_both_languages() {
        var checked = ASKED.check(Map.of(
                "ne", List.of(" İki koltuk "),
                "adet", List.of("2,50"),
                "gun", List.of("24.11.2026"),
                "boy", List.of("buyuk"),
                "kim", List.of("buyuk", "kucuk", "buyuk"),
                "baska-konunun", List.of("x")));

        assertThat(checked.problems()).isEmpty();
        assertThat(checked.answers())
                .extracting(Answer::code, Answer::value, Answer::textTr, Answer::textEn)
                .containsExactly(
                        tuple("ne", "İki koltuk", "İki koltuk", "İki koltuk"),
                        tuple("adet", "2.5", "2,5", "2.5"),
                        tuple("gun", "2026-11-24", "24 Kasım 2026", "24 November 2026"),
                        tuple("boy", "buyuk", "Büyük", "Large"),
                        tuple("kim", "buyuk,kucuk", "Büyük, Küçük", "Large, Small"));
        assertThat(checked.answers().getFirst().question(Language.EN)).isEqualTo("Question ne");
    }

    @Test
    void what_is_missing_is_a_problem_only_where_it_is_required() {
        var checked = ASKED.check(Map.of("ne", List.of("  ")));

        assertThat(checked.answers()).isEmpty();
        assertThat(checked.problems()).containsOnlyKeys("ne", "boy");
        assertThat(ASKED.misunderstood(Map.of("ne", List.of(" "), "adet", List.of("üç"))))
                .extracting(Question::code)
                .containsExactly("adet");
    }

    @ParameterizedTest
    @CsvSource({
        "adet, üç, notANumber",
        "adet, 1e9, notANumber",
        "adet, 1.2.3, notANumber",
        "gun, 31.02.2026, notADay",
        "gun, 2026-02-30, notADay",
        "gun, yarın, notADay",
        "boy, orta, noSuchChoice",
        "kim, orta, noSuchChoice"
    })
    void what_cannot_be_understood_is_told_at_its_question(String code, String typed, String why) {
        assertThat(ASKED.check(Map.of(code, List.of(typed))).problems().get(code))
                .extracting(Refusal::key)
                .isEqualTo("municipality.question." + why);
    }

    @Test
    void of_several_choices_where_one_is_asked_none_is_taken() {
        assertThat(ASKED.check(Map.of("boy", List.of("buyuk", "kucuk")))
                        .problems()
                        .get("boy"))
                .extracting(Refusal::key)
                .isEqualTo("municipality.question.onlyOne");
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 501})
    void a_text_has_an_end(int length) {
        var checked = ASKED.check(Map.of("ne", List.of("ş".repeat(length))));

        assertThat(checked.problems().containsKey("ne")).isEqualTo(length > 500);
    }

    @Test
    void photo_and_place_have_no_field_and_rule_the_steps_that_all_applications_have() {
        assertThat(ASKED.withFields())
                .extracting(Question::type)
                .doesNotContain(Question.Type.PHOTO, Question.Type.PLACE);
        assertThat(ASKED.demands(Question.Type.PHOTO)).isTrue();
        assertThat(ASKED.demands(Question.Type.PLACE)).isFalse();
        assertThat(ASKED.about(Question.Type.PLACE)).isPresent();
    }

    @Test
    void the_invented_town_asks_what_can_be_answered() {
        assertThat(Cinarova.snapshot().questionnaire("yol-cukur").questions())
                .extracting(Question::type)
                .containsExactly(Question.Type.CHOICE, Question.Type.CHOICES, Question.Type.PHOTO, Question.Type.PLACE);
        assertThat(Cinarova.snapshot().questionnaire("nothing")).isEqualTo(Questionnaire.EMPTY);
    }

    private static Question question(String code, Question.Type type, boolean required) {
        boolean chooses = type == Question.Type.CHOICE || type == Question.Type.CHOICES;
        List<Question.Choice> choices = chooses
                ? List.of(
                        new Question.Choice("kucuk", "Küçük", "Small"), new Question.Choice("buyuk", "Büyük", "Large"))
                : List.of();
        return new Question("konu", code, type, "Soru " + code, "Question " + code, "", "", required, choices, 10);
    }
}
