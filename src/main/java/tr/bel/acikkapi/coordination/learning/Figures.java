package tr.bel.acikkapi.coordination.learning;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** How often guesses were right, label by label. */
final class Figures {

    /** Where no guess was made. */
    static final String NONE = "-";

    private final double threshold;
    private final Map<String, Map<String, Integer>> confusion = new TreeMap<>();
    private int all;
    private int first;
    private int firstTwo;
    private int firstThree;
    private int confident;
    private int confidentlyRight;

    /** @param threshold the confidence from which a guess counts as confident, 0 to 1 */
    Figures(double threshold) {
        this.threshold = threshold;
    }

    /**
     * One label's figures, each a share of 0 to 1.
     *
     * @param texts how many texts have it
     * @param precision how many of those that were guessed so are so
     * @param recall how many of those that are so were guessed so
     */
    record OfLabel(String label, int texts, double precision, double recall) {}

    /** Counts a text whose label is known, and what was guessed for it, best first. */
    void add(String label, List<Classifier.Guess> guesses) {
        all++;
        List<String> labels = guesses.stream().map(Classifier.Guess::label).toList();
        String best = labels.isEmpty() ? NONE : labels.getFirst();
        confusion.computeIfAbsent(label, l -> new TreeMap<>()).merge(best, 1, Integer::sum);
        int at = labels.indexOf(label);
        first += at == 0 ? 1 : 0;
        firstTwo += at == 0 || at == 1 ? 1 : 0;
        firstThree += at >= 0 && at < 3 ? 1 : 0;
        if (!guesses.isEmpty() && guesses.getFirst().confidence() >= threshold) {
            confident++;
            confidentlyRight += at == 0 ? 1 : 0;
        }
    }

    int all() {
        return all;
    }

    double top1() {
        return share(first, all);
    }

    double top2() {
        return share(firstTwo, all);
    }

    double top3() {
        return share(firstThree, all);
    }

    /** Share of all texts whose first guess is confident. */
    double confident() {
        return share(confident, all);
    }

    int confidentTexts() {
        return confident;
    }

    /** Share of the confident first guesses that are right. */
    double confidentlyRight() {
        return share(confidentlyRight, confident);
    }

    /** Every label that occurs or was guessed, in order. */
    List<String> labels() {
        TreeSet<String> labels = new TreeSet<>(confusion.keySet());
        confusion.values().forEach(row -> labels.addAll(row.keySet()));
        return List.copyOf(labels);
    }

    /** How many texts of {@code label} were first guessed to be {@code guessed}. */
    int confused(String label, String guessed) {
        return confusion.getOrDefault(label, Map.of()).getOrDefault(guessed, 0);
    }

    List<OfLabel> ofLabels() {
        return confusion.keySet().stream().map(this::ofLabel).toList();
    }

    private OfLabel ofLabel(String label) {
        int texts = confusion.getOrDefault(label, Map.of()).values().stream()
                .mapToInt(n -> n)
                .sum();
        int guessed = confusion.keySet().stream()
                .mapToInt(other -> confused(other, label))
                .sum();
        int right = confused(label, label);
        return new OfLabel(label, texts, share(right, guessed), share(right, texts));
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : part / (double) whole;
    }
}
