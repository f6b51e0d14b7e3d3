package tr.bel.acikkapi.feedback;

import java.time.Instant;
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
}
