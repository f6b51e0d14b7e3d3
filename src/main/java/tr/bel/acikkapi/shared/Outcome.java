package tr.bel.acikkapi.shared;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How it ended, honestly; never just "closed".
 *
 * @param code what became of it
 * @param explanation what was done, when it will be, or why not and what the applicant can do; the words the applicant reads
 * @param plannedFor the promised day, present exactly when {@link Code#PLANNED}
 * @param authority whose it is, present exactly when {@link Code#NOT_OURS}
 */
public record Outcome(
        Code code,
        String explanation,
        @Nullable LocalDate plannedFor,
        @Nullable String authority) {

    /** The honest codes. */
    public enum Code {
        DONE,
        PARTLY_DONE,
        PLANNED,
        REFUSED,
        NOT_OURS,
        CANNOT_BE_DONE,
        INFORMATION_GIVEN
    }

    /** An answer shorter than this many characters says nothing. */
    public static final int SHORTEST_EXPLANATION = 15;

    public Outcome {
        explanation = explanation.strip();
        authority = authority == null || authority.isBlank() ? null : TurkishText.tidyLine(authority);
    }

    /** Why this outcome would not be honest enough to tell an applicant; empty where it is. */
    public Optional<Refusal> refusal() {
        if (explanation.length() < SHORTEST_EXPLANATION) {
            return Optional.of(Refusal.of("shared.outcome.explanation.tooShort", SHORTEST_EXPLANATION));
        }
        if ((code == Code.PLANNED) != (plannedFor != null)) {
            return Optional.of(Refusal.of(
                    code == Code.PLANNED
                            ? "shared.outcome.plannedFor.missing"
                            : "shared.outcome.plannedFor.unexpected"));
        }
        if ((code == Code.NOT_OURS) != (authority != null)) {
            return Optional.of(Refusal.of(
                    code == Code.NOT_OURS
                            ? "shared.outcome.authority.missing"
                            : "shared.outcome.authority.unexpected"));
        }
        return Optional.empty();
    }
}
