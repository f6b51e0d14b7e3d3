package tr.bel.acikkapi.telephony;

/** Why the switchboard hands somebody over; its name is the message {@code telephony.transfer.<name>}. */
public enum TransferReason {
    /** Wants to apply: a request, a complaint, a suggestion. */
    APPLICATION,
    /** Asks how an application stands. */
    STATE_OF_APPLICATION,
    INFORMATION,
    /** Did not know whom to ask. */
    UNSURE,
    /** The directorate did not answer. */
    NO_ANSWER,
    URGENT,
    OTHER
}
