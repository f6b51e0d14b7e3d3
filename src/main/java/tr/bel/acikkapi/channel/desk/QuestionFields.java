package tr.bel.acikkapi.channel.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.municipality.QuestionField;
import tr.bel.acikkapi.municipality.Questionnaire;
import tr.bel.acikkapi.municipality.Subject;
import tr.bel.acikkapi.municipality.Subjects;
import tr.bel.acikkapi.shared.Language;

/** The questions that the clerk asks for a subject. */
@Component
class QuestionFields {

    private final Subjects subjects;

    QuestionFields(Subjects subjects) {
        this.subjects = subjects;
    }

    /** @param typed what was typed before, by the question's code; anything else is nothing */
    List<QuestionField> of(Optional<Subject> subject, @Nullable Object typed) {
        Questionnaire asked = subjects.questions(subject.map(Subject::code).orElse(null));
        return QuestionField.of(asked, values(typed), Map.of(), Language.of(LocaleContextHolder.getLocale()));
    }

    private static Map<String, List<String>> values(@Nullable Object typed) {
        Map<String, List<String>> values = new HashMap<>();
        if (typed instanceof Map<?, ?> map) {
            map.forEach((code, said) -> {
                if (said instanceof List<?> list) {
                    values.put(
                            String.valueOf(code),
                            list.stream().map(String::valueOf).toList());
                }
            });
        }
        return values;
    }
}
