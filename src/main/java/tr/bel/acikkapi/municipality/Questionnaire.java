package tr.bel.acikkapi.municipality;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.municipality.Question.Choice;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shared.TurkishText;

/** The guided questions of a subject in their order; empty for most subjects. */
public record Questionnaire(List<Question> questions) {

    public static final Questionnaire EMPTY = new Questionnaire(List.of());
    public static final int LONGEST_TEXT = 500;

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}([.,]\\d{1,6})?");
    private static final DateTimeFormatter TYPED_DAY =
            DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    public Questionnaire {
        questions = List.copyOf(questions);
    }

    /**
     * What was typed, understood.
     *
     * @param answers to the questions that have a field, where something was said that can be understood
     * @param problems why others cannot be taken, by the question's code
     */
    public record Checked(List<Answer> answers, Map<String, Refusal> problems) {
        public Checked {
            answers = List.copyOf(answers);
            problems = Map.copyOf(problems);
        }
    }

    /** Those with a field of their own. */
    public List<Question> withFields() {
        return questions.stream().filter(q -> q.type().hasField()).toList();
    }

    /** What is asked of the photos or of the place, where this subject asks more than every other. */
    public Optional<Question> about(Question.Type type) {
        return questions.stream().filter(q -> q.type() == type).findFirst();
    }

    /** Whether an application cannot go without a photo, or without a place that can be found. */
    public boolean demands(Question.Type type) {
        return about(type).filter(Question::required).isPresent();
    }

    /**
     * Answers of what was typed; what is no question of this subject is left out, and nothing typed is a problem where it is required.
     *
     * @param typed by the question's code, several values for several choices
     */
    public Checked check(Map<String, List<String>> typed) {
        List<Answer> answers = new ArrayList<>();
        Map<String, Refusal> problems = new LinkedHashMap<>();
        for (Question question : withFields()) {
            List<String> values = typed.getOrDefault(question.code(), List.of()).stream()
                    .map(String::strip)
                    .filter(v -> !v.isEmpty())
                    .distinct()
                    .toList();
            if (!values.isEmpty()) {
                Said said = understood(question, values);
                if (said.problem() == null) {
                    answers.add(said.answer(question));
                } else {
                    problems.put(question.code(), said.problem());
                }
            } else if (question.required()) {
                problems.put(question.code(), Refusal.of("municipality.question.missing"));
            }
        }
        return new Checked(answers, problems);
    }

    /** Questions that something was typed to that cannot be taken; what is only missing is not among them. */
    public List<Question> misunderstood(Map<String, List<String>> typed) {
        Map<String, Refusal> problems = check(typed).problems();
        return withFields().stream()
                .filter(q -> problems.containsKey(q.code()))
                .filter(q -> typed.getOrDefault(q.code(), List.of()).stream().anyMatch(v -> !v.isBlank()))
                .toList();
    }

    private static Said understood(Question question, List<String> values) {
        String first = values.getFirst();
        return switch (question.type()) {
            case TEXT ->
                first.length() <= LONGEST_TEXT
                        ? Said.same(first)
                        : Said.not("municipality.question.tooLong", LONGEST_TEXT);
            case NUMBER ->
                NUMBER.matcher(first).matches() ? number(first) : Said.not("municipality.question.notANumber");
            case DATE -> day(first).map(Said::day).orElseGet(() -> Said.not("municipality.question.notADay"));
            case CHOICE -> values.size() == 1 ? chosen(question, values) : Said.not("municipality.question.onlyOne");
            case CHOICES -> chosen(question, values);
            case PHOTO, PLACE -> throw new IllegalArgumentException("a question of the application itself");
        };
    }

    private static Said number(String typed) {
        BigDecimal number = new BigDecimal(typed.replace(',', '.'));
        String plain = number.stripTrailingZeros().toPlainString();
        return new Said(plain, plain.replace('.', ','), plain, null);
    }

    private static Said chosen(Question question, List<String> codes) {
        List<Choice> chosen =
                codes.stream().flatMap(c -> question.choice(c).stream()).toList();
        return chosen.size() < codes.size()
                ? Said.not("municipality.question.noSuchChoice")
                : new Said(
                        joined(chosen, Choice::code, ","),
                        joined(chosen, Choice::textTr, ", "),
                        joined(chosen, Choice::textEn, ", "),
                        null);
    }

    private static String joined(List<Choice> chosen, Function<Choice, String> part, String between) {
        return chosen.stream().map(part).collect(Collectors.joining(between));
    }

    /** As browsers send it, or as people write it. */
    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(typed.contains("-") ? LocalDate.parse(typed) : LocalDate.parse(typed, TYPED_DAY));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    private record Said(
            String value,
            String textTr,
            String textEn,
            @Nullable Refusal problem) {

        static Said same(String text) {
            return new Said(text, text, text, null);
        }

        static Said not(String key, Object... args) {
            return new Said("", "", "", Refusal.of(key, args));
        }

        static Said day(LocalDate day) {
            DateTimeFormatter turkish = DateTimeFormatter.ofPattern("d MMMM uuuu", TurkishText.TURKISH);
            return new Said(
                    day.toString(),
                    turkish.format(day),
                    turkish.withLocale(Locale.ENGLISH).format(day),
                    null);
        }

        Answer answer(Question question) {
            return new Answer(question.code(), question.textTr(), question.textEn(), value, textTr, textEn);
        }
    }
}
