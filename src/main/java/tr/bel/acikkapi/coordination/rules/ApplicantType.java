package tr.bel.acikkapi.coordination.rules;

/** How much of the applicant the case knows. */
enum ApplicantType {
    NAMED,
    ANONYMOUS,
    /** Named, but kept from the directorates. */
    HIDDEN
}
