package tr.bel.acikkapi.feedback;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.citizen.Medium;

/** When somebody's telephone may ring without having been asked to: not in the quiet hours of the settings. */
@Component
public class AllowedHours {

    private final Pacing pacing;

    AllowedHours(Pacing pacing) {
        this.pacing = pacing;
    }

    /** The moment itself, or the end of the quiet hours in which it lies. */
    public Instant earliest(Medium medium, Instant moment) {
        return pacing.earliest(medium, moment);
    }

    /** When the quiet hours end in which the moment lies; empty outside them. */
    public Optional<Instant> quietUntil(Medium medium, Instant moment) {
        return Optional.of(earliest(medium, moment)).filter(end -> end.isAfter(moment));
    }
}
