package tr.bel.acikkapi.telephony;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step of a call, as it is kept.
 *
 * @param mark tells two steps of one kind apart
 * @param line the dialled number or the queue, where the step names one
 * @param extension the agent's telephone
 * @param agent who was signed in there, if anybody
 */
public record CallPhase(
        Step phase,
        String mark,
        @Nullable String line,
        @Nullable String extension,
        @Nullable String agent,
        Instant happenedAt) {}
