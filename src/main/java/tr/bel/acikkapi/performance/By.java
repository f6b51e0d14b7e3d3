package tr.bel.acikkapi.performance;

/** By what is counted. */
enum By {
    TOWN,
    SUBJECT,
    NEIGHBOURHOOD,
    DOOR
}
