package tr.bel.acikkapi.telephony;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The stay of a call at one door: who is handed over from the switchboard to the call centre has two.
 *
 * @param answeredAt by the first agent who answered there
 * @param leftAt when the caller was gone or given on; absent while the caller is there
 * @param lost gone before anybody answered
 * @param agent who had the caller last
 */
public record Visit(
        String door,
        String line,
        Instant arrivedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant leftAt,
        boolean lost,
        @Nullable String agent,
        int talkedSeconds) {}
