package tr.bel.acikkapi.coordination.incident;

import java.util.regex.Pattern;
import tr.bel.acikkapi.shared.TurkishText;

/**
 * The suffixes that a Turkish noun takes: the plural, whose it is, and a case; folded, so that one spelling stands for all vowels that
 * harmony may ask for. Not those that make another word of it: "yol" and "yolcu" are two things.
 */
final class Suffixes {

    private static final String VOWEL = "[aeiou]";
    /** -i, -in, -e, -de, -den, -le, after a suffix or a last consonant. */
    private static final String CASE = "(n?[iu]n?|n?[ae]|n?[dt][ae]n?|l[ae])?";
    /** -im, -in, -i, -imiz, -iniz, each with a case. */
    private static final String OWNER = "([iu](m([iu]z)?|n([iu]z)?)?)?" + CASE;

    private static final Pattern AFTER_CONSONANT = Pattern.compile("(l[ae]r)?" + OWNER + "|s[iu]z");
    /** With the letters that keep two vowels apart; "su" takes -y- throughout. */
    private static final Pattern AFTER_VOWEL = Pattern.compile("l[ae]r" + OWNER
            + "|y[iu](m([iu]z)?|n([iu]z)?)?" + CASE
            + "|(m([iu]z)?|n[iu]z|s[iu])" + CASE
            + "|n[iu]n|y[ae]|d[ae]n?|yl[ae]"
            + "|s[iu]z");

    private Suffixes() {}

    /**
     * Whether a word is the noun with suffixes.
     *
     * @param noun folded
     * @param typed as somebody wrote it; what stands behind an apostrophe is a suffix in any case
     */
    static boolean isInflected(String noun, String typed) {
        String word = TurkishText.fold(typed.split("['’]", 2)[0]);
        if (!word.startsWith(noun) || noun.isEmpty()) {
            return false;
        }
        Pattern suffixes = noun.substring(noun.length() - 1).matches(VOWEL) ? AFTER_VOWEL : AFTER_CONSONANT;
        String rest = word.substring(noun.length());
        return rest.isEmpty() || suffixes.matcher(rest).matches();
    }
}
