package tr.bel.acikkapi.deadline;

import tr.bel.acikkapi.shared.Kind;

/** Under which law an application must be answered, and by when. */
public enum LegalBasis {
    /** A petition, or an application treated as one: law 3071 art. 7, thirty days. */
    PETITION,
    /** A request for information: law 4982 art. 11, fifteen working days. */
    INFORMATION,
    /** Through CİMER: thirty days. */
    CIMER,
    /** No law sets a limit: the municipality's own promise alone counts. */
    NONE;

    /**
     * What binds us to answer an application of this kind. The laws bind us to those who name themselves (3071 art. 4, 4982 art. 6);
     * thanks ask for no answer. The promise of 48 hours is everybody's.
     */
    public static LegalBasis of(Kind kind, boolean named) {
        if (!named) {
            return NONE;
        }
        return switch (kind) {
            case INFORMATION -> INFORMATION;
            case THANKS -> NONE;
            case REQUEST, COMPLAINT, SUGGESTION, TIP_OFF -> PETITION;
        };
    }
}
