package tr.bel.acikkapi.contact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A conversation begins.
 *
 * @param door the code of the door, such as {@code web} or {@code desk}
 * @param direction who sought whom
 * @param applicantId where it is already known
 * @param staffUsername the member of staff at the door, if any
 * @param startedAt when it happened, which may be earlier than now
 */
public record ContactStart(
        String door,
        Direction direction,
        @Nullable Long applicantId,
        @Nullable String staffUsername,
        Instant startedAt) {

    /** Who sought whom. */
    public enum Direction {
        IN,
        OUT
    }

    public static ContactStart in(
            String door, @Nullable Long applicantId, @Nullable String staffUsername, Instant startedAt) {
        return new ContactStart(door, Direction.IN, applicantId, staffUsername, startedAt);
    }

    public static ContactStart out(
            String door, @Nullable Long applicantId, @Nullable String staffUsername, Instant startedAt) {
        return new ContactStart(door, Direction.OUT, applicantId, staffUsername, startedAt);
    }
}
