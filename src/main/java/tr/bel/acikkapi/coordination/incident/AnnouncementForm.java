package tr.bel.acikkapi.coordination.incident;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.coordination.OutcomeForm;

/** News as they are typed. */
record AnnouncementForm(String words, String plannedFor) {

    AnnouncementForm(@Nullable String words, @Nullable String plannedFor) {
        this.words = words == null ? "" : words.strip();
        this.plannedFor = plannedFor == null ? "" : plannedFor.strip();
    }

    Optional<LocalDate> day() {
        return OutcomeForm.day(plannedFor);
    }

    /** Whether something stands in the field of the day that is none. */
    boolean dayIsWrong() {
        return !plannedFor.isEmpty() && day().isEmpty();
    }
}
