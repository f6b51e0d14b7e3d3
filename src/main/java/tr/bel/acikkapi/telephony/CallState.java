package tr.bel.acikkapi.telephony;

/** How it stands with a call; worked out from its steps, never told. */
public enum CallState {
    OFFERED,
    QUEUED,
    RINGING,
    ANSWERED,
    HELD,
    TRANSFERRED,
    /** Over, and somebody had answered; also where the caller was given on to a telephone outside our doors, whoever answered there. */
    ENDED,
    /** Over before anybody answered at the door where it waited last. */
    LOST;

    /** Whether the caller is still there. */
    public boolean isLive() {
        return this != ENDED && this != LOST;
    }

    /** Whether the caller waits for somebody. */
    public boolean isWaiting() {
        return this == OFFERED || this == QUEUED || this == RINGING;
    }

    /** Whether somebody has the caller on the telephone. */
    public boolean isTalking() {
        return this == ANSWERED || this == HELD;
    }
}
