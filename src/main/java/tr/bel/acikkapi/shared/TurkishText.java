package tr.bel.acikkapi.shared;

import java.text.Collator;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Turkish letters done right: case, folding for search, sorting. Machine text uses {@link Locale#ROOT} and never passes through here.
 *
 * <p>The fold is the one of the domain notes: {@code İIıi→i, ş→s, ğ→g, ç→c, ö→o, ü→u, â→a, î→i, û→u}, so that "cukur isik" meets "Çukur
 * Işık". The database has the same fold as the SQL function {@code shared.fold(text)}; a test keeps the two equal.
 */
public final class TurkishText {

    /** The locale of what people read. */
    public static final Locale TURKISH = Locale.of("tr", "TR");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");

    private TurkishText() {}

    /** Folded text for comparing and searching: lower case, no hooks and dots, blanks as they are. */
    public static String fold(String text) {
        String dotless = text.replace('İ', 'i').replace('I', 'i').replace('ı', 'i');
        String decomposed = Normalizer.normalize(dotless, Normalizer.Form.NFD);
        return MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT).replace('ς', 'σ');
    }

    public static String lower(String text) {
        return text.toLowerCase(TURKISH);
    }

    public static String upper(String text) {
        return text.toUpperCase(TURKISH);
    }

    /** Composed (NFC), trimmed, runs of blanks made one: how a single line of a person's input is kept. */
    public static String tidyLine(String text) {
        return BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    /** Dictionary order of Turkish: c ç d … g ğ h ı i j … o ö p … s ş t u ü v. */
    public static Comparator<String> order() {
        Collator collator = Collator.getInstance(TURKISH);
        return collator::compare;
    }
}
