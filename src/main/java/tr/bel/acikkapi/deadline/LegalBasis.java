package tr.bel.acikkapi.deadline;

/** Under which law an application must be answered, and by when. */
public enum LegalBasis {
    /** A petition, or an application treated as one: law 3071 art. 7, thirty days. */
    PETITION,
    /** A request for information: law 4982 art. 11, fifteen working days. */
    INFORMATION,
    /** Through CİMER: thirty days. */
    CIMER,
    /** No law sets a limit: the municipality's own promise alone counts. */
    NONE
}
