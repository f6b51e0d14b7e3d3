package tr.bel.acikkapi.channel.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an applicant adds to a case.
 *
 * @param key of this form as it was shown, against double clicks
 */
record TellForm(@Nullable String text, @Nullable String key) {

    static final TellForm EMPTY = new TellForm("", "");

    /** Where words wait that were written before the case had to be opened again. */
    static final String WRITTEN = "written";

    TellForm {
        text = Typed.lines(text);
        key = Typed.line(key);
    }

    /** @param photos whether there are any: a picture needs no words */
    List<Problem> problems(boolean photos) {
        if (text == null || text.isEmpty()) {
            return photos ? List.of() : List.of(Problem.of("text", "web.tell.text.missing"));
        }
        return text.length() > MatterForm.LONGEST
                ? List.of(Problem.of("text", "web.matter.text.tooLong", MatterForm.LONGEST))
                : List.of();
    }

    String said() {
        return text == null ? "" : text;
    }

    Optional<UUID> once() {
        try {
            return key == null ? Optional.empty() : Optional.of(UUID.fromString(key));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
