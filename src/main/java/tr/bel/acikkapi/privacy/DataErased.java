package tr.bel.acikkapi.privacy;

import java.time.Instant;
import java.util.Map;
import tr.bel.acikkapi.cases.CaseFact;
import tr.bel.acikkapi.shared.Actor;

/** What was personal in this case is gone, as it was decided. */
record DataErased(long caseId, Actor actor, Instant happenedAt) implements CaseFact {

    @Override
    public Map<String, String> facts() {
        return Map.of();
    }
}
