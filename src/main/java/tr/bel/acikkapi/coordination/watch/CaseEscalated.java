package tr.bel.acikkapi.coordination.watch;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import tr.bel.acikkapi.cases.CaseFact;
import tr.bel.acikkapi.shared.Actor;

/**
 * A promise was not kept yet when it should have been, and these people were told.
 *
 * @param afterMinutes how much of the 48 hours was used up
 * @param roles names of roles, separated by commas
 */
public record CaseEscalated(long caseId, int afterMinutes, String roles, Actor actor, Instant happenedAt)
        implements CaseFact {

    @Override
    public Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("hours", String.valueOf(afterMinutes / 60));
        facts.put("roles", roles);
        return facts;
    }
}
