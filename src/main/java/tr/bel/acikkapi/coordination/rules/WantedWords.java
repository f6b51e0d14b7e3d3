package tr.bel.acikkapi.coordination.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words that an applicant uses, with or without Turkish letters, by their beginnings: "çukur" is in "çukurlar", "su borusu" in "su
 * boruları" only as "su boru". A hard last letter that softens before a vowel counts as itself: "köpek" is in "köpeği".
 *
 * @param words words or phrases
 * @param all whether every one must be there; otherwise one is enough
 */
record WantedWords(List<String> words, boolean all) {

    static final WantedWords NONE = new WantedWords(List.of(), false);

    WantedWords {
        words = List.copyOf(words);
    }

    boolean isNone() {
        return words.isEmpty();
    }

    /** Those that are in the text; none where they are not enough. */
    List<String> in(List<String> text) {
        List<String> found =
                words.stream().filter(w -> isIn(text, RuleFacts.words(w))).toList();
        return all && found.size() < words.size() ? List.of() : found;
    }

    private static boolean isIn(List<String> text, List<String> phrase) {
        for (int at = 0; at + phrase.size() <= text.size(); at++) {
            if (beginsAt(text, at, phrase)) {
                return !phrase.isEmpty();
            }
        }
        return false;
    }

    private static boolean beginsAt(List<String> text, int at, List<String> phrase) {
        for (int i = 0; i < phrase.size(); i++) {
            if (!begins(text.get(at + i), phrase.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean begins(String typed, String wanted) {
        if (typed.startsWith(wanted)) {
            return true;
        }
        String soft = softened(wanted);
        return soft != null && typed.length() > soft.length() && typed.startsWith(soft);
    }

    /** As the word looks before a vowel: k becomes ğ, p b, t d; ç and c are the same when folded. */
    private static @Nullable String softened(String word) {
        if (word.length() < 3) {
            return null;
        }
        String stem = word.substring(0, word.length() - 1);
        return switch (word.charAt(word.length() - 1)) {
            case 'k' -> stem + 'g';
            case 'p' -> stem + 'b';
            case 't' -> stem + 'd';
            default -> null;
        };
    }
}
