package tr.bel.acikkapi.privacy;

import java.time.Instant;
import java.util.Map;
import tr.bel.acikkapi.cases.CaseFact;
import tr.bel.acikkapi.shared.Actor;

/** It was decided that the applicant's data go; they go when nothing of them is open any more. */
record ErasureGranted(long caseId, Actor actor, Instant happenedAt) implements CaseFact {

    @Override
    public Map<String, String> facts() {
        return Map.of();
    }
}
