package tr.bel.acikkapi.coordination.learning;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.shared.TurkishText;

/**
 * What was learned: a weight for every feature and label. Immutable, without Spring and without the library that learned it.
 *
 * @param labels in the order of the weights
 * @param cases how many decided cases each label was learned from
 * @param index the place of every known feature in {@code rareness} and {@code weights}
 * @param rareness inverse document frequency of each feature
 * @param weights by feature, then by label
 * @param bias by label
 */
@SuppressWarnings("ArrayRecordComponent") // millions of numbers; nobody compares classifiers
record Classifier(
        List<String> labels,
        Map<String, Integer> cases,
        Map<String, Integer> index,
        float[] rareness,
        float[][] weights,
        float[] bias,
        Calibration calibration) {

    /** Less is no reason worth showing: the share that a word has in what speaks for a label. */
    private static final double SPEAKS = 0.08;

    private static final int MOST_WORDS = 4;
    private static final int SHORTEST_WORD = 3;

    /**
     * A label for a text.
     *
     * @param score what the learned weights say, unbounded
     * @param confidence the probability that it is right, 0 to 1
     * @param because the words that spoke for it, as they were typed, the strongest first
     */
    record Guess(String label, double score, double confidence, List<String> because) {}

    /** The likeliest labels, best first. Empty where the text has no word that was ever seen. */
    List<Guess> guess(String text, @Nullable String neighbourhood, int most) {
        Features features = Features.of(text, neighbourhood);
        Map<String, Double> values = values(features, index, rareness);
        if (values.keySet().stream().noneMatch(Features::isStem)) {
            return List.of();
        }
        double[] scores = scores(values);
        double known = known(features);
        return ranked(scores).stream()
                .limit(most)
                .map(label -> new Guess(
                        labels.get(label),
                        scores[label],
                        calibration.confidence(scores[label], lead(scores, label), known),
                        because(features, values, label)))
                .sorted(Comparator.comparingDouble(Guess::confidence).reversed())
                .toList();
    }

    /** Every label for a text kept aside, as rows to fit a calibration to: the best few only. */
    List<Calibration.Row> candidates(Sample sample, int most, double weight) {
        Features features = Features.of(sample.text(), sample.neighbourhood());
        double[] scores = scores(values(features, index, rareness));
        double known = known(features);
        return ranked(scores).stream()
                .limit(most)
                .map(label -> new Calibration.Row(
                        scores[label],
                        lead(scores, label),
                        known,
                        labels.get(label).equals(sample.label()),
                        weight))
                .toList();
    }

    Classifier with(Calibration fitted) {
        return new Classifier(labels, cases, index, rareness, weights, bias, fitted);
    }

    /**
     * The features that are known, with their values: by how often they occur and how rare they are, each sort made equally long and then
     * weighed. What is not known counts in the length, as rare as can be: a text with little that is known says little.
     *
     * @param rareness the rarest last
     */
    static Map<String, Double> values(Features features, Map<String, Integer> index, float[] rareness) {
        Map<String, Double> values = new HashMap<>();
        Map<Character, Double> lengths = new HashMap<>();
        float rarest = rareness.length == 0 ? 1 : rareness[rareness.length - 1];
        features.counts().forEach((feature, count) -> {
            Integer at = index.get(feature);
            double value = (1 + Math.log(count)) * (at == null ? rarest : rareness[at]);
            lengths.merge(feature.charAt(0), value * value, Double::sum);
            if (at != null) {
                values.put(feature, value);
            }
        });
        values.replaceAll((feature, value) -> {
            char sort = feature.charAt(0);
            return value / Math.sqrt(lengths.getOrDefault(sort, 1.0)) * Features.SORTS.getOrDefault(sort, 1.0);
        });
        return values;
    }

    private double[] scores(Map<String, Double> values) {
        double[] scores = new double[labels.size()];
        for (int label = 0; label < scores.length; label++) {
            scores[label] = bias[label];
        }
        values.forEach((feature, value) -> {
            float[] of = weights[index.getOrDefault(feature, 0)];
            for (int label = 0; label < scores.length; label++) {
                scores[label] += of[label] * value;
            }
        });
        return scores;
    }

    private static List<Integer> ranked(double[] scores) {
        return IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer label) -> scores[label])
                        .reversed())
                .toList();
    }

    private static double lead(double[] scores, int label) {
        return scores[label]
                - IntStream.range(0, scores.length)
                        .filter(other -> other != label)
                        .mapToDouble(other -> scores[other])
                        .max()
                        .orElse(0);
    }

    /** How much of the text's words is known, each by its rareness; an unknown word is as rare as can be. */
    private double known(Features features) {
        double rarest = 1;
        double known = 0;
        int unknown = 0;
        for (String feature : features.counts().keySet()) {
            if (Features.isStem(feature)) {
                Integer at = index.get(feature);
                if (at == null) {
                    unknown++;
                } else {
                    known += rareness[at];
                    rarest = Math.max(rarest, rareness[at]);
                }
            }
        }
        double all = known + unknown * rarest;
        return all == 0 ? 0 : known / all;
    }

    private List<String> because(Features features, Map<String, Double> values, int label) {
        Map<String, Double> spoke = new LinkedHashMap<>();
        Map<String, String> typed = new HashMap<>();
        for (Features.Word word : features.words()) {
            double said = 0;
            for (String feature : word.features()) {
                Double value = values.get(feature);
                if (value != null) {
                    int occurs = features.counts().getOrDefault(feature, 1);
                    said += weights[index.getOrDefault(feature, 0)][label] * value / occurs;
                }
            }
            String folded = TurkishText.fold(word.typed());
            typed.putIfAbsent(folded, word.typed());
            if (said > 0 && folded.length() >= SHORTEST_WORD) {
                spoke.merge(folded, said, Double::sum);
            }
        }
        double all = spoke.values().stream().mapToDouble(d -> d).sum();
        return spoke.entrySet().stream()
                .filter(e -> e.getValue() >= SPEAKS * all)
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(MOST_WORDS)
                .map(e -> typed.getOrDefault(e.getKey(), e.getKey()))
                .toList();
    }

    /** Labels that were learned from at least so many decided cases. */
    Set<String> learned(int atLeast) {
        Set<String> learned = new HashSet<>();
        cases.forEach((label, count) -> {
            if (count >= atLeast) {
                learned.add(label);
            }
        });
        return learned;
    }
}
