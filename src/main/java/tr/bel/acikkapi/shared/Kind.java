package tr.bel.acikkapi.shared;

/** What sort of application it is, in CİMER's kinds. */
public enum Kind {
    REQUEST,
    COMPLAINT,
    SUGGESTION,
    INFORMATION,
    TIP_OFF,
    THANKS
}
