package tr.bel.acikkapi.coordination.learning;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Small words for the page: {@code @learningWords} in templates. */
@Component("learningWords")
class LearningWords {

    private final MessageSource messages;

    LearningWords(MessageSource messages) {
        this.messages = messages;
    }

    /** Who learned where nobody asked. */
    public String nightly() {
        return messages.getMessage("learning.training.nightly", null, LocaleContextHolder.getLocale());
    }

    /** A share of 0 to 1 in whole per cent. */
    public long percent(double share) {
        return Math.round(100 * share);
    }
}
