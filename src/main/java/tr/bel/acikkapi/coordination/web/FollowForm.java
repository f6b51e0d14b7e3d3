package tr.bel.acikkapi.coordination.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The day on which to look again, and a note to oneself. */
record FollowForm(String day, String note) {

    FollowForm(@Nullable String day, @Nullable String note) {
        this.day = day == null ? "" : day;
        this.note = note == null ? "" : note;
    }

    Optional<LocalDate> date() {
        try {
            return Optional.of(LocalDate.parse(day));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }
}
