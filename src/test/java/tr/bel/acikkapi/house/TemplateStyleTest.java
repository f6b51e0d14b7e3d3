package tr.bel.acikkapi.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** Manners of templates: nothing inline, every text from a bundle, every field with its name, every icon in the sprite. */
class TemplateStyleTest {

    private static final Pattern KIND = Pattern.compile("\\p{Lu}\\w*(Page|Partial|Fragment|Layout)\\.html");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");
    private static final Pattern ICON = Pattern.compile("icon\\('([\\w-]+)'\\)|icon='([\\w-]+)'");
    private static final Pattern ICON_IN_JAVA = Pattern.compile("String icon\\(\\)\\s*\\{\\s*return \"([\\w-]+)\"");
    /** Attributes that people read or hear. */
    private static final Set<String> SPOKEN = Set.of("placeholder", "title", "alt", "aria-label", "label");

    @Test
    void a_template_says_by_its_name_what_kind_it_is() {
        assertThat(House.files(House.TEMPLATES, ".html").stream()
                        .filter(file -> !file.toString().contains("/components/"))
                        .map(file -> file.getFileName().toString())
                        .filter(name -> !KIND.matcher(name).matches()))
                .isEmpty();
    }

    @Test
    void nothing_is_inline_no_script_no_style_no_handler() {
        assertThat(complaints((element, complain) -> {
                    if (element.normalName().equals("script") && !element.hasAttr("th:src")) {
                        complain.accept(element, "inline script");
                    }
                    if (element.normalName().equals("style")) {
                        complain.accept(element, "inline style");
                    }
                    for (Attribute a : element.attributes()) {
                        String name = a.getKey().replaceFirst("^(th:|data-th-)", "");
                        if (name.equals("style") || name.matches("on[a-z]+") || name.startsWith("hx-on")) {
                            complain.accept(element, a.getKey());
                        }
                        if (a.getValue().contains("javascript:") || a.getValue().startsWith("js:")) {
                            complain.accept(element, a.getKey() + "=" + a.getValue());
                        }
                    }
                }))
                .isEmpty();
    }

    @Test
    void every_text_comes_from_a_bundle() {
        assertThat(complaints((element, complain) -> {
                    if (element.normalName().equals("kbd")) {
                        return; // the names of keys are the same in every language
                    }
                    for (TextNode text : element.textNodes()) {
                        String words = text.text().replaceAll("\\[\\[.*?]]", "");
                        if (LETTERS.matcher(words).find()) {
                            complain.accept(element, "literal text: " + words.strip());
                        }
                    }
                    for (Attribute a : element.attributes()) {
                        if (SPOKEN.contains(a.getKey())
                                && LETTERS.matcher(a.getValue()).find()) {
                            complain.accept(element, "literal " + a.getKey() + ": " + a.getValue());
                        }
                    }
                }))
                .isEmpty();
    }

    @Test
    void every_picture_has_words_and_every_field_a_label() {
        assertThat(complaints((element, complain) -> {
                    if (element.normalName().equals("img") && !element.hasAttr("alt") && !element.hasAttr("th:alt")) {
                        complain.accept(element, "no alt");
                    }
                    boolean field = Set.of("input", "select", "textarea").contains(element.normalName())
                            && !Set.of("hidden", "submit", "button").contains(element.attr("type"));
                    boolean named = element.hasAttr("aria-label")
                            || element.hasAttr("th:aria-label")
                            || element.hasAttr("aria-labelledby")
                            || element.hasAttr("id")
                            || element.hasAttr("th:id")
                            || element.hasAttr("th:field")
                            || element.closest("label") != null;
                    if (field && !named) {
                        complain.accept(element, "no label");
                    }
                }))
                .isEmpty();
    }

    @Test
    void a_condition_never_stands_on_the_tag_that_is_replaced_or_filled_since_it_would_be_asked_too_late() {
        assertThat(complaints((element, complain) -> {
                    boolean conditional = element.hasAttr("th:if") || element.hasAttr("th:unless");
                    for (String piece : List.of("th:replace", "th:insert")) {
                        if (conditional && element.hasAttr(piece)) {
                            complain.accept(element, "th:if beside " + piece);
                        }
                    }
                }))
                .isEmpty();
    }

    @Test
    void a_condition_never_asks_for_a_variable_that_the_same_tag_makes_since_it_is_made_too_late() {
        Pattern made = Pattern.compile("(?:^|,)\\s*(\\w+)=");
        assertThat(complaints((element, complain) -> {
                    String condition = element.attr("th:if") + element.attr("th:unless");
                    made.matcher(element.attr("th:with"))
                            .results()
                            .map(m -> m.group(1))
                            .filter(name -> Pattern.compile("\\b" + name + "\\b")
                                    .matcher(condition)
                                    .find())
                            .forEach(name -> complain.accept(element, "asks for " + name + " before it is made"));
                }))
                .isEmpty();
    }

    @Test
    void what_is_live_says_the_address_of_its_page_since_an_answer_to_a_form_stands_at_another() {
        assertThat(complaints((element, complain) -> {
                    boolean live = element.hasAttr("data-live") || element.hasAttr("th:data-live");
                    if (live != element.hasAttr("th:data-live-at")) {
                        complain.accept(element, live ? "no data-live-at" : "data-live-at beside nothing live");
                    }
                }))
                .isEmpty();
    }

    @Test
    void every_icon_that_is_named_is_in_the_sprite() {
        Document sprite = Jsoup.parse(House.read(House.STATIC.resolve("icons.svg")), "", Parser.xmlParser());
        Set<String> drawn = sprite.select("symbol").eachAttr("id").stream().collect(Collectors.toSet());
        List<String> named = new ArrayList<>();
        House.files(House.TEMPLATES, ".html")
                .forEach(file -> ICON.matcher(House.read(file))
                        .results()
                        .forEach(m -> named.add(m.group(1) == null ? m.group(2) : m.group(1))));
        House.files(House.JAVA, ".java")
                .forEach(
                        file -> ICON_IN_JAVA.matcher(House.read(file)).results().forEach(m -> named.add(m.group(1))));
        assertThat(named).isNotEmpty();
        assertThat(drawn).containsAll(named);
    }

    /** Asks every element of every template; a complaint names file and element. */
    private static List<String> complaints(BiConsumer<Element, BiConsumer<Element, String>> rule) {
        List<String> found = new ArrayList<>();
        for (Path file : House.files(House.TEMPLATES, ".html")) {
            Document page = Jsoup.parse(House.read(file), "", Parser.xmlParser());
            page.getAllElements()
                    .forEach(element -> rule.accept(
                            element, (where, what) -> found.add(file + " <" + where.tagName() + "> " + what)));
        }
        return found;
    }
}
