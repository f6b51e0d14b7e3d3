package tr.bel.acikkapi.channel.mayorcalls;

/** How a call ended. Names are kept with the calls. */
enum CallOutcome {
    REACHED,
    NO_ANSWER,
    BUSY,
    WRONG_NUMBER,
    /** "Beni aramayın": taken at once, for good. */
    DO_NOT_CALL,
    /** Reached, but not now; some say when. */
    ANOTHER_TIME;

    /** Whether the mayor spoke with them, as every figure of a session counts it; "not now" is no talk. */
    boolean isReached() {
        return this == REACHED || this == DO_NOT_CALL;
    }

    /** Whether the citizen was on the line. */
    boolean isAnswered() {
        return this == REACHED || this == DO_NOT_CALL || this == ANOTHER_TIME;
    }

    /** Whether it may be tried again in the same session. */
    boolean isToTryAgain() {
        return this == NO_ANSWER || this == BUSY || this == ANOTHER_TIME;
    }
}
