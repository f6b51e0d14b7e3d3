package tr.bel.acikkapi.open311;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.municipality.Promise;
import tr.bel.acikkapi.municipality.Subject;

/** What the house promises for a subject, in the reader's language. */
@Component
class Notices {

    private final MessageSource messages;

    Notices(MessageSource messages) {
        this.messages = messages;
    }

    /** How long it usually takes; null where nothing is promised. */
    @Nullable
    String usually(Subject subject) {
        return subject.promised().map(p -> text("open311.usually", duration(p))).orElse(null);
    }

    /** What the sender is told of what comes next. */
    String afterReceipt(Subject subject) {
        String usually = usually(subject);
        String promise = text("open311.notice");
        return usually == null ? promise : promise + " " + usually;
    }

    private String duration(Promise promise) {
        return text("municipality.promise." + promise.unit(), promise.amount());
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }
}
