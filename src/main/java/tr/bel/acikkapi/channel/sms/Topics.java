package tr.bel.acikkapi.channel.sms;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What a municipality is asked for; without any of it a text is a talk, and no matter. Words are folded. */
final class Topics {

    private static final Set<String> TOPICS = topics();
    /** "yapılsın", "gönderir misiniz": whoever asks for something. */
    private static final Pattern ASKS =
            Pattern.compile(".{2,}(?:[iu]ls[iu]n|[iu]ns[iu]n)|(?:gonder|duzelt|temizle|onar|tamir)\\p{L}*");
    /** What can stand behind a short word that is the beginning of many others. */
    private static final Pattern ENDING =
            Pattern.compile("l[ae]r\\p{L}*|[yns]?[iua]n?|e|ye|[iu]?m|[iu]m[iu]z\\p{L}*|[dt][ae]n?"
                    + "|[dt][ae]ki|[ns]?[iu]n[iu]n?|[iu]n[dt]?[ae]n?|cu|ci|suz|siz|lu|li|luk|lik");

    private static final int SHORTEST = 3;
    private static final int LONGEST_ENDING = 9;

    private Topics() {}

    /** Whether the word is one, in whatever form: "çukuru" as "çukur" is. */
    static boolean has(String folded) {
        if (TOPICS.contains(folded) || ASKS.matcher(folded).matches()) {
            return true;
        }
        for (int length = folded.length() - 1; length >= SHORTEST; length--) {
            if (TOPICS.contains(folded.substring(0, length)) && isEnding(folded.substring(length), length)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEnding(String rest, int length) {
        return length > SHORTEST
                ? rest.length() <= LONGEST_ENDING
                : ENDING.matcher(rest).matches();
    }

    private static Set<String> topics() {
        Set<String> topics = new HashSet<>(Words.MATTER);
        topics.removeAll(Words.read("function-words.txt"));
        topics.addAll(Words.read("topic-words.txt"));
        return Set.copyOf(topics);
    }
}
