package tr.bel.acikkapi.municipality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.Refusal;

/**
 * A guided question as a form shows it; drawn by {@code municipality/QuestionFragment}, read back by {@link #typed}.
 *
 * @param values what was typed so far, right or wrong
 * @param problem why it cannot be taken; absent while all is well
 */
public record QuestionField(
        String name,
        Question.Type type,
        String text,
        @Nullable String hint,
        boolean required,
        List<Option> options,
        List<String> values,
        @Nullable Refusal problem) {

    /** Before a question's code, in the names of form fields. */
    public static final String PREFIX = "cevap.";

    private static final int MOST_VALUES = 30;
    private static final int LONGEST_VALUE = 1_000;

    public QuestionField {
        options = List.copyOf(options);
        values = List.copyOf(values);
    }

    /** One of the answers offered. */
    public record Option(String value, String label, boolean chosen) {}

    public static List<QuestionField> of(
            Questionnaire asked, Map<String, List<String>> typed, Map<String, Refusal> problems, Language language) {
        List<QuestionField> fields = new ArrayList<>();
        for (Question q : asked.withFields()) {
            List<String> values = typed.getOrDefault(q.code(), List.of());
            fields.add(new QuestionField(
                    PREFIX + q.code(),
                    q.type(),
                    q.text(language),
                    q.hint(language).isEmpty() ? null : q.hint(language),
                    q.required(),
                    q.choices().stream()
                            .map(c -> new Option(c.code(), c.text(language), values.contains(c.code())))
                            .toList(),
                    values,
                    problems.get(q.code())));
        }
        return fields;
    }

    /** What a form brought for questions, by their codes; for everything else that it brought there is no place. */
    public static Map<String, List<String>> typed(Map<String, List<String>> parameters) {
        Map<String, List<String>> typed = new HashMap<>();
        parameters.forEach((name, values) -> {
            if (name.startsWith(PREFIX)) {
                typed.put(
                        name.substring(PREFIX.length()),
                        values.stream()
                                .limit(MOST_VALUES)
                                .map(v -> v.length() > LONGEST_VALUE ? v.substring(0, LONGEST_VALUE) : v)
                                .map(v -> v.replaceAll("\\p{Cntrl}", " ").strip())
                                .toList());
            }
        });
        return typed;
    }

    public String value() {
        return values.isEmpty() ? "" : values.getFirst();
    }

    public Optional<Refusal> wrong() {
        return Optional.ofNullable(problem);
    }
}
