package tr.bel.acikkapi.telephony;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an agent does now.
 *
 * @param extension the telephone; absent where the agent works by hand
 * @param reason for {@link AgentState#BREAK} only
 * @param since when this state began
 * @param callId the call that the agent has or writes up
 */
public record Agent(
        String username,
        String door,
        @Nullable String extension,
        AgentState state,
        @Nullable BreakReason reason,
        Instant since,
        @Nullable Long callId) {

    /** In another state from then on; time goes forward also where a source's clock is slow. */
    Agent withState(AgentState next, Instant at, long call) {
        return new Agent(username, door, extension, next, null, at.isBefore(since) ? since : at, call);
    }

    boolean isThere() {
        return state != AgentState.OFF;
    }

    boolean isTalking() {
        return state == AgentState.TALKING;
    }
}
