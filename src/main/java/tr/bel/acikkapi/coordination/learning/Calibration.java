package tr.bel.acikkapi.coordination.learning;

import java.util.List;

/**
 * Turns a subject's score into the probability that it is right, by a logistic curve over three things: the score, its lead over the best
 * other subject, and how much of the text's vocabulary was seen in training. It is fitted to texts that were kept aside, a part of
 * them about subjects that were hidden from training altogether, so that it learns what something strange looks like.
 */
record Calibration(double score, double lead, double known, double base) {

    /** Where a fit begins and what it stays near when there are few texts. */
    static final Calibration PRIOR = new Calibration(1, 0.2, 1, -2);

    private static final double STAY_NEAR = 2;
    private static final int ROUNDS = 1_500;
    private static final double STEP = 0.3;

    /**
     * One subject as a candidate for one text.
     *
     * @param lead score minus the best other subject's score
     * @param known share of the text's words that are known, by their rareness, 0 to 1
     * @param weight how much it counts
     */
    record Row(double score, double lead, double known, boolean right, double weight) {}

    /** The probability, 0 to 1. */
    double confidence(double ofScore, double ofLead, double ofKnown) {
        return 1 / (1 + Math.exp(-(score * ofScore + lead * ofLead + known * ofKnown + base)));
    }

    /** The likeliest curve for these rows. Score and lead never speak against a subject. */
    static Calibration fit(List<Row> rows) {
        double total = rows.stream().mapToDouble(Row::weight).sum();
        if (total <= 0) {
            return PRIOR;
        }
        Calibration now = PRIOR;
        for (int round = 0; round < ROUNDS; round++) {
            now = now.step(rows, total);
        }
        return now;
    }

    private Calibration step(List<Row> rows, double total) {
        double s = STAY_NEAR * (score - PRIOR.score);
        double l = STAY_NEAR * (lead - PRIOR.lead);
        double k = STAY_NEAR * (known - PRIOR.known);
        double b = STAY_NEAR * (base - PRIOR.base);
        for (Row row : rows) {
            double wrong = row.weight * (confidence(row.score, row.lead, row.known) - (row.right ? 1 : 0));
            s += wrong * row.score;
            l += wrong * row.lead;
            k += wrong * row.known;
            b += wrong;
        }
        double step = STEP / total;
        return new Calibration(
                Math.max(0.05, score - step * s), Math.max(0, lead - step * l), known - step * k, base - step * b);
    }
}
