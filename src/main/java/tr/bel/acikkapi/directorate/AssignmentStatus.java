package tr.bel.acikkapi.directorate;

/** Where an assignment is. */
public enum AssignmentStatus {
    OPEN,
    ACCEPTED,
    PLANNED,
    CONCLUDED,
    GIVEN_BACK,
    /** The case ended, or began anew, without it. */
    CANCELLED;

    /** Whether the directorate still has something to do. */
    public boolean isOpen() {
        return switch (this) {
            case OPEN, ACCEPTED, PLANNED -> true;
            case CONCLUDED, GIVEN_BACK, CANCELLED -> false;
        };
    }
}
