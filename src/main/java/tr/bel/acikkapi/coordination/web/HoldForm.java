package tr.bel.acikkapi.coordination.web;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.deadline.PauseReason;

/** Why the clocks stand still, and a note for the house. */
record HoldForm(String reason, String note) {

    HoldForm(@Nullable String reason, @Nullable String note) {
        this.reason = reason == null ? "" : reason;
        this.note = note == null ? "" : note;
    }

    Optional<PauseReason> chosen() {
        return Arrays.stream(PauseReason.values())
                .filter(r -> r.name().equals(reason))
                .findFirst();
    }
}
