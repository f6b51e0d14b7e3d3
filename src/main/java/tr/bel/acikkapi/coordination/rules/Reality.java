package tr.bel.acikkapi.coordination.rules;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.cases.Priority;

/**
 * What people decided for a case.
 *
 * @param directorates codes, those that it was sent to since it last came back
 * @param authority whose it is, where it was transferred
 * @param applicant whether the directorates know, or could know, whose it is
 * @param decided whether anybody has decided where it goes, or ended it
 */
record Reality(
        List<String> directorates,
        @Nullable String authority,
        @Nullable String subject,
        Priority priority,
        ApplicantType applicant,
        boolean decided) {

    /** A rule's decision beside what happened. */
    enum Comparison {
        /** It would have been, or was, the same. */
        SAME,
        /** People decided otherwise. */
        DIFFERENT,
        /** Nobody has decided yet. */
        NEW
    }

    Comparison beside(Decision wanted) {
        boolean same = (wanted.directorates().isEmpty()
                        || Set.copyOf(wanted.directorates()).equals(Set.copyOf(directorates)))
                && (wanted.authority() == null || wanted.authority().equals(authority))
                && (wanted.priority() == null || wanted.priority() == priority)
                && (wanted.subject() == null || wanted.subject().equals(subject))
                && (!wanted.hidesIdentity() || applicant != ApplicantType.NAMED);
        return same ? Comparison.SAME : decided ? Comparison.DIFFERENT : Comparison.NEW;
    }
}
