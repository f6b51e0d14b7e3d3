package tr.bel.acikkapi.municipality;

/** What becomes of rows that are in the database and not in the file. */
enum Missing {
    /** Nothing: the file may hold only what is new or changed. */
    KEEP,
    /** They are no longer offered; never deleted, since cases may point at them. */
    DEACTIVATE
}
