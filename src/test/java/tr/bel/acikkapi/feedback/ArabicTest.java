package tr.bel.acikkapi.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tr.bel.acikkapi.shared.Language;

/** Arabic: nothing left untold, the page runs from right to left, and what is Latin in it stays readable. */
class ArabicTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");

    private static Properties bundle(String language) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(
                        ArabicTest.class.getResourceAsStream("/messages/feedback_" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    private static Set<String> arguments(String text) {
        Set<String> all = new TreeSet<>();
        ARGUMENT.matcher(text).results().forEach(m -> all.add(m.group(1)));
        return all;
    }

    @Test
    void every_text_to_applicants_is_told_in_arabic_with_the_same_values() throws IOException {
        Properties turkish = bundle("tr");
        Properties arabic = bundle("ar");
        List<String> keys = turkish.stringPropertyNames().stream()
                .filter(key -> key.startsWith("feedback.text."))
                .toList();
        assertThat(arabic.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(keys);
        for (String key : keys) {
            String text = arabic.getProperty(key);
            assertThat(arguments(text)).as(key).isEqualTo(arguments(turkish.getProperty(key)));
            if (!key.endsWith(".format") && !key.endsWith(".authority")) {
                assertThat(text).as(key).containsPattern("\\p{IsArabic}").doesNotContain("'");
            }
        }
    }

    @Test
    void numbers_and_latin_names_are_isolated_and_addresses_are_not_touched() {
        Map<Variable, String> values = new EnumMap<>(Variable.class);
        values.put(Variable.NUMBER, "2026-000123");
        values.put(Variable.WORDS, "Çukur kapatıldı.");
        values.put(Variable.LINK, "https://a.example/yanit/x");
        Wording.Text text = Wording.of(
                new Template("رقم {numara}", "طلبكم رقم {numara}\n\n{cevap}\n\nمن هنا:\n{baglanti}"),
                Language.AR,
                values);
        assertThat(text.body())
                .isEqualTo(
                        "طلبكم رقم \u20682026-000123\u2069\n\nÇukur kapatıldı.\n\nمن هنا:\nhttps://a.example/yanit/x");
        assertThat(text.html())
                .contains("<html lang=\"ar\" dir=\"rtl\">")
                .contains("<p>طلبكم رقم <bdi>2026-000123</bdi></p>")
                .contains("<p dir=\"ltr\">Çukur kapatıldı.</p>")
                .contains("<a dir=\"ltr\" href=\"https://a.example/yanit/x\">")
                .doesNotContain("\u2068");
    }

    @Test
    void other_languages_are_as_they_were() {
        Wording.Text text =
                Wording.of(new Template("{numara}", "No {numara}"), Language.TR, Map.of(Variable.NUMBER, "2026-1"));
        assertThat(text.html()).contains("<html lang=\"tr\"><head>", "<p>No 2026-1</p>");
    }
}
