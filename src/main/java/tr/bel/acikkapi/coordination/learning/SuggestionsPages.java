package tr.bel.acikkapi.coordination.learning;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import tr.bel.acikkapi.coordination.learning.SuggestionsView.SubjectRow;
import tr.bel.acikkapi.municipality.Subject;
import tr.bel.acikkapi.municipality.Subjects;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.TurkishText;
import tr.bel.acikkapi.staff.Permission;
import tr.bel.acikkapi.staff.StaffMember;

/** Puts the page together, as it is and as it is after a refusal. */
@Component
class SuggestionsPages {

    static final String ADDRESS = "/yonetim/oneriler";

    private final Accuracy accuracy;
    private final Models models;
    private final Thresholds thresholds;
    private final Learn learn;
    private final Subjects subjects;

    SuggestionsPages(Accuracy accuracy, Models models, Thresholds thresholds, Learn learn, Subjects subjects) {
        this.accuracy = accuracy;
        this.models = models;
        this.thresholds = thresholds;
        this.learn = learn;
        this.subjects = subjects;
    }

    /** A threshold that was not taken. */
    record Refused(String subject, String typed) {}

    String show(StaffMember who, @Nullable Refused refused, Model model) {
        model.addAttribute(
                "view",
                new SuggestionsView(
                        models.summary().orElse(null),
                        learn.newest().orElse(null),
                        accuracy.weeks(),
                        rows(refused),
                        who.may(Permission.ADMINISTER)));
        return "learning/SuggestionsPage";
    }

    private List<SubjectRow> rows(@Nullable Refused refused) {
        Map<String, Accuracy.OfSubject> counted = accuracy.subjects();
        Map<String, Integer> set = thresholds.all();
        Map<String, Integer> learned =
                models.active().map(m -> m.classifier().cases()).orElse(Map.of());
        Language language = Language.of(LocaleContextHolder.getLocale());
        return subjects.active().stream()
                .map((Subject s) -> {
                    Accuracy.OfSubject of = counted.getOrDefault(s.code(), new Accuracy.OfSubject(s.code(), 0, 0, 0));
                    String wrongly = refused != null && refused.subject().equals(s.code()) ? refused.typed() : null;
                    return new SubjectRow(
                            s.code(),
                            s.name(language),
                            learned.getOrDefault(s.code(), 0),
                            of.decided(),
                            of.right(),
                            of.wrong(),
                            set.getOrDefault(s.code(), LearnedSubjects.USUAL_THRESHOLD),
                            wrongly);
                })
                .sorted(Comparator.comparingInt(SubjectRow::decided)
                        .reversed()
                        .thenComparing(SubjectRow::name, TurkishText.order()))
                .toList();
    }
}
