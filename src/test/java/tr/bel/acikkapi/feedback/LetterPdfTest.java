package tr.bel.acikkapi.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;
import tr.bel.acikkapi.shell.QrCode;
import tr.bel.acikkapi.staff.Colleagues;

/** Letters for the printer and the archive: every Turkish letter, Arabic that joins, and the standard kept. */
class LetterPdfTest {

    private static final String ANSWER = "Işıklar Caddesi'ndeki çukur kapatıldı. ğüşıöç ĞÜŞİÖÇ â î û 👍";

    private static LetterPdf pdf() {
        ResourceBundleMessageSource bundle = new ResourceBundleMessageSource();
        bundle.setBasename("messages/feedback");
        bundle.setDefaultEncoding("UTF-8");
        Clock clock = Clock.fixed(Instant.parse("2026-11-26T08:00:00Z"), ZoneOffset.UTC);
        return new LetterPdf(new MessageWords(bundle, mock(Colleagues.class)), clock);
    }

    private static LetterBatch.Letter letter(
            String lang, String direction, @Nullable String name, List<String> paragraphs) {
        return new LetterBatch.Letter(
                "2026-000123",
                new LetterSheets.Sheet(
                        "Çınarova Belediyesi",
                        "Cumhuriyet Meydanı No. 1, Çınarova",
                        lang,
                        direction,
                        LocalDate.of(2026, 11, 26),
                        name,
                        "Lale Sokak No. 3 Daire 5\n03200 Çınarova",
                        lang.equals("ar") ? "الموضوع: الرد على طلبكم: \u20682026-000123\u2069" : "Konu: Yanıtımız",
                        paragraphs,
                        QrCode.of("https://cinarova.example/yanit/" + "0".repeat(32)),
                        lang.equals("ar") ? "هل لديكم أي طلب آخر؟" : "Başka bir arzunuz var mı?",
                        lang.equals("ar") ? "امسحوا الرمز المربع بهاتفكم." : "Kare kodu telefonunuzla okutun."));
    }

    private static byte[] batch() {
        return pdf().of(List.of(
                letter("tr", "ltr", "Gülşen Öztürk", List.of("Sayın Gülşen Öztürk,", ANSWER, "uzun ".repeat(1_500))),
                letter(
                        "ar",
                        "rtl",
                        "Ahmad Haddad",
                        List.of(
                                "تم البتّ في طلبكم رقم \u20682026-000123\u2069 (\u2068Yol ve kaldırım\u2069)، وفيما"
                                        + " يلي النتيجة.",
                                ANSWER)),
                letter("tr", "ltr", null, List.of("Sayın başvuran,"))));
    }

    @Test
    void a_batch_keeps_pdf_a_2b() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser =
                Foundries.defaultInstance().createParser(new ByteArrayInputStream(batch()), PDFAFlavour.PDFA_2_B)) {
            ValidationResult result = Foundries.defaultInstance()
                    .createValidator(PDFAFlavour.PDFA_2_B, false)
                    .validate(parser);
            assertThat(result.getFailedChecks()).isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
    }

    @Test
    void the_list_stands_first_and_each_letter_begins_a_page() throws Exception {
        try (PDDocument document = Loader.loadPDF(batch())) {
            assertThat(document.getNumberOfPages()).isGreaterThanOrEqualTo(5);
            PDFTextStripper text = new PDFTextStripper();
            text.setEndPage(1);
            assertThat(text.getText(document))
                    .contains("Mektuplar: 3", "26 Kasım 2026", "1.  2026-000123  Gülşen Öztürk", "03200 Çınarova");
            text.setEndPage(document.getNumberOfPages());
            assertThat(text.getText(document))
                    .contains("Işıklar Caddesi'ndeki çukur kapatıldı. ğüşıöç ĞÜŞİÖÇ â î û □", "2026-000123");
        }
    }

    @Test
    void arabic_letters_join_and_lam_and_alef_are_one() {
        assertThat(ArabicShapes.join("طلب")).isEqualTo("\uFEC3\uFEE0\uFE90");
        assertThat(ArabicShapes.join("دار")).isEqualTo("\uFEA9\uFE8D\uFEAD");
        assertThat(ArabicShapes.join("سلام")).isEqualTo("\uFEB3\uFEFC\uFEE1");
        assertThat(ArabicShapes.join("البتّ")).as("vowel signs are left out").hasSize(4);
        assertThat(ArabicShapes.join("Çınar 2026")).isEqualTo("Çınar 2026");
    }

    @Test
    void a_number_within_arabic_is_drawn_as_it_is_read() {
        assertThat(PrintedLines.of("رقم \u20682026-000123\u2069", true, 1_000, String::length))
                .containsExactly("2026-000123 \uFEE2\uFED7\uFEAD");
        assertThat(PrintedLines.of("رقم \u20682026\u2069 (\u2068Yol\u2069)", true, 1_000, String::length))
                .containsExactly("(Yol) 2026 \uFEE2\uFED7\uFEAD");
        assertThat(PrintedLines.of("bir iki üç", false, 7, String::length)).containsExactly("bir iki", "üç");
        assertThat(PrintedLines.of("çokuzunbirsözcük", false, 6, String::length))
                .containsExactly("çokuzu", "nbirsö", "zcük");
        assertThat(PrintedLines.of("", false, 6, String::length)).containsExactly("");
    }
}
