package tr.bel.acikkapi.municipality;

import java.util.regex.Pattern;
import tr.bel.acikkapi.shared.TurkishText;

/** Readable codes out of names: "71 Evler Mahallesi" becomes "71-evler". */
final class Codes {

    static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
    private static final Pattern WORD_FOR_IT =
            Pattern.compile("\\s+(mahallesi|mah\\.?|mh\\.?|köyü)$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Codes() {}

    static String slug(String name) {
        String code = OTHER.matcher(TurkishText.fold(name)).replaceAll("-").replaceAll("^-+|-+$", "");
        return code.substring(0, Math.min(60, code.length()));
    }

    /** Without the word "Mahallesi" at its end. */
    static String bareName(String name) {
        return WORD_FOR_IT.matcher(TurkishText.tidyLine(name)).replaceAll("");
    }
}
