package tr.bel.acikkapi.privacy;

import java.time.Instant;
import java.util.Map;
import tr.bel.acikkapi.cases.CaseFact;
import tr.bel.acikkapi.shared.Actor;

/** The decision to erase was taken back before it was carried out. */
record ErasureTakenBack(long caseId, Actor actor, Instant happenedAt) implements CaseFact {

    @Override
    public Map<String, String> facts() {
        return Map.of();
    }
}
