package tr.bel.acikkapi.coordination.learning;

import de.bwaldvogel.liblinear.Model;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.liblinear.LibLinearClassificationModel;
import org.tribuo.classification.liblinear.LibLinearClassificationTrainer;
import org.tribuo.classification.liblinear.LinearClassificationType;
import org.tribuo.classification.liblinear.LinearClassificationType.LinearType;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/**
 * Learns weights by logistic regression, one label against all others, with Tribuo's LIBLINEAR. The scores stay apart (they do not have
 * to add up to one), so a text about none of the labels is low on all of them.
 */
final class TrainClassifier {

    private static final double COST = 10;
    private static final int MOST_ROUNDS = 1_000;
    private static final double EXACT_ENOUGH = 0.02;
    private static final int MOST_FEATURES = 60_000;

    /** From so many texts on, what occurs in one only is left out. */
    private static final int MANY = 500;

    private static final LabelFactory LABELS = new LabelFactory();

    private TrainClassifier() {}

    /**
     * Learns, without fitting a calibration.
     *
     * @param samples of at least two labels
     * @throws CancellationException where the thread was interrupted meanwhile
     */
    static Classifier train(List<Sample> samples) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("told to stop");
        }
        List<Features> features = samples.stream()
                .map(s -> Features.of(s.text(), s.neighbourhood()))
                .toList();
        Vocabulary vocabulary = Vocabulary.of(samples, features);
        MutableDataset<Label> data = new MutableDataset<>(new SimpleDataSourceProvenance("cases", LABELS), LABELS);
        Map<String, Integer> cases = new HashMap<>();
        for (int i = 0; i < samples.size(); i++) {
            Sample sample = samples.get(i);
            Map<String, Double> values = Classifier.values(features.get(i), vocabulary.index(), vocabulary.rareness());
            cases.merge(sample.label(), sample.ours() ? 1 : 0, Integer::sum);
            if (!values.isEmpty()) {
                data.add(example(sample.label(), values));
            }
        }
        var trainer = new LibLinearClassificationTrainer(
                new LinearClassificationType(LinearType.L2R_LR), COST, MOST_ROUNDS, EXACT_ENOUGH);
        return weightsOf((LibLinearClassificationModel) trainer.train(data), vocabulary, cases);
    }

    private static ArrayExample<Label> example(String label, Map<String, Double> values) {
        String[] names = values.keySet().toArray(String[]::new);
        double[] numbers = new double[names.length];
        for (int i = 0; i < names.length; i++) {
            numbers[i] = values.getOrDefault(names[i], 0.0);
        }
        return new ArrayExample<>(new Label(label), names, numbers);
    }

    private static Classifier weightsOf(
            LibLinearClassificationModel model, Vocabulary vocabulary, Map<String, Integer> cases) {
        Model solved = model.getInnerModels().getFirst();
        List<String> solvedLabels = Arrays.stream(solved.getLabels())
                .mapToObj(id -> model.getOutputIDInfo().getOutput(id).getLabel())
                .toList();
        List<String> labels = solvedLabels.stream().sorted().toList();
        float[][] weights = new float[vocabulary.rareness().length][labels.size()];
        float[] bias = new float[labels.size()];
        int[] places = solvedLabels.stream().mapToInt(labels::indexOf).toArray();
        for (int i = 0; i < places.length; i++) {
            bias[places[i]] = (float) solved.getDecfunBias(i);
        }
        vocabulary.index().forEach((feature, at) -> {
            int id = model.getFeatureIDMap().getID(feature);
            for (int i = 0; i < places.length && id >= 0; i++) {
                weights[at][places[i]] = (float) solved.getDecfunCoef(id + 1, i); // the library counts from one
            }
        });
        return new Classifier(
                labels, Map.copyOf(cases), vocabulary.index(), vocabulary.rareness(), weights, bias, Calibration.PRIOR);
    }

    /** The features worth knowing: of many texts those that occur twice, and all of a cold start's; the most frequent first. */
    @SuppressWarnings("ArrayRecordComponent") // only carried from here to the classifier
    private record Vocabulary(Map<String, Integer> index, float[] rareness) {

        static Vocabulary of(List<Sample> samples, List<Features> features) {
            Map<String, Integer> texts = new HashMap<>();
            for (int i = 0; i < samples.size(); i++) {
                int counts = samples.get(i).ours() ? 1 : 2;
                features.get(i).counts().keySet().forEach(f -> texts.merge(f, counts, Integer::sum));
            }
            List<String> kept = new ArrayList<>(texts.entrySet().stream()
                    .filter(e -> e.getValue() >= (samples.size() < MANY ? 1 : 2))
                    .sorted(Map.Entry.<String, Integer>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                    .limit(MOST_FEATURES)
                    .map(Map.Entry::getKey)
                    .toList());
            Map<String, Integer> index = new HashMap<>();
            float[] rareness = new float[kept.size()];
            for (int i = 0; i < kept.size(); i++) {
                index.put(kept.get(i), i);
                rareness[i] =
                        (float) (Math.log((1.0 + samples.size()) / (1.0 + texts.getOrDefault(kept.get(i), 1))) + 1);
            }
            return new Vocabulary(index, rareness);
        }
    }
}
