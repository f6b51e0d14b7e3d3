package tr.bel.acikkapi.directorate;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.shared.Outcome;

/** One answer out of what several directorates concluded: the applicant asked the municipality, not its directorates. */
final class CombinedOutcome {

    /** What one directorate concluded; its name as the applicant reads it. */
    record Part(String directorate, Outcome outcome) {}

    private CombinedOutcome() {}

    /**
     * One part stays as it is. Several stand under each other with the names of their directorates; where they agree on the code it is
     * theirs, otherwise the whole is partly done.
     *
     * @param parts at least one
     */
    static Outcome of(List<Part> parts) {
        if (parts.size() == 1) {
            return parts.getFirst().outcome();
        }
        List<Outcome> outcomes = parts.stream().map(Part::outcome).toList();
        boolean agreed = outcomes.stream().map(Outcome::code).distinct().count() == 1;
        Outcome.Code code = agreed ? outcomes.getFirst().code() : Outcome.Code.PARTLY_DONE;
        String words = parts.stream()
                .map(p -> p.directorate() + ": " + p.outcome().explanation())
                .collect(Collectors.joining("\n\n"));
        return new Outcome(
                code,
                words,
                code == Outcome.Code.PLANNED ? lastDay(outcomes) : null,
                code == Outcome.Code.NOT_OURS ? authorities(outcomes) : null);
    }

    private static @Nullable LocalDate lastDay(List<Outcome> outcomes) {
        return outcomes.stream()
                .map(Outcome::plannedFor)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static String authorities(List<Outcome> outcomes) {
        return outcomes.stream()
                .map(Outcome::authority)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
