package tr.bel.acikkapi.feedback;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Keeps what is written from left to right readable within right-to-left text: without isolates (Unicode UAX #9) the number 2026-000123
 * behind an Arabic word is shown as 000123-2026.
 */
final class Isolates {

    private static final char FIRST_STRONG = '\u2068';
    private static final char POP = '\u2069';

    /** Whole lines or paragraphs of their own: an address with an invisible letter behind it would lead nowhere. */
    private static final Set<Variable> ALONE =
            EnumSet.of(Variable.WORDS, Variable.LINK, Variable.TRACKING, Variable.REASON, Variable.REMEDY);

    private Isolates() {}

    static Map<Variable, String> around(Map<Variable, String> values) {
        Map<Variable, String> isolated = new EnumMap<>(values);
        isolated.replaceAll(
                (variable, value) -> ALONE.contains(variable) || value.isBlank() ? value : FIRST_STRONG + value + POP);
        return isolated;
    }

    /** The same in a page's own words. */
    static String toMarkup(String escaped) {
        return escaped.replace(String.valueOf(FIRST_STRONG), "<bdi>").replace(String.valueOf(POP), "</bdi>");
    }

    /** For readers of one line that know no isolates. */
    static String without(String text) {
        return text.replace(String.valueOf(FIRST_STRONG), "").replace(String.valueOf(POP), "");
    }
}
