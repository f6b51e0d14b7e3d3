package tr.bel.acikkapi.coordination;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.cases.CaseView;

/**
 * Where a case might go, said beside the form of routing, which is filled in with it. A room downstream that knows better than the
 * subject's usual directorate publishes a bean of this.
 */
public interface RouteProposal {

    /** For the case as if it were about this subject. */
    Optional<Proposed> of(CaseView file, @Nullable String subject);

    /**
     * A proposal.
     *
     * @param by what it is called that proposes: "Kural: Sanayi bölgesi"
     * @param why the reason in the reader's words
     * @param directorates codes in their order, at least one
     * @param always whether it stands whatever the reader says that the case is about
     */
    record Proposed(String by, String why, List<String> directorates, boolean always) {
        public Proposed {
            directorates = List.copyOf(directorates);
        }
    }
}
