package tr.bel.acikkapi.telephony;

import org.jspecify.annotations.Nullable;

/** How it stands with a call that the exchange was ordered to make; its name is the message {@code telephony.dial.<name>}. */
public enum DialState {
    /** It rings at who ordered it. */
    CALLING,
    /** It rings at the citizen. */
    RINGING,
    TALKING,
    /** They talked, and it is over. */
    TALKED,
    BUSY,
    /** The citizen did not take it. */
    REFUSED,
    NO_SUCH_NUMBER,
    NO_ANSWER,
    /** The telephone of who ordered it was not answered, or the exchange did not dial on. */
    NOT_BEGUN,
    /** The exchange did not take the order. */
    NO_EXCHANGE;

    // Q.850 / ITU-T
    private static final int UNALLOCATED = 1;
    private static final int USER_BUSY = 17;
    private static final int CALL_REJECTED = 21;
    private static final int INVALID_NUMBER = 28;

    /** Whether nothing more happens. */
    public boolean isOver() {
        return this != CALLING && this != RINGING && this != TALKING;
    }

    /** Whether the citizen's telephone was tried and nobody was reached. */
    public boolean isUnreached() {
        return this == BUSY || this == REFUSED || this == NO_SUCH_NUMBER || this == NO_ANSWER;
    }

    /** @param cause Q.850, of a call that rang at the citizen and was not answered; absent where nobody told it */
    static DialState unanswered(@Nullable Integer cause) {
        return switch (cause == null ? 0 : cause) {
            case UNALLOCATED, INVALID_NUMBER -> NO_SUCH_NUMBER;
            case USER_BUSY -> BUSY;
            case CALL_REJECTED -> REFUSED;
            default -> NO_ANSWER;
        };
    }
}
