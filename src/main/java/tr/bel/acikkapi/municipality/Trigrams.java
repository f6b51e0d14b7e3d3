package tr.bel.acikkapi.municipality;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.municipality.CitizenWords.Word;

/** The known words by their runs of three letters, for misspellings: "rögar" and "rogra", "kaldırım" and "kaldrım". */
final class Trigrams {

    private static final int SHORTEST = 4;
    private final Map<String, Set<String>> wordsByTrigram = new HashMap<>();
    private final Map<String, String> stems = new HashMap<>();

    void learn(Word word) {
        if (stems.putIfAbsent(word.folded(), word.stem()) == null) {
            of(word.folded())
                    .forEach(t -> wordsByTrigram
                            .computeIfAbsent(t, x -> new HashSet<>())
                            .add(word.folded()));
        }
    }

    boolean knows(String folded) {
        return stems.containsKey(folded);
    }

    /** The known word that shares most with it (Dice's measure, 0 to 1), where it shares enough. */
    @Nullable
    Alike mostAlike(String folded, double enough) {
        if (folded.length() < SHORTEST) {
            return null;
        }
        Set<String> mine = of(folded);
        Map<String, Integer> shared = new HashMap<>();
        for (String trigram : mine) {
            wordsByTrigram.getOrDefault(trigram, Set.of()).forEach(w -> shared.merge(w, 1, Integer::sum));
        }
        Alike best = null;
        for (Map.Entry<String, Integer> e : shared.entrySet()) {
            String stem = stems.get(e.getKey());
            double similarity =
                    2.0 * e.getValue() / (mine.size() + of(e.getKey()).size());
            if (stem != null && similarity >= enough && better(similarity, e.getKey(), best)) {
                best = new Alike(e.getKey(), stem, similarity);
            }
        }
        return best;
    }

    private static boolean better(double similarity, String word, @Nullable Alike best) {
        return best == null
                || similarity > best.similarity()
                || (similarity == best.similarity() && word.compareTo(best.word()) < 0);
    }

    private static Set<String> of(String word) {
        String padded = " " + word + " ";
        Set<String> trigrams = new HashSet<>();
        for (int i = 0; i + 3 <= padded.length(); i++) {
            trigrams.add(padded.substring(i, i + 3));
        }
        return trigrams;
    }

    /** A known word and how much it resembles. */
    record Alike(String word, String stem, double similarity) {}
}
