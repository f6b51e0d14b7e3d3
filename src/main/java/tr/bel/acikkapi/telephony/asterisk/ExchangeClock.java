package tr.bel.acikkapi.telephony.asterisk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * What the exchange's clock shows, as its last event told it. A step of ours stands between its steps only by this clock. An event needs a
 * moment to get here, so the time told is never later than the true one.
 */
final class ExchangeClock {

    private final Clock ours;
    private volatile Duration behind = Duration.ZERO;

    ExchangeClock(Clock ours) {
        this.ours = ours;
    }

    /** An event came now that says when it happened. */
    void heard(Instant happened) {
        behind = Duration.between(happened, ours.instant());
    }

    Instant instant() {
        return ours.instant().minus(behind);
    }
}
