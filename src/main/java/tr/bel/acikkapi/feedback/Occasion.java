package tr.bel.acikkapi.feedback;

/** What a message tells of. Names are kept with messages: renaming one needs a migration. */
enum Occasion {
    /** The receipt. It never stops the promise. */
    RECEIVED(false, false),
    /** A question to the applicant. */
    ASKED(false, true),
    /** The law gives us more time, and wants it told in writing with the reason (law 4982 art. 11). */
    EXTENDED(false, true),
    /** A dated plan with its reason. */
    PLANNED(true, true),
    /** What is known of a matter that many apply for, without a day: a state of things, not the substance of an answer. */
    ANNOUNCED(false, true),
    /** The answer, with the closing question. */
    RESOLVED(true, true),
    /** Another authority's (law 3071 art. 5). */
    TRANSFERRED_OUT(true, true),
    /** Not examined (law 3071 art. 6). */
    NOT_EXAMINED(true, true),
    REOPENED(false, false),
    WITHDRAWN(false, false);

    private final boolean substance;
    private final boolean owed;

    Occasion(boolean substance, boolean owed) {
        this.substance = substance;
        this.owed = owed;
    }

    /** Whether its delivery stops the 48-hour promise. */
    boolean hasSubstance() {
        return substance;
    }

    /** Whether it must be told by some medium, at last by a call or a letter; a courtesy goes by machine or not at all. */
    boolean isOwed() {
        return owed;
    }
}
