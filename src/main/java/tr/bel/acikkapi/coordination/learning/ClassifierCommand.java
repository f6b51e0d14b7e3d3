package tr.bel.acikkapi.coordination.learning;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.logging.LogManager;
import tr.bel.acikkapi.shared.Command;
import tr.bel.acikkapi.shared.Language;

/**
 * Measures the classifier on files, without a database and without starting the house: {@code java -jar acikkapi.jar classifier
 * --cross-validate=a.csv}, or {@code --train=a.csv --eval=b.csv}, with {@code --off-topic=c.csv}. Nothing that is learned is kept.
 */
public final class ClassifierCommand implements Command {

    private static final int FINE = 0;
    private static final int WRONG = 2;

    @Override
    public String name() {
        return "classifier";
    }

    @Override
    public int run(List<String> args) {
        LogManager.getLogManager().reset(); // the library tells of every round
        return run(args, System.out::println, System.err::println);
    }

    static int run(List<String> args, Consumer<String> out, Consumer<String> trouble) {
        Map<String, String> options = new HashMap<>();
        args.stream().map(a -> a.split("=", 2)).forEach(a -> options.put(a[0], a.length == 2 ? a[1] : ""));
        String language = options.getOrDefault("--language", "");
        Locale locale = Language.of(language.isEmpty() ? Locale.getDefault() : Locale.of(language))
                .locale();
        Measuring measuring = new Measuring(options, out, locale);
        try {
            measuring.run();
            return FINE;
        } catch (LabelledTexts.Unreadable wrong) {
            trouble.accept(measuring.say(wrong.refusal()));
            return WRONG;
        }
    }
}
