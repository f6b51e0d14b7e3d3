package tr.bel.acikkapi.coordination.learning;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Consumer;
import tr.bel.acikkapi.shared.Refusal;

/** One run of the command: reads the files, learns, and tells the figures line by line. */
final class Measuring {

    private static final int MOST_FOLDS = 20;
    private static final Set<String> OPTIONS =
            Set.of("train", "eval", "cross-validate", "off-topic", "folds", "threshold", "language");

    private final Map<String, String> options;
    private final Consumer<String> out;
    private final ResourceBundle texts;
    private final Locale locale;

    /** @param options with their two dashes */
    Measuring(Map<String, String> options, Consumer<String> out, Locale locale) {
        this.options = options;
        this.out = out;
        this.locale = locale;
        this.texts = ResourceBundle.getBundle("messages.learning", locale);
    }

    void run() throws LabelledTexts.Unreadable {
        for (String name : options.keySet()) {
            if (!name.startsWith("--") || !OPTIONS.contains(name.substring(2))) {
                throw new LabelledTexts.Unreadable("learning.command.unknown", name);
            }
        }
        double threshold = number("threshold", LearnedSubjects.USUAL_THRESHOLD, 1, 100) / 100.0;
        int folds = number("folds", 5, 2, MOST_FOLDS);
        String validate = option("cross-validate");
        String train = option("train");
        if (validate.isEmpty() == train.isEmpty()
                || (!train.isEmpty()
                        && option("eval").isEmpty()
                        && option("off-topic").isEmpty())
                || (!validate.isEmpty() && !option("eval").isEmpty())) {
            throw new LabelledTexts.Unreadable("learning.command.usage");
        }
        measure(validate.isEmpty() ? train : validate, !validate.isEmpty(), folds, threshold);
    }

    /** All files are read before anything is learned: whoever mistyped the last one hears so at once. */
    private void measure(String file, boolean validating, int folds, double threshold) throws LabelledTexts.Unreadable {
        List<Sample> samples = LabelledTexts.toTrain(file);
        List<Sample> judge = option("eval").isEmpty() ? List.of() : LabelledTexts.toJudge(option("eval"));
        List<Sample> strange = option("off-topic").isEmpty() ? List.of() : LabelledTexts.offTopic(option("off-topic"));
        CrossValidation.Result validated = CrossValidation.of(samples, folds, threshold);
        if (validating) {
            out.accept(say("learning.command.validated", file, samples.size(), folds));
            print(validated.figures(), threshold);
        }
        if (!judge.isEmpty() || !strange.isEmpty()) {
            Classifier classifier = CrossValidation.trained(samples, validated.calibration());
            if (!judge.isEmpty()) {
                out.accept(say("learning.command.judged", file, samples.size(), option("eval"), judge.size()));
                print(figures(classifier, judge, threshold), threshold);
            }
            if (!strange.isEmpty()) {
                Figures figures = figures(classifier, strange, threshold);
                out.accept(say(
                        "learning.command.offTopic",
                        option("off-topic"),
                        figures.all(),
                        figures.confidentTexts(),
                        percent(figures.confident())));
            }
        }
    }

    private static Figures figures(Classifier classifier, List<Sample> samples, double threshold) {
        Figures figures = new Figures(threshold);
        samples.forEach(s -> figures.add(s.label(), classifier.guess(s.text(), s.neighbourhood(), 3)));
        return figures;
    }

    private void print(Figures figures, double threshold) {
        out.accept(say("learning.command.top", share(figures.top1()), share(figures.top2()), share(figures.top3())));
        out.accept(say(
                "learning.command.confident",
                percent(threshold),
                percent(figures.confident()),
                percent(figures.confidentlyRight())));
        out.accept("");
        out.accept("| " + say("learning.command.label") + " | " + say("learning.command.texts") + " | "
                + say("learning.command.precision") + " | " + say("learning.command.recall") + " |");
        out.accept("|---|---:|---:|---:|");
        figures.ofLabels()
                .forEach(l -> out.accept("| " + l.label() + " | " + l.texts() + " | " + share(l.precision()) + " | "
                        + share(l.recall()) + " |"));
        out.accept("");
        out.accept(say("learning.command.confusion"));
        out.accept("");
        out.accept("| | " + String.join(" | ", figures.labels()) + " |");
        out.accept("|---|" + "---:|".repeat(figures.labels().size()));
        figures.ofLabels()
                .forEach(l -> out.accept("| " + l.label() + " | "
                        + String.join(
                                " | ",
                                figures.labels().stream()
                                        .map(g -> String.valueOf(figures.confused(l.label(), g)))
                                        .toList())
                        + " |"));
        out.accept("");
    }

    private String option(String name) {
        return options.getOrDefault("--" + name, "");
    }

    private int number(String name, int usual, int least, int most) throws LabelledTexts.Unreadable {
        String given = option(name);
        if (given.isEmpty()) {
            return usual;
        }
        int number = given.matches("\\d{1,4}") ? Integer.parseInt(given) : -1;
        if (number < least || number > most) {
            throw new LabelledTexts.Unreadable("learning.command.number", "--" + name, given, least, most);
        }
        return number;
    }

    String say(Refusal refusal) {
        return say(refusal.key(), refusal.args().toArray());
    }

    private String say(String key, Object... args) {
        String text = texts.getString(key);
        return args.length == 0 ? text : new MessageFormat(text, locale).format(args);
    }

    private static String share(double share) {
        return String.format(Locale.ROOT, "%.3f", share);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share);
    }
}
