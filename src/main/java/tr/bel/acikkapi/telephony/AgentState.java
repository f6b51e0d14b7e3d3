package tr.bel.acikkapi.telephony;

/** What an agent does. */
public enum AgentState {
    /** Waits for a call. */
    READY,
    /** Has somebody on the telephone; follows the call by itself. */
    TALKING,
    /** Writes up what was said; begins with the end of the call by itself, ends with {@link #READY}. */
    WRAP_UP,
    /** Away, with a {@link BreakReason}. */
    BREAK,
    /** Not there. */
    OFF
}
