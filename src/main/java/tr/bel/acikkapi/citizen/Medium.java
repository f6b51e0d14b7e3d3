package tr.bel.acikkapi.citizen;

/** How an applicant wants to hear from us. */
public enum Medium {
    /** E-mail. */
    EMAIL,
    /** A text message. */
    SMS,
    /** Somebody calls. */
    CALL,
    /** A letter on paper. */
    LETTER,
    /** Not at all: the applicant follows the case with number and code. */
    NONE
}
