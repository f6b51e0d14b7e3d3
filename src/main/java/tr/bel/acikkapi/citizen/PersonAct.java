package tr.bel.acikkapi.citizen;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said of who is who.
 *
 * @param username of the member of staff
 * @param reason absent where it was lawfully erased
 * @param despite whether something spoke against it, which was known
 * @param ones the applicants of the one side; of {@link Kind#PARTED} those who stayed
 * @param others the applicants of the other side; of {@link Kind#PARTED} those who left
 */
public record PersonAct(
        long id,
        Kind kind,
        String username,
        @Nullable String reason,
        boolean despite,
        Instant at,
        List<Long> ones,
        List<Long> others) {

    /** The sorts of acts. Their names are schema. */
    public enum Kind {
        /** All of both sides are one person. */
        JOINED,
        /** Those who were one person are two. */
        PARTED,
        /** They were never one and are not. */
        KEPT_APART
    }

    public PersonAct {
        ones = List.copyOf(ones);
        others = List.copyOf(others);
    }
}
