package tr.bel.acikkapi.coordination.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The promised figures on real complaints, where the machine has them: they stay outside the repository. */
class RealTextsTest {

    private static final Path TEXTS = Path.of("/work/shared/data/texts/dev");
    private static final Path COMPLAINTS = TEXTS.resolve("sikayetvar_belediye_dev.csv");
    private static final Path OFF_TOPIC = TEXTS.resolve("konu_disi_dev.csv");

    @Test
    void four_of_five_first_guesses_are_right_and_what_is_off_topic_is_seldom_confident() throws Exception {
        assumeThat(COMPLAINTS).as("the real complaints are not on this machine").exists();
        assumeThat(OFF_TOPIC)
                .as("the texts that are off topic are not on this machine")
                .exists();
        List<Sample> samples = LabelledTexts.toTrain(COMPLAINTS.toString());
        double threshold = LearnedSubjects.USUAL_THRESHOLD / 100.0;

        CrossValidation.Result result = CrossValidation.of(samples, 5, threshold);
        assertThat(result.figures().all()).isEqualTo(samples.size());
        assertThat(result.figures().top1()).isGreaterThanOrEqualTo(0.80);
        assertThat(result.figures().top2()).isGreaterThanOrEqualTo(0.90);
        assertThat(result.figures().confident()).isGreaterThan(0.5);
        assertThat(result.figures().confidentlyRight()).isGreaterThan(0.9);

        Classifier classifier = CrossValidation.trained(samples, result.calibration());
        Figures strange = new Figures(threshold);
        LabelledTexts.offTopic(OFF_TOPIC.toString())
                .forEach(s -> strange.add(s.label(), classifier.guess(s.text(), null, 3)));
        assertThat(strange.confident()).isLessThanOrEqualTo(0.10);
    }
}
