package tr.bel.acikkapi.coordination;

import java.util.Arrays;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.shared.Outcome;
import tr.bel.acikkapi.shell.Choice;

/** The honest outcomes with plain words on when each is the right one. */
@Component
public class OutcomeChoices {

    private final MessageSource messages;

    OutcomeChoices(MessageSource messages) {
        this.messages = messages;
    }

    public List<Choice> all() {
        return Arrays.stream(Outcome.Code.values())
                .map(c -> new Choice(c.name(), text("cases.outcome." + c), text("coordination.outcome." + c)))
                .toList();
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
