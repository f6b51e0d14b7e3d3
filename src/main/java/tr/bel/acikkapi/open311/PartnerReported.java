package tr.bel.acikkapi.open311;

import java.time.Instant;
import java.util.Map;
import tr.bel.acikkapi.cases.CaseFact;
import tr.bel.acikkapi.shared.Actor;

/**
 * A partner reported something of a case; it moves nothing. The content is the partner's words.
 *
 * @param partner the name under which the key was given out
 */
record PartnerReported(long caseId, String partner, String content, Actor actor, Instant happenedAt)
        implements CaseFact {

    @Override
    public Map<String, String> facts() {
        return Map.of("partner", partner);
    }
}
