package tr.bel.acikkapi.cases;

/** How soon it must be looked at; set by coordination. */
public enum Priority {
    LOW,
    NORMAL,
    HIGH,
    URGENT
}
