package tr.bel.acikkapi.channel.web;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.shared.TurkishText;

/** What people type, made fit to keep: no control characters (a NUL does not fit into PostgreSQL's text), one sort of line end. */
final class Typed {

    /** Longer than any field takes, so that a word too many can be told of and the rest is not kept for a week. */
    private static final int LONGEST_LINE = 1_000;

    private static final int LONGEST_LINES = 20_000;

    private Typed() {}

    /** One line; empty for nothing. */
    static String line(@Nullable String typed) {
        return typed == null
                ? ""
                : TurkishText.tidyLine(cut(typed, LONGEST_LINE).replaceAll("\\p{Cntrl}", " "));
    }

    private static String cut(String typed, int longest) {
        if (typed.length() <= longest) {
            return typed;
        }
        int end = Character.isHighSurrogate(typed.charAt(longest - 1)) ? longest - 1 : longest;
        return typed.substring(0, end);
    }

    /** Some lines; empty for nothing. */
    static String lines(@Nullable String typed) {
        if (typed == null) {
            return "";
        }
        String unix = cut(typed, LONGEST_LINES)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "");
        return Normalizer.normalize(unix, Normalizer.Form.NFC).strip();
    }
}
