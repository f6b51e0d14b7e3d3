package tr.bel.acikkapi.channel.web;

import org.jspecify.annotations.Nullable;

/**
 * Why an application is not sent yet, as the review page says it.
 *
 * @param tooMany this address or person has sent as much as they may for now
 * @param same this text was sent from this address as often as it may for now
 * @param question that has to be answered first, in the reader's language
 * @param problem key of what was wrong with the last answer
 */
record Hold(
        boolean tooMany,
        boolean same,
        @Nullable String question,
        @Nullable String problem) {

    static final Hold NONE = new Hold(false, false, null, null);
    static final Hold TOO_MANY = new Hold(true, false, null, null);
    static final Hold SAME = new Hold(false, true, null, null);

    static Hold asking(String question, @Nullable String problem) {
        return new Hold(false, false, question, problem);
    }
}
