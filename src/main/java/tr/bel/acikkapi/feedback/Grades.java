package tr.bel.acikkapi.feedback;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.shared.Refusal;

/**
 * What an applicant says to the two questions. Nothing of it has to be said.
 *
 * @param result how content with what came of it, 1 to 5
 * @param treatment how content with being treated and kept informed, 1 to 5
 * @param comment for the house alone; empty for none
 */
record Grades(@Nullable Integer result, @Nullable Integer treatment, String comment) {

    static final int LONGEST_COMMENT = 1_000;
    static final Grades NONE = new Grades(null, null, "");

    Grades {
        comment = comment.strip();
    }

    boolean isEmpty() {
        return !isGraded() && comment.isEmpty();
    }

    /** Whether one of the questions was answered. */
    boolean isGraded() {
        return result != null || treatment != null;
    }

    Optional<Refusal> refusal() {
        if (outside(result) || outside(treatment)) {
            return Optional.of(Refusal.of("feedback.survey.grade"));
        }
        return comment.length() > LONGEST_COMMENT
                ? Optional.of(Refusal.of("feedback.survey.tooLong", LONGEST_COMMENT))
                : Optional.empty();
    }

    private static boolean outside(@Nullable Integer grade) {
        return grade != null && (grade < 1 || grade > 5);
    }
}
