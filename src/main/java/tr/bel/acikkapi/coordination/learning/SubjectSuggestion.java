package tr.bel.acikkapi.coordination.learning;

import java.util.List;

/**
 * A subject that a text may be about.
 *
 * @param code the subject's code
 * @param confidence the probability that it is right, 0 to 1
 * @param because the words that spoke for it, as they were typed, the strongest first
 */
public record SubjectSuggestion(String code, double confidence, List<String> because) {

    public SubjectSuggestion {
        because = List.copyOf(because);
    }

    /** The confidence in whole per cent. */
    public int percent() {
        return (int) Math.round(100 * confidence);
    }
}
