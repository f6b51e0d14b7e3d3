package tr.bel.acikkapi.channel.web;

/**
 * What every question's page shows around the question.
 *
 * @param back the page before
 * @param changing whether the review page sent the citizen here, and will get them back
 */
record StepView(Step step, String back, boolean changing) {

    /** Sends back to the review page. */
    static final String RETURN = "ozet";

    static StepView of(Step step, Draft draft, String returnTo) {
        boolean changing = returnTo.equals(RETURN);
        String back = changing
                ? Step.REVIEW.path()
                : step == Step.MATTER
                        ? "/basvuru/konu"
                        : draft.content().before(step).path();
        return new StepView(step, back, changing);
    }

    public int number() {
        return step.number();
    }

    public int total() {
        return Step.values().length;
    }
}
