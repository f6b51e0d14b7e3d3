package tr.bel.acikkapi.open311;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tr.bel.acikkapi.municipality.Answer;
import tr.bel.acikkapi.municipality.Question;
import tr.bel.acikkapi.municipality.Questionnaire;
import tr.bel.acikkapi.shared.Refusal;

/** Reads {@code attribute[CODE]} and {@code attribute[CODE][]}: answers to the questions of the service, and whatever else was said so. */
@Component
class ReadAttributes {

    private static final int MOST = 100;
    private static final int LONGEST = 1_000;
    private static final int LENGTH_OF_DAY = 10;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final MessageSource messages;

    ReadAttributes(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * What was read.
     *
     * @param others what the house did not ask, as JSON; absent where there is nothing of it
     */
    record Attributes(List<Answer> answers, @Nullable String others) {
        Attributes {
            answers = List.copyOf(answers);
        }
    }

    /** What cannot be taken, or is missing and required, is added to what is wrong, with its code. */
    Attributes of(HttpServletRequest request, Questionnaire asked, List<Refusal> wrong) {
        Map<String, List<String>> others = said(request);
        Map<String, List<String>> typed = new HashMap<>();
        for (Question question : asked.withFields()) {
            List<String> values = others.remove(question.code());
            if (values != null) {
                typed.put(question.code(), question.type() == Question.Type.DATE ? days(values) : values);
            }
        }
        Questionnaire.Checked checked = asked.check(typed);
        checked.problems()
                .forEach((code, problem) -> wrong.add(Refusal.of("open311.error.attribute", code, text(problem))));
        return new Attributes(checked.answers(), others.isEmpty() ? null : JSON.writeValueAsString(others));
    }

    private static Map<String, List<String>> said(HttpServletRequest request) {
        Map<String, List<String>> all = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.matches("attribute\\[[^\\[\\]]{1,100}](\\[])?") && all.size() < MOST) {
                List<String> said = Arrays.stream(values)
                        .map(Parameters::tidy)
                        .filter(v -> !v.isEmpty())
                        .map(v -> v.length() <= LONGEST ? v : v.substring(0, LONGEST))
                        .toList();
                if (!said.isEmpty()) {
                    all.put(name.substring("attribute[".length(), name.indexOf(']')), said);
                }
            }
        });
        return all;
    }

    /** Of a time, its day as it was said. */
    private static List<String> days(List<String> times) {
        return times.stream()
                .map(t -> t.matches("\\d{4}-\\d{2}-\\d{2}T.*") ? t.substring(0, LENGTH_OF_DAY) : t)
                .toList();
    }

    private String text(Refusal refusal) {
        return messages.getMessage(refusal.key(), refusal.args().toArray(), LocaleContextHolder.getLocale());
    }
}
