package tr.bel.acikkapi.telephony;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time in which an agent is on duty.
 *
 * @param pattern code of the {@link ShiftPattern} it was planned by; absent where the times were given
 */
public record Shift(
        long id, String username, String door, @Nullable String pattern, Instant startsAt, Instant endsAt) {}
