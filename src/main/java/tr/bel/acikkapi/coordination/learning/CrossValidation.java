package tr.bel.acikkapi.coordination.learning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Trains on all folds but one and judges by the one left out, in turn. Every fold also trains once more without a fifth of the labels and
 * looks at the texts of those: that is how confident it is about what it has never seen. Nothing outside the training texts is used.
 */
final class CrossValidation {

    /** How much of a house's post is taken to be about nothing learned, when confidence is fitted. */
    private static final double STRANGE = 0.25;

    private static final int CANDIDATES = 3;
    private static final long SEED = 20_261_125;

    private final List<Sample> samples;
    private final int folds;
    private final int[] foldOf;
    private final List<Tried> tried = new ArrayList<>();
    private final List<Calibration.Row> strange = new ArrayList<>();

    private CrossValidation(List<Sample> samples, int folds) {
        this.samples = samples;
        this.folds = folds;
        this.foldOf = folds(samples, folds);
    }

    /** A text that was kept aside, with the classifier's scores before confidence was fitted. */
    private record Tried(Sample sample, int fold, List<Classifier.Guess> guesses, List<Calibration.Row> rows) {}

    /**
     * What came out.
     *
     * @param figures over all texts, each judged by a classifier and a confidence that had not seen it
     * @param calibration fitted to all of them, for the classifier that is trained on everything
     */
    record Result(Figures figures, Calibration calibration) {}

    /**
     * Validates.
     *
     * @param samples those that are not {@link Sample#ours()} are trained on in every fold and never judged
     * @param folds two and more
     * @param threshold the confidence from which a guess counts as confident, 0 to 1
     */
    static Result of(List<Sample> samples, int folds, double threshold) {
        CrossValidation validation = new CrossValidation(samples, folds);
        for (int fold = 0; fold < folds; fold++) {
            validation.judge(fold);
            validation.judgeHidden(fold);
        }
        return validation.result(threshold);
    }

    /** The classifier that is trained on everything, with a confidence that was fitted by cross-validation. */
    static Classifier trained(List<Sample> samples, Calibration calibration) {
        return TrainClassifier.train(samples).with(calibration);
    }

    private void judge(int fold) {
        Classifier classifier = TrainClassifier.train(without(fold, Set.of()));
        for (int i = 0; i < samples.size(); i++) {
            Sample sample = samples.get(i);
            if (foldOf[i] == fold && sample.ours()) {
                tried.add(new Tried(
                        sample,
                        fold,
                        classifier.guess(sample.text(), sample.neighbourhood(), CANDIDATES),
                        classifier.candidates(sample, CANDIDATES, 1)));
            }
        }
    }

    private void judgeHidden(int fold) {
        List<String> labels =
                samples.stream().map(Sample::label).distinct().sorted().toList();
        Set<String> hidden = new HashSet<>();
        for (int i = fold; i < labels.size(); i += folds) {
            hidden.add(labels.get(i));
        }
        if (hidden.isEmpty() || labels.size() - hidden.size() < 2) {
            return;
        }
        Classifier classifier = TrainClassifier.train(without(fold, hidden));
        samples.stream()
                .filter(s -> hidden.contains(s.label()) && s.ours())
                .forEach(s -> strange.addAll(classifier.candidates(s, CANDIDATES, 1)));
    }

    private List<Sample> without(int fold, Set<String> hidden) {
        List<Sample> rest = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            Sample sample = samples.get(i);
            if ((foldOf[i] != fold || !sample.ours()) && !hidden.contains(sample.label())) {
                rest.add(sample);
            }
        }
        return rest;
    }

    private Result result(double threshold) {
        Figures figures = new Figures(threshold);
        for (int fold = 0; fold < folds; fold++) {
            int aside = fold;
            Calibration others =
                    fit(tried.stream().filter(t -> t.fold() != aside).toList());
            tried.stream().filter(t -> t.fold() == aside).forEach(t -> {
                List<Classifier.Guess> guesses = new ArrayList<>();
                for (int i = 0; i < t.guesses().size(); i++) {
                    Calibration.Row row = t.rows().get(i);
                    Classifier.Guess guess = t.guesses().get(i);
                    guesses.add(new Classifier.Guess(
                            guess.label(),
                            guess.score(),
                            others.confidence(row.score(), row.lead(), row.known()),
                            guess.because()));
                }
                figures.add(t.sample().label(), guesses);
            });
        }
        return new Result(figures, fit(tried));
    }

    private Calibration fit(List<Tried> from) {
        List<Calibration.Row> rows = new ArrayList<>();
        from.forEach(t -> rows.addAll(t.rows()));
        double weight = strange.isEmpty() ? 0 : STRANGE * rows.size() / strange.size();
        strange.forEach(s -> rows.add(new Calibration.Row(s.score(), s.lead(), s.known(), false, weight)));
        return Calibration.fit(rows);
    }

    /** Deals the texts of every label out evenly, in an order that is random and always the same. */
    private static int[] folds(List<Sample> samples, int folds) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(SEED));
        order.sort(Comparator.comparing(i -> samples.get(i).label()));
        int[] foldOf = new int[samples.size()];
        Map<Boolean, Integer> dealt = new HashMap<>();
        for (int i : order) {
            foldOf[i] = dealt.merge(samples.get(i).ours(), 1, Integer::sum) % folds;
        }
        return foldOf;
    }
}
