package tr.bel.acikkapi.citizen;

import java.util.Optional;
import tr.bel.acikkapi.shared.Refusal;

/**
 * Who says that applicants are or are not one person, and why.
 *
 * @param username of the member of staff
 * @param reason 3 to 500 characters
 * @param despite whether they know what speaks against it and say it all the same
 */
public record Judgement(String username, String reason, boolean despite) {

    /** The longest reason, in characters. */
    public static final int LONGEST_REASON = 500;

    private static final int SHORTEST_REASON = 3;

    public Judgement {
        reason = reason.strip();
    }

    Optional<Refusal> refusal() {
        if (reason.length() < SHORTEST_REASON) {
            return Optional.of(Refusal.of("citizen.person.reason.missing"));
        }
        return reason.length() > LONGEST_REASON
                ? Optional.of(Refusal.of("citizen.person.reason.long", LONGEST_REASON))
                : Optional.empty();
    }
}
