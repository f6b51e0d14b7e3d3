package tr.bel.acikkapi.coordination;

import java.time.Instant;
import tr.bel.acikkapi.shared.Actor;

/**
 * A directorate gave a case back. Declared here, published by the directorates inside their transaction.
 *
 * @param directorate the code of the one who gave it back
 * @param reason in their words, for coordination
 * @param nobodyLeft whether no other directorate works on the case: then it is coordination's again
 */
public record GivenBack(long caseId, String directorate, String reason, Actor actor, Instant at, boolean nobodyLeft) {}
