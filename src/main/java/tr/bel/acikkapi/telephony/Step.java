package tr.bel.acikkapi.telephony;

/** What can happen to a call. Their order here is the order of steps that happen in one moment. */
public enum Step {
    /** The call came in. */
    OFFERED,
    /** It stands in a queue. */
    QUEUED,
    /** An agent's telephone rings. */
    RINGING,
    /** An agent's telephone rings no longer, and it was not that agent who answered. */
    RANG_OUT,
    /** An agent answered. */
    ANSWERED,
    HELD,
    /** Taken off hold. */
    RESUMED,
    /** Given on: to another queue or another telephone. */
    TRANSFERRED,
    /** The caller is gone, whoever hung up. Whether the call was lost follows from what was before. */
    ENDED
}
