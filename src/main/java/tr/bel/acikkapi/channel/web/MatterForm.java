package tr.bel.acikkapi.channel.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened.
 *
 * @param subject a subject's code; empty where the citizen chose none
 * @param text in the citizen's own words
 */
record MatterForm(@Nullable String subject, @Nullable String text) {

    static final int SHORTEST = 10;
    static final int LONGEST = 5_000;
    static final MatterForm EMPTY = new MatterForm("", "");

    MatterForm {
        subject = Typed.line(subject);
        text = Typed.lines(text);
    }

    List<Problem> problems() {
        int length = said().length();
        if (length == 0) {
            return List.of(Problem.of("text", "web.matter.text.missing"));
        }
        if (length < SHORTEST) {
            return List.of(Problem.of("text", "web.matter.text.tooShort", SHORTEST));
        }
        return length > LONGEST ? List.of(Problem.of("text", "web.matter.text.tooLong", LONGEST)) : List.of();
    }

    String said() {
        return text == null ? "" : text;
    }

    String subjectCode() {
        return subject == null ? "" : subject;
    }
}
