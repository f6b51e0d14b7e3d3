package tr.bel.acikkapi.coordination.incident;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.cases.CaseFact;
import tr.bel.acikkapi.shared.Actor;

/** What happens between a case and an incident; in the case's history, inside the house. */
public sealed interface IncidentEvent extends CaseFact {

    /** The incident. */
    long incidentId();

    @Override
    default Map<String, String> facts() {
        return Map.of("incidentId", Long.toString(incidentId()));
    }

    /** Somebody said that the case is about this incident; the content is its title. */
    record CaseAttached(
            long caseId, long incidentId, @Nullable String content, Actor actor, Instant happenedAt)
            implements IncidentEvent {}

    /** Somebody said that it is not; the content is the incident's title. */
    record CaseDetached(
            long caseId, long incidentId, @Nullable String content, Actor actor, Instant happenedAt)
            implements IncidentEvent {}
}
