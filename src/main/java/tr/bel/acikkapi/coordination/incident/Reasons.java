package tr.bel.acikkapi.coordination.incident;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.coordination.incident.Likeness.About;

/** Says in the reader's language why two matters may be one. */
@Component
class Reasons {

    private static final int MOST_WORDS = 4;

    private final MessageSource messages;

    Reasons(MessageSource messages) {
        this.messages = messages;
    }

    List<String> of(Likeness like, boolean sameApplicant) {
        List<String> reasons = new ArrayList<>();
        if (sameApplicant) {
            reasons.add(text("incident.reason.sameApplicant"));
        }
        switch (like.where()) {
            case CLOSE -> reasons.add(text("incident.reason.close", String.valueOf(like.metres())));
            case SAME_NEIGHBOURHOOD -> reasons.add(text("incident.reason.neighbourhood"));
            case NEXT_NEIGHBOURHOOD -> reasons.add(text("incident.reason.next"));
            case UNKNOWN, ELSEWHERE -> {}
        }
        if (like.about() == About.SAME) {
            reasons.add(text("incident.reason.subject"));
        } else if (like.about() == About.RELATED) {
            reasons.add(text("incident.reason.related"));
        }
        if (!like.sharedWords().isEmpty()) {
            reasons.add(text(
                    "incident.reason.words",
                    String.join(
                            ", ", like.sharedWords().stream().limit(MOST_WORDS).toList())));
        }
        return reasons;
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }
}
