package tr.bel.acikkapi.coordination.incident;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which incident, as it is chosen. */
record AttachForm(String incident) {

    AttachForm(@Nullable String incident) {
        this.incident = incident == null ? "" : incident;
    }

    Optional<Long> chosen() {
        return incident.matches("\\d{1,18}") ? Optional.of(Long.parseLong(incident)) : Optional.empty();
    }
}
