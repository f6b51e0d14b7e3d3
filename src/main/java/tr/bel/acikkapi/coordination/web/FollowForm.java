package tr.bel.acikkapi.coordination.web;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.coordination.OutcomeForm;

/** The day on which to look again, and a note to oneself. */
record FollowForm(String day, String note) {

    FollowForm(@Nullable String day, @Nullable String note) {
        this.day = day == null ? "" : day;
        this.note = note == null ? "" : note;
    }

    Optional<LocalDate> date() {
        return OutcomeForm.day(day);
    }
}
