package tr.bel.acikkapi.feedback;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.CaseEvent.NotExaminedReason;
import tr.bel.acikkapi.cases.CaseFiles;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.citizen.ApplicantDetails;
import tr.bel.acikkapi.citizen.Applicants;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.shared.CaseNumber;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.Outcome;
import tr.bel.acikkapi.shared.PersonName;
import tr.bel.acikkapi.shared.SmsText;
import tr.bel.acikkapi.staff.Sight;

/**
 * Shows how a text would read, on an example or on a real case; the applicant masked, secrets hidden. Whoever may not read the case sees its
 * number, subject and dates in the text, and the example's name and words: who looks after the texts need not read anybody's case.
 */
@Component
class PreviewTemplate {

    private static final String EXAMPLE_NAME = "Gülşen Öztürk";

    private final Wording wording;
    private final CaseFiles files;
    private final Applicants applicants;
    private final Clock clock;
    private final ZoneId zone;

    PreviewTemplate(Wording wording, CaseFiles files, Applicants applicants, Clock clock, ZoneId zone) {
        this.wording = wording;
        this.files = files;
        this.applicants = applicants;
        this.clock = clock;
        this.zone = zone;
    }

    /** @param number as it was typed; blank for the example */
    TemplateView.Preview of(Template.Key key, Template template, String number, Sight sight) {
        Optional<CaseNumber> asked = CaseNumber.parse(number);
        Optional<CaseView> seen = asked.flatMap(n -> files.byNumber(n.toString(), sight));
        Optional<CaseView> file = seen.or(() -> asked.flatMap(n -> files.byNumber(n.toString(), new Sight.All())));
        Map<Variable, String> values =
                file.map(f -> ofCase(key, f, seen.isPresent())).orElseGet(() -> example(key));
        Wording.Text text = Wording.of(template, key.language(), values);
        return new TemplateView.Preview(
                Marks.hide(text.subject()),
                Arrays.asList(Marks.hide(text.body()).split("\n\n", -1)),
                file.map(CaseView::number).orElse(null),
                file.isEmpty() && !number.isBlank(),
                file.isPresent() && seen.isEmpty(),
                key.medium() == Medium.SMS
                        ? SmsText.of(Marks.fill(text.body(), Token.random().value(), "K7QF-9M2X"))
                        : null,
                key.language().direction());
    }

    private Map<Variable, String> ofCase(Template.Key key, CaseView file, boolean seen) {
        String name = seen ? masked(file) : EXAMPLE_NAME;
        Wording.Content content = file.outcome()
                .filter(_ -> seen && key.occasion() == Occasion.RESOLVED)
                .map(o -> new Wording.Content(
                        o.explanation(), o.plannedFor(), o.authority(), o.code().name()))
                .orElseGet(() -> content(key));
        return wording.values(key.occasion(), key.language(), file, name, content);
    }

    private @Nullable String masked(CaseView file) {
        Long applicant = file.applicantId();
        return applicant == null
                ? null
                : applicants
                        .details(applicant)
                        .map(ApplicantDetails::name)
                        .map(PersonName::masked)
                        .orElse(null);
    }

    private Map<Variable, String> example(Template.Key key) {
        Map<Variable, String> values = wording.ours(key.language());
        values.put(Variable.NAME, EXAMPLE_NAME);
        values.put(Variable.NUMBER, "2026-000123");
        values.put(Variable.ABOUT, text(key.language(), "example.about"));
        wording.addContent(values, key.occasion(), key.language(), content(key));
        return values;
    }

    private Wording.Content content(Template.Key key) {
        @Nullable
        String code = switch (key.occasion()) {
            case RESOLVED -> Outcome.Code.DONE.name();
            case NOT_EXAMINED -> NotExaminedReason.NO_SPECIFIC_SUBJECT.name();
            default -> null;
        };
        boolean dated = key.occasion() == Occasion.PLANNED;
        return new Wording.Content(
                text(key.language(), "example.words"),
                dated ? LocalDate.ofInstant(clock.instant(), zone).plusDays(7) : null,
                text(key.language(), "example.authority"),
                code);
    }

    private String text(Language language, String key) {
        return wording.text(language, key);
    }
}
