package tr.bel.acikkapi.telephony;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A door's calls in figures: those that stand there now, and those that came since the day began.
 *
 * @param waiting how many wait now
 * @param longestSince since when the one waits who waits longest; absent where nobody does
 * @param agents how many agents are in each state; none is {@link AgentState#OFF}
 * @param offered calls that came to the door today
 * @param answered of these
 * @param lost of these, gone before anybody answered; what is neither waits still, or was given on unanswered
 * @param inTime of the answered, within the line's seconds
 * @param averageWaitSeconds of the answered; absent where there is none
 * @param averageTalkSeconds of the answered that are over; absent where there is none
 * @param callBacks open entries of the call-back list
 */
public record BoardFigures(
        int waiting,
        @Nullable Instant longestSince,
        Map<AgentState, Integer> agents,
        int offered,
        int answered,
        int lost,
        int inTime,
        @Nullable Integer averageWaitSeconds,
        @Nullable Integer averageTalkSeconds,
        int callBacks) {

    /** Answered in time, of all that were answered or lost, in percent; absent where there were none. */
    public @Nullable Integer serviceLevel() {
        int settled = answered + lost;
        return settled == 0 ? null : (int) Math.round(100.0 * inTime / settled);
    }
}
