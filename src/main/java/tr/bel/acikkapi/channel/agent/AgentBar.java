package tr.bel.acikkapi.channel.agent;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.telephony.AgentState;
import tr.bel.acikkapi.telephony.BreakReason;

/**
 * What somebody at a telephone does now, and what they may do.
 *
 * @param at the address of the door
 * @param since absent for who is not there
 * @param extension absent by hand
 * @param told whether an exchange tells of the call that is on
 * @param busy whether something is open, so that only that can be finished
 */
public record AgentBar(
        String at,
        AgentState state,
        @Nullable BreakReason reason,
        @Nullable Instant since,
        @Nullable String extension,
        boolean told,
        boolean busy,
        List<BreakReason> reasons) {

    public AgentBar {
        reasons = List.copyOf(reasons);
    }

    public boolean isThere() {
        return state != AgentState.OFF;
    }

    /** Whether a call is on of which only the exchange could say that it is over: should it not, the agent can. */
    public boolean isHeldByExchange() {
        return state == AgentState.TALKING && told;
    }

    /** Whether a break, the end of work, and readiness are theirs to say: not during a call. */
    public boolean isFree() {
        return isThere() && state != AgentState.TALKING && !busy;
    }

    public boolean canBeReady() {
        return isFree() && state != AgentState.READY;
    }
}
