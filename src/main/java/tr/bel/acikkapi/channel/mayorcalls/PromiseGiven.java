package tr.bel.acikkapi.channel.mayorcalls;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import tr.bel.acikkapi.cases.CaseFact;
import tr.bel.acikkapi.shared.Actor;

/**
 * The case is a promise that the mayor gave on the telephone.
 *
 * @param promisedFor the day that was named
 */
public record PromiseGiven(long caseId, LocalDate promisedFor, Actor actor, Instant happenedAt) implements CaseFact {

    @Override
    public Map<String, String> facts() {
        return Map.of("date", promisedFor.toString());
    }
}
