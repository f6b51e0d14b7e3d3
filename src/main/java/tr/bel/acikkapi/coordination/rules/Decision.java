package tr.bel.acikkapi.coordination.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.cases.Priority;

/**
 * What a rule wants for a case.
 *
 * @param directorates codes in their order; none where it only says something else
 * @param authority another authority, told with {@code explanation} to the applicant (law 3071 art. 5); then no directorates
 * @param subject what such a case is about; absent where that is left as it is
 * @param byHand no machine may route such a case: no later rule is asked
 * @param hides whether the applicant's name is kept from the directorates; never absent but in what was written before there was such a wish
 */
record Decision(
        List<String> directorates,
        @Nullable String authority,
        @Nullable String explanation,
        @Nullable Priority priority,
        @Nullable String subject,
        boolean byHand,
        @Nullable Boolean hides) {

    Decision {
        directorates = directorates.stream().distinct().toList();
        hides = Boolean.TRUE.equals(hides);
    }

    /** Whether it says where a case goes, in the house or out of it. */
    boolean places() {
        return !directorates.isEmpty() || authority != null;
    }

    boolean hidesIdentity() {
        return Boolean.TRUE.equals(hides);
    }

    /** What a person who decides where a case goes agrees or disagrees with; how soon is often said a moment later. */
    Decision judged() {
        return places() ? new Decision(directorates, authority, explanation, null, subject, byHand, hides) : this;
    }

    /** Without any, a rule would say nothing. */
    boolean isNone() {
        return directorates.isEmpty()
                && authority == null
                && priority == null
                && subject == null
                && !byHand
                && !hidesIdentity();
    }
}
