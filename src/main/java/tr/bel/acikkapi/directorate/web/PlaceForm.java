package tr.bel.acikkapi.directorate.web;

import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.coordination.OutcomeForm;
import tr.bel.acikkapi.directorate.WeekPlan;
import tr.bel.acikkapi.shared.Outcome;

/** Where an assignment is put in the week. */
record PlaceForm(String day, String hands, String words) {

    PlaceForm(@Nullable String day, @Nullable String hands, @Nullable String words) {
        this.day = day == null ? "" : day;
        this.hands = hands == null ? "" : hands;
        this.words = words == null ? "" : words;
    }

    static PlaceForm of(WeekPlan.Placing placing) {
        return new PlaceForm(placing.day().toString(), placing.hands(), placing.words());
    }

    /** Where a refusal most likely belongs. */
    String field(String key) {
        if (key.equals("directorate.entrust.unknown")) {
            return "hands";
        }
        boolean shortWords = words.strip().length() < Outcome.SHORTEST_EXPLANATION;
        return (shortWords && OutcomeForm.day(day).isPresent()) || key.endsWith("tooLong") ? "words" : "day";
    }
}
