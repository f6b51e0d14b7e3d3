package tr.bel.acikkapi.coordination.rules;

/** Where a rule is in its life. */
enum RuleState {
    /** Not asked; may be written on and tried. */
    DRAFT,
    /** Asked about every case that comes in, in one of its versions. */
    LIVE,
    /** Put away; what it did is kept. */
    RETIRED
}
