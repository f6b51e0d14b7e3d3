package tr.bel.acikkapi.coordination.learning;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.municipality.Subject;
import tr.bel.acikkapi.municipality.Subjects;

/** What the decided cases have taught about what a text is about. Only ever a suggestion. */
@Component
public class LearnedSubjects {

    /** Per cent; where the administrator has set none for a subject. */
    static final int USUAL_THRESHOLD = 80;

    /** A subject with fewer decided cases is never confident. */
    static final int LEARNED_FROM = 5;

    static final int MOST = 3;

    /** Less confidence is not worth showing. */
    private static final double LIKELY = 0.05;

    private final Models models;
    private final Thresholds thresholds;
    private final Subjects subjects;

    LearnedSubjects(Models models, Thresholds thresholds, Subjects subjects) {
        this.models = models;
        this.thresholds = thresholds;
        this.subjects = subjects;
    }

    /** Whether there is a model at all. Until there is one, the subjects' own words are the only help. */
    public boolean isThere() {
        return models.active().isPresent();
    }

    /**
     * The likeliest three of the offered subjects, best first. Empty where nothing is likely and where nothing was learned yet.
     *
     * @param text a citizen's own words
     * @param neighbourhood the code of the neighbourhood, where it is known
     */
    public List<SubjectSuggestion> suggest(String text, @Nullable String neighbourhood) {
        return models.active()
                .map(model -> suggest(model.classifier(), text, neighbourhood))
                .orElse(List.of());
    }

    List<SubjectSuggestion> suggest(Classifier classifier, String text, @Nullable String neighbourhood) {
        return classifier.guess(text, neighbourhood, 2 * MOST).stream()
                .filter(g -> g.confidence() >= LIKELY)
                .filter(g -> subjects.byCode(g.label()).filter(Subject::active).isPresent())
                .limit(MOST)
                .map(g -> new SubjectSuggestion(g.label(), g.confidence(), g.because()))
                .toList();
    }

    /**
     * Whether the suggestion reaches the threshold that the administrator has set for its subject, and the subject was learned from enough
     * decided cases. Below that nothing may ever be routed by itself.
     */
    public boolean confident(SubjectSuggestion suggestion) {
        boolean learned = models.active()
                .map(m -> m.learned().contains(suggestion.code()))
                .orElse(false);
        return learned && 100 * suggestion.confidence() >= thresholds.of(suggestion.code());
    }
}
