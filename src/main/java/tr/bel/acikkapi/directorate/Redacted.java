package tr.bel.acikkapi.directorate;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.shared.TurkishText;

/**
 * What a citizen said without what tells who said it, as far as a machine finds it: the applicant's own name, telephone numbers, e-mail
 * addresses, national ids and bank accounts. For paper that lies about, and for people from outside. Other people's names stay: whoever
 * hands the work out reads it first.
 */
public final class Redacted {

    private static final String GONE = "•••";
    private static final int SHORTEST_NAME = 3;

    private static final Pattern EMAIL = Pattern.compile("[\\p{L}\\d._%+-]+@[\\p{L}\\d.-]+\\.\\p{L}{2,}");
    private static final Pattern IBAN = Pattern.compile("\\bTR\\d{2}(?:\\s?\\d){22}\\b", Pattern.CASE_INSENSITIVE);
    /** Ten digits with the area or operator code, with or without 0 or +90, in any grouping. */
    private static final Pattern PHONE = Pattern.compile(
            "(?<!\\d)(?:\\+?90[\\s.-]?|0[\\s.-]?)?\\(?[2-5]\\d{2}\\)?[\\s.-]?\\d{3}[\\s.-]?\\d{2}[\\s.-]?\\d{2}(?!\\d)");

    private static final Pattern NATIONAL_ID = Pattern.compile("(?<!\\d)[1-9]\\d{10}(?!\\d)");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private Redacted() {}

    /** @param name of the applicant, where one is known */
    public static String words(String said, @Nullable String name) {
        String less = said;
        for (Pattern pattern : new Pattern[] {EMAIL, IBAN, NATIONAL_ID, PHONE}) {
            less = pattern.matcher(less).replaceAll(GONE);
        }
        return name == null ? less : withoutName(less, name);
    }

    /** Without regard to case and Turkish letters; with suffixes only behind an apostrophe: "Öztürk'ün". */
    private static String withoutName(String said, String name) {
        Set<String> parts = Arrays.stream(TurkishText.fold(name).split(" ", -1))
                .filter(part -> part.length() >= SHORTEST_NAME)
                .collect(Collectors.toSet());
        return WORD.matcher(said)
                .replaceAll(word -> parts.contains(TurkishText.fold(word.group())) ? GONE : word.group());
    }
}
