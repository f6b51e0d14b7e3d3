package tr.bel.acikkapi.coordination.learning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.shared.TurkishText;

/**
 * A Turkish text as countable features, of four sorts: the beginnings of words, neighbouring pairs of them, the pieces of three to five
 * letters within a word, and the neighbourhood. Turkish is written with suffixes and often without its own letters, so everything is
 * folded, a word is known by its first five letters, a hard last letter that softens before a vowel ("köpek", "köpeği") counts as its
 * soft self, and the pieces see through misspellings and words that were run together.
 *
 * @param counts how often each feature occurs
 * @param words the words in their order, as they were typed, each with its features
 */
record Features(Map<String, Integer> counts, List<Word> words) {

    /** The sorts by their first letter, and how much each of them weighs beside the others. */
    static final Map<Character, Double> SORTS = Map.of('w', 1.0, 'b', 0.6, 'c', 1.0, 'n', 0.3);

    private static final int STEM = 5;
    private static final int SHORTEST_PIECE = 3;
    private static final int LONGEST_PIECE = 5;
    private static final int LONGEST_TEXT = 5_000;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’][\\p{L}\\p{M}]+)?");

    /** A word as it was typed, with the features that it has a part in. */
    record Word(String typed, Set<String> features) {}

    /** Whether a feature is the beginning of a word. */
    static boolean isStem(String feature) {
        return feature.charAt(0) == 'w';
    }

    static Features of(String text, @Nullable String neighbourhood) {
        Map<String, Integer> counts = new HashMap<>();
        List<Word> words = new ArrayList<>();
        String before = null;
        Matcher m = WORD.matcher(text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
        while (m.find()) {
            String typed = m.group();
            String folded = TurkishText.fold(withoutSuffix(typed));
            if (folded.length() < 2 || folded.chars().anyMatch(Character::isDigit)) {
                continue;
            }
            String stem = stem(folded);
            Word word = new Word(typed, new LinkedHashSet<>());
            take("w:" + stem, word, counts);
            if (before != null) {
                take("b:" + before + " " + stem, word, counts);
            }
            pieces("_" + folded + "_", word, counts);
            words.add(word);
            before = stem;
        }
        if (neighbourhood != null) {
            counts.put("n:" + neighbourhood, 1);
        }
        return new Features(counts, words);
    }

    private static void pieces(String word, Word of, Map<String, Integer> counts) {
        for (int length = SHORTEST_PIECE; length <= LONGEST_PIECE; length++) {
            for (int start = 0; start + length <= word.length(); start++) {
                take("c:" + word.substring(start, start + length), of, counts);
            }
        }
    }

    private static void take(String feature, Word word, Map<String, Integer> counts) {
        counts.merge(feature, 1, Integer::sum);
        word.features().add(feature);
    }

    /** What stands before the apostrophe of a name: "Ankara'da". */
    private static String withoutSuffix(String typed) {
        int apostrophe = Math.max(typed.indexOf('\''), typed.indexOf('’'));
        return apostrophe > 0 ? typed.substring(0, apostrophe) : typed;
    }

    private static String stem(String folded) {
        if (folded.length() < STEM) {
            return folded;
        }
        char last = folded.charAt(STEM - 1);
        return folded.substring(0, STEM - 1)
                + switch (last) {
                    case 'g' -> 'k';
                    case 'b' -> 'p';
                    case 'd' -> 't';
                    default -> last;
                };
    }
}
