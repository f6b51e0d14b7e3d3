package tr.bel.acikkapi.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.shared.Language;

/** The language of the texts: open places, whole paragraphs, and what may not be written. */
class TemplateTest {

    private static final Template.Key ANSWER = new Template.Key(Occasion.RESOLVED, Medium.EMAIL, Language.TR);
    private static final String WHOLE = "Sayın {ad},\n\n{numara}: {cevap}\n\nTarih: {tarih}\n\n{baglanti}";

    private static List<String> flaws(Template.Key key, String subject, String body) {
        return CheckTemplate.flaws(key, new Template(subject, body)).stream()
                .map(f -> f.field() + " " + f.why().key().replace("feedback.template.error.", ""))
                .toList();
    }

    @Test
    void a_paragraph_without_its_value_is_left_out_and_a_value_is_never_read_again() {
        String body = new Template("", WHOLE)
                .bodyWith(Map.of(
                        Variable.NAME, "{kod}",
                        Variable.NUMBER, "2026-000001",
                        Variable.WORDS, "$1 {ad} \\ bitti",
                        Variable.LINK, "https://a/yanit/x"));
        assertThat(body).isEqualTo("Sayın {kod},\n\n2026-000001: $1 {ad} \\ bitti\n\nhttps://a/yanit/x");
    }

    @Test
    void a_whole_text_has_no_flaw() {
        assertThat(flaws(ANSWER, "Yanıtımız: {numara}", WHOLE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'{numara}', '{numara} {cevap} {baglanti} {adi}', body unknown",
        "'{numara}', '{numara} {cevap} {baglanti} {gerekce}', body strange",
        "'{numara}', '{numara} {cevap}', body missing",
        "'{numara}', '{numara} {baglanti}', body missing",
        "'{numara}', '{numara} {cevap} {baglanti} <b>', body markup",
        "'<i>', '{numara} {cevap} {baglanti}', subject markup",
        "'{numara}', '{numara} {cevap} {baglanti} {ad', body brace",
        "'{numara}', '{numara} {cevap} {{baglanti}}', body brace",
        "'', '{numara} {cevap} {baglanti}', subject subject",
        "'{kod}', '{numara} {cevap} {baglanti}', subject subject.secret",
        "'{numara}', '', body body",
    })
    void what_must_not_be_sent_is_refused(String subject, String body, String flaw) {
        assertThat(flaws(ANSWER, subject, body)).contains(flaw);
    }

    @Test
    void a_receipt_needs_the_code_but_not_on_the_telephone() {
        assertThat(flaws(new Template.Key(Occasion.RECEIVED, Medium.EMAIL, Language.TR), "a", "{numara}"))
                .containsExactly("body missing");
        assertThat(flaws(new Template.Key(Occasion.RECEIVED, Medium.CALL, Language.TR), "a", "{numara}"))
                .isEmpty();
    }

    @Test
    void every_default_passes_its_own_check() {
        ResourceBundleMessageSource bundle = new ResourceBundleMessageSource();
        bundle.setBasename("messages/feedback");
        bundle.setDefaultEncoding("UTF-8");
        DefaultTexts defaults = new DefaultTexts(bundle);
        for (Occasion occasion : Occasion.values()) {
            for (Medium medium : Medium.values()) {
                for (Language language : Language.values()) {
                    Template.Key key = new Template.Key(occasion, medium, language);
                    assertThat(CheckTemplate.flaws(key, defaults.of(key)))
                            .as(key
                                    + Arrays.toString(
                                            new String[] {defaults.of(key).body()}))
                            .isEmpty();
                }
            }
        }
    }
}
