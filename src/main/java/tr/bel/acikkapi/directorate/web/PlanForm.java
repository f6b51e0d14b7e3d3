package tr.bel.acikkapi.directorate.web;

import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.coordination.OutcomeForm;
import tr.bel.acikkapi.shared.Outcome;

/** The day, and what the applicant reads of it. */
record PlanForm(String day, String words) {

    PlanForm(@Nullable String day, @Nullable String words) {
        this.day = day == null ? "" : day;
        this.words = words == null ? "" : words;
    }

    /** Where a refusal most likely belongs: to the words only when they are too short. */
    String field() {
        boolean shortWords = words.strip().length() < Outcome.SHORTEST_EXPLANATION;
        return shortWords && OutcomeForm.day(day).isPresent() ? "words" : "day";
    }
}
