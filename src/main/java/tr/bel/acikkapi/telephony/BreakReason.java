package tr.bel.acikkapi.telephony;

/** Why an agent is away; its name is the message {@code telephony.break.<name>}. */
public enum BreakReason {
    REST,
    MEAL,
    PRAYER,
    MEETING,
    TRAINING,
    BACK_OFFICE,
    OTHER
}
