package tr.bel.acikkapi.deadline;

import tr.bel.acikkapi.shared.Kind;

/** Under which law an application must be answered, and by when. */
public enum LegalBasis {
    /** A petition, or an application treated as one: law 3071 art. 7, thirty days. */
    PETITION,
    /** A request for information: law 4982 art. 11, fifteen working days. */
    INFORMATION,
    /** The same through CİMER; apart, so that it stays CİMER's where it turns out to be something else. */
    CIMER_INFORMATION,
    /** Through CİMER, whatever is not a request for information: thirty days. */
    CIMER,
    /** A right over one's personal data: law 6698 (KVKK) art. 13, thirty days. */
    PRIVACY,
    /** No law sets a limit: the municipality's own promise alone counts. */
    NONE;

    /** What binds us once the kind is known, or known better: what came through CİMER stays CİMER's, and a right over data one. */
    public LegalBasis after(Kind kind, boolean named) {
        if (this == PRIVACY) {
            return this;
        }
        return isCimer() ? of(kind) : of(kind, named);
    }

    /** What this one means for an application of this kind. */
    public LegalBasis of(Kind kind) {
        if (!isCimer()) {
            return this;
        }
        return kind == Kind.INFORMATION ? CIMER_INFORMATION : CIMER;
    }

    private boolean isCimer() {
        return this == CIMER || this == CIMER_INFORMATION;
    }

    /** Whether law 4982 applies: its limit, its fees, its extension. */
    public boolean isInformation() {
        return this == INFORMATION || this == CIMER_INFORMATION;
    }

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
