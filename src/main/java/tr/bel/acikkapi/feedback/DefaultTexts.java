package tr.bel.acikkapi.feedback;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.shared.Language;

/** The texts that the house begins with, from the messages {@code feedback.text.*}, as templates. */
@Component
class DefaultTexts {

    private final MessageSource messages;

    DefaultTexts(MessageSource messages) {
        this.messages = messages;
    }

    Template of(Template.Key key) {
        return key.medium() == Medium.SMS ? brief(key) : whole(key.occasion(), key.language());
    }

    private Template brief(Template.Key key) {
        Occasion occasion = key.occasion();
        Variable way = occasion == Occasion.RESOLVED ? Variable.LINK : Variable.TRACKING;
        return new Template(
                "",
                text(
                        key.language(),
                        occasion + ".sms",
                        Variable.NUMBER.mark(),
                        way.mark(),
                        Variable.CODE.mark(),
                        Variable.HOUSE.mark(),
                        Variable.DATE.mark(),
                        Variable.AUTHORITY.mark(),
                        Variable.PHONE.mark()));
    }

    private Template whole(Occasion occasion, Language language) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(text(language, "greeting", Variable.NAME.mark()));
        paragraphs.add(text(
                language,
                occasion + ".opening",
                Variable.NUMBER.mark(),
                Variable.ABOUT.mark(),
                Variable.AUTHORITY.mark()));
        if (occasion == Occasion.RESOLVED) {
            paragraphs.add(text(language, "outcome", Variable.OUTCOME.mark()));
        }
        if (occasion == Occasion.NOT_EXAMINED) {
            paragraphs.add(Variable.REASON.mark());
        }
        if (Variable.of(occasion).contains(Variable.WORDS)) {
            paragraphs.add(Variable.WORDS.mark());
        }
        addFacts(paragraphs, occasion, language);
        addWays(paragraphs, occasion, language);
        paragraphs.add(text(language, "signature", Variable.HOUSE.mark(), Variable.PHONE.mark()));
        return new Template(
                text(language, occasion + ".subject", Variable.NUMBER.mark()), String.join("\n\n", paragraphs));
    }

    private void addFacts(List<String> paragraphs, Occasion occasion, Language language) {
        if (Variable.of(occasion).contains(Variable.DATE)) {
            paragraphs.add(text(language, "date", Variable.DATE.mark()));
        }
        if (occasion == Occasion.NOT_EXAMINED) {
            paragraphs.add(Variable.REMEDY.mark());
            paragraphs.add(text(language, "appeal"));
        }
        if (occasion == Occasion.RECEIVED) {
            paragraphs.add(text(language, "promise"));
        }
    }

    private void addWays(List<String> paragraphs, Occasion occasion, Language language) {
        if (occasion == Occasion.RESOLVED) {
            paragraphs.add(text(language, "closing", Variable.LINK.mark()));
        } else if (occasion != Occasion.WITHDRAWN) {
            paragraphs.add(
                    text(language, "track", Variable.TRACKING.mark(), Variable.NUMBER.mark(), Variable.CODE.mark()));
        }
    }

    private String text(Language language, String key, @Nullable Object... args) {
        return messages.getMessage("feedback.text." + key, args, language.locale());
    }
}
