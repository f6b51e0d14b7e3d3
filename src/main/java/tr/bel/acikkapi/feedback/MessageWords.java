package tr.bel.acikkapi.feedback;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.staff.Colleagues;

/** The state of a message in the reader's words. */
@Component
class MessageWords {

    /** Proof: the applicant answered, so the applicant has read it. */
    static final String BY_APPLICANT = "@";
    /** Proof: the member of staff named behind it decided so. */
    static final String BY_DECISION = "@@";

    private final MessageSource messages;
    private final Colleagues colleagues;

    MessageWords(MessageSource messages, Colleagues colleagues) {
        this.messages = messages;
        this.colleagues = colleagues;
    }

    /** Honest about what is known: a mail server accepted it, which is not the same as read. */
    String state(Message m) {
        String medium = m.medium().name();
        return switch (m.status()) {
            case QUEUED, DELIVERED -> text("feedback.state." + m.status() + "." + medium);
            case SENDING, SENT, FAILED, UNCERTAIN, CANCELLED -> text("feedback.state." + m.status());
        };
    }

    /** Who or what says that it arrived. */
    @Nullable
    String proof(Message m) {
        String proof = m.proof();
        if (proof == null || !(m.status() == MessageStatus.DELIVERED || m.status() == MessageStatus.SENT)) {
            return null;
        }
        if (proof.startsWith(BY_DECISION)) {
            return text("feedback.proof.decided", colleagues.displayName(proof.substring(BY_DECISION.length())));
        }
        if (proof.equals(BY_APPLICANT)) {
            return text("feedback.proof.applicant");
        }
        return switch (m.medium()) {
            case CALL -> text("feedback.proof.CALL", colleagues.displayName(proof));
            case NONE -> text("feedback.proof.NONE");
            case EMAIL, SMS, LETTER -> text("feedback.proof." + m.medium(), proof);
        };
    }

    /** A trouble of ours in words; a server's as it said it. */
    @Nullable
    String trouble(@Nullable String trouble) {
        return trouble == null ? null : messages.getMessage("feedback.trouble." + trouble, null, trouble, locale());
    }

    String text(String key, @Nullable Object... args) {
        return messages.getMessage(key, args, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
