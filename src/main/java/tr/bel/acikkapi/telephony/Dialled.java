package tr.bel.acikkapi.telephony;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call that the exchange was ordered to make.
 *
 * @param username who ordered it
 * @param subject the entry of a list that is called
 * @param trouble in the exchange's words; absent where it took the order
 */
public record Dialled(
        long callId,
        String username,
        String subject,
        DialState state,
        Instant orderedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt,
        @Nullable String trouble) {}
