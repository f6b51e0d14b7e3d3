package tr.bel.acikkapi.municipality;

import java.util.List;

/**
 * A subject that answers to a citizen's words.
 *
 * @param score how much of what was said the subject explains, above 0, at most 1; below about 0.35 it is a guess
 * @param because the words that decided, as they were typed
 */
public record SubjectMatch(Subject subject, double score, List<String> because) {

    public SubjectMatch {
        because = List.copyOf(because);
    }
}
