package tr.bel.acikkapi.open311;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tr.bel.acikkapi.municipality.Question;
import tr.bel.acikkapi.municipality.Questionnaire;
import tr.bel.acikkapi.municipality.Subject;
import tr.bel.acikkapi.municipality.SubjectGroup;
import tr.bel.acikkapi.municipality.Subjects;
import tr.bel.acikkapi.shared.Language;

/** What can be applied for. */
@RestController
@RequestMapping({Replies.PRODUCTION, Replies.TEST})
class ServicesController {

    private final Services services;
    private final Subjects subjects;
    private final Notices notices;

    ServicesController(Services services, Subjects subjects, Notices notices) {
        this.services = services;
        this.subjects = subjects;
        this.notices = notices;
    }

    @GetMapping("/services.{format:xml|json}")
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        Map<String, SubjectGroup> groups =
                subjects.groups().stream().collect(Collectors.toMap(SubjectGroup::code, Function.identity()));
        List<Fields> all = services.offered().stream()
                .map(subject -> fields(subject, groups.get(subject.groupCode())))
                .toList();
        return Replies.ok(request, Document.list("services", "service", all));
    }

    private Fields fields(Subject subject, @Nullable SubjectGroup group) {
        Language language = Language.of(LocaleContextHolder.getLocale());
        Language other = language == Language.TR ? Language.EN : Language.TR;
        return new Fields()
                .with("service_code", subject.code())
                .with("service_name", subject.name(language))
                .with("description", notices.usually(subject))
                .with(
                        "metadata",
                        !subjects.questions(subject.code()).questions().isEmpty())
                .with("type", services.isBlackbox(subject) ? "blackbox" : "realtime")
                // The words that citizens say for it are search material and are shown to nobody.
                .with("keywords", subject.name(other) + (group == null ? "" : ", " + group.name(other)))
                .with("group", group == null ? null : group.name(language));
    }

    /** Only a service that asks something has a definition. */
    @GetMapping("/services/{code}.{format:xml|json}")
    ResponseEntity<byte[]> definition(@PathVariable String code, HttpServletRequest request) {
        Questionnaire asked =
                services.offered(code).map(s -> subjects.questions(s.code())).orElse(Questionnaire.EMPTY);
        if (asked.questions().isEmpty()) {
            throw Refused.notFound("open311.error.definition", code);
        }
        Language language = Language.of(LocaleContextHolder.getLocale());
        List<Fields> attributes = new ArrayList<>();
        for (Question question : asked.questions()) {
            attributes.add(attribute(question, attributes.size() + 1, language));
        }
        return Replies.ok(
                request,
                Document.one(
                        "service_definition",
                        new Fields().with("service_code", code).with("attributes", attributes)));
    }

    /** What is asked of the photos or of the place has no field: it is only told. */
    private static Fields attribute(Question question, int order, Language language) {
        List<Fields> values = question.choices().stream()
                .map(c -> new Fields().with("key", c.code()).with("name", c.text(language)))
                .toList();
        String hint = question.hint(language);
        return new Fields()
                .with("variable", question.type().hasField())
                .with("code", question.code())
                .with("datatype", datatype(question.type()))
                .with("required", question.type().hasField() && question.required())
                .with("datatype_description", hint.isEmpty() ? null : hint)
                .with("order", order)
                .with("description", question.text(language))
                .with("values", values);
    }

    private static String datatype(Question.Type type) {
        return switch (type) {
            case TEXT -> "string";
            case NUMBER -> "number";
            case DATE -> "datetime";
            case CHOICE -> "singlevaluelist";
            case CHOICES -> "multivaluelist";
            case PHOTO, PLACE -> "text";
        };
    }
}
