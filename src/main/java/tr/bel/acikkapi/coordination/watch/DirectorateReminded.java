package tr.bel.acikkapi.coordination.watch;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.cases.CaseFact;
import tr.bel.acikkapi.shared.Actor;

/** Coordination asked a directorate how far it is. */
public record DirectorateReminded(
        long caseId, String directorate, @Nullable String content, Actor actor, Instant happenedAt)
        implements CaseFact {

    @Override
    public Map<String, String> facts() {
        return Map.of("directorate", directorate);
    }
}
