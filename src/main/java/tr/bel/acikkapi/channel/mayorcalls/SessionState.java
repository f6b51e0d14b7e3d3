package tr.bel.acikkapi.channel.mayorcalls;

import java.util.List;

/** Where a session is. */
enum SessionState {
    /** The private office makes the list. */
    PREPARING,
    /** The list stands, the briefs can be printed. */
    READY,
    UNDER_WAY,
    ENDED;

    /** Whether the list may still be made longer. */
    boolean isOpenForMore() {
        return this == PREPARING;
    }

    /** Whether somebody may still be taken off the list. */
    boolean isNotOver() {
        return this != ENDED;
    }

    /** What may follow, in the order of the buttons. One that is given up is ended, so that whom it holds is free. */
    List<SessionState> next() {
        return switch (this) {
            case PREPARING -> List.of(READY, ENDED);
            case READY -> List.of(UNDER_WAY, PREPARING, ENDED);
            case UNDER_WAY -> List.of(ENDED);
            case ENDED -> List.of();
        };
    }
}
