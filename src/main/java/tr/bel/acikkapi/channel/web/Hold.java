package tr.bel.acikkapi.channel.web;

import org.jspecify.annotations.Nullable;

/**
 * Why an application is not sent yet, as the review page says it.
 *
 * @param tooMany this address or person has sent as much as they may for now
 * @param same this text was sent from this address as often as it may for now
 * @param question that has to be answered first, in the reader's language
 * @param wrongly whether the last answer was wrong or missing
 */
record Hold(boolean tooMany, boolean same, @Nullable String question, boolean wrongly) {

    static final Hold NONE = new Hold(false, false, null, false);
    static final Hold TOO_MANY = new Hold(true, false, null, false);
    static final Hold SAME = new Hold(false, true, null, false);

    static Hold asking(String question, boolean wrongly) {
        return new Hold(false, false, question, wrongly);
    }
}
