package tr.bel.acikkapi.channel.web;

import java.util.List;

/**
 * What every question's page shows around the question.
 *
 * @param number which page it is of those that this application is asked, from 1
 * @param total how many those are
 * @param back the page before
 * @param changing whether the review page sent the citizen here, and will get them back
 */
record StepView(int number, int total, String back, boolean changing) {

    /** Sends back to the review page. */
    static final String RETURN = "ozet";
    /** Leads to the link under which the citizen goes on later. */
    static final String LATER = "sonra";

    static StepView of(Step step, Draft draft, Asked asked, String returnTo) {
        String before = step == Step.MATTER
                ? "/basvuru/konu"
                : draft.content().before(step, asked).path();
        return of(step, asked, before, returnTo);
    }

    /** The first page, which may be asked before anything is kept. */
    static StepView first(Asked asked, String returnTo) {
        return of(Step.MATTER, asked, "/basvuru/konu", returnTo);
    }

    private static StepView of(Step step, Asked asked, String before, String returnTo) {
        boolean changing = returnTo.equals(RETURN);
        List<Step> pages = Step.of(asked);
        return new StepView(pages.indexOf(step) + 1, pages.size(), changing ? Step.REVIEW.path() : before, changing);
    }
}
