package tr.bel.acikkapi.channel.mayorcalls;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.feedback.AllowedHours;

/** The hours in which the house lets no telephone ring; the mayor calls in them only whoever asked for it, and says so. */
@Component
class QuietHours {

    private final AllowedHours allowed;
    private final Clock clock;

    QuietHours(AllowedHours allowed, Clock clock) {
        this.allowed = allowed;
        this.clock = clock;
    }

    /** When they end, where they are now. */
    Optional<Instant> end() {
        return allowed.quietUntil(Medium.CALL, clock.instant());
    }
}
