package tr.bel.acikkapi.feedback;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Two secrets of the applicant stand in a message's text as marks until it goes out: the token of the closing question and the tracking
 * code. So the kept text is what was sent, and whoever reads it cannot answer in the applicant's place.
 */
final class Marks {

    static final String ANSWER = "{{answer}}";
    static final String CODE = "{{code}}";

    private static final String HIDDEN = "•••••";

    private Marks() {}

    static String fill(String text, String answerToken, String trackingCode) {
        return text.replace(ANSWER, answerToken).replace(CODE, trackingCode);
    }

    /** For the eyes of staff. */
    static String hide(String text) {
        return fill(text, HIDDEN, HIDDEN);
    }

    /** For a voice: the paragraphs that can be said, without links and codes. */
    static String spoken(String text) {
        return Arrays.stream(text.split("\n\n", -1))
                .filter(p -> !p.contains(ANSWER) && !p.contains(CODE) && !p.contains("://"))
                .collect(Collectors.joining("\n\n"));
    }
}
