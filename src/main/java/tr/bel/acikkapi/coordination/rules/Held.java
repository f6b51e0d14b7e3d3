package tr.bel.acikkapi.coordination.rules;

/**
 * A condition that held for a case.
 *
 * @param value by what: a code, the rule's own word, the name of the area, or the local time of receipt
 */
record Held(Sort sort, String value) {

    /** The sorts of conditions, in the order in which people read them. */
    enum Sort {
        SUBJECT,
        NEIGHBOURHOOD,
        AREA,
        DOOR,
        KIND,
        WORDS,
        APPLICANT,
        TIME
    }
}
