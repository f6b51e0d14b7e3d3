package tr.bel.acikkapi.feedback;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.shared.Language;

/**
 * A text with open places. The whole language: {@code {ad}} is replaced by its value, once; a paragraph in which one of them has no value
 * is left out. Values are never read as templates.
 *
 * @param subject one line; empty for an SMS, which has none
 * @param body plain text, paragraphs divided by an empty line
 */
record Template(String subject, String body) {

    static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

    private static final Pattern GAP = Pattern.compile("\n[ \t]*\n\\s*");

    /** Which text it is. */
    record Key(Occasion occasion, Medium medium, Language language) {}

    Template {
        subject = subject.replaceAll("\\s+", " ").strip();
        body = body.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    /** The body with these values; what has none is absent from the map or empty. */
    String bodyWith(Map<Variable, String> values) {
        return GAP.splitAsStream(body)
                .filter(paragraph -> used(paragraph).stream()
                        .noneMatch(v -> values.getOrDefault(v, "").isBlank()))
                .map(paragraph -> fill(paragraph, values))
                .collect(Collectors.joining("\n\n"));
    }

    String subjectWith(Map<Variable, String> values) {
        return fill(subject, values).replaceAll("\\s+", " ").strip();
    }

    private static String fill(String text, Map<Variable, String> values) {
        return PLACE.matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(Variable.of(m.group(1))
                        .map(v -> values.getOrDefault(v, ""))
                        .orElse(m.group())));
    }

    /** The variables that it uses. */
    Set<Variable> used() {
        return used(subject + "\n" + body);
    }

    private static Set<Variable> used(String text) {
        Set<Variable> used = EnumSet.noneOf(Variable.class);
        PLACE.matcher(text).results().forEach(m -> Variable.of(m.group(1)).ifPresent(used::add));
        return used;
    }

    /** The names between braces that are no variables. */
    List<String> unknown() {
        List<String> unknown = new ArrayList<>();
        PLACE.matcher(subject + "\n" + body)
                .results()
                .map(m -> m.group(1))
                .filter(word -> Variable.of(word).isEmpty())
                .forEach(unknown::add);
        return unknown;
    }
}
