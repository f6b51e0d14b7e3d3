package tr.bel.acikkapi.channel.talk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.municipality.QuestionField;
import tr.bel.acikkapi.municipality.Subject;
import tr.bel.acikkapi.municipality.Subjects;
import tr.bel.acikkapi.shared.Language;

/** The questions that are asked for a subject. */
@Component
class QuestionFields {

    private final Subjects subjects;

    QuestionFields(Subjects subjects) {
        this.subjects = subjects;
    }

    /** @param typed before, by the question's code */
    List<QuestionField> of(Optional<Subject> subject, Map<String, List<String>> typed) {
        return QuestionField.of(
                subjects.questions(subject.map(Subject::code).orElse(null)),
                typed,
                Map.of(),
                Language.of(LocaleContextHolder.getLocale()));
    }
}
