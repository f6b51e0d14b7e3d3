package tr.bel.acikkapi.cases;

/** When a photo of the work was taken, as the team says that took it. */
public enum Moment {
    BEFORE,
    AFTER
}
