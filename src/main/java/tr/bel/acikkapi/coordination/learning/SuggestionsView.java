package tr.bel.acikkapi.coordination.learning;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.coordination.learning.Learn.Training;
import tr.bel.acikkapi.coordination.learning.Models.Summary;

/**
 * The page of the suggestions' accuracy.
 *
 * @param model absent until something was learned
 * @param training the newest one, absent where there never was one
 * @param mayChange whether the reader may learn anew and set thresholds
 */
record SuggestionsView(
        @Nullable Summary model,
        @Nullable Training training,
        List<Accuracy.Week> weeks,
        List<SubjectRow> subjects,
        boolean mayChange) {

    /**
     * A subject.
     *
     * @param learned how many decided cases the model has learned it from
     * @param threshold in per cent
     * @param wrongly what was typed for it and refused
     */
    record SubjectRow(
            String code,
            String name,
            int learned,
            int decided,
            int right,
            int wrong,
            int threshold,
            @Nullable String wrongly) {}

    /** Whether somebody is learning just now. */
    public boolean isLearning() {
        return Optional.ofNullable(training).filter(t -> t.finishedAt() == null).isPresent();
    }
}
