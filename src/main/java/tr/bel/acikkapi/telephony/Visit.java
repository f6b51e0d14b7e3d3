package tr.bel.acikkapi.telephony;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The stay of a call at one door: who is handed over from the switchboard to the call centre has two.
 *
 * @param answeredAt by the first agent who answered there
 * @param leftAt when the caller was gone or given on; absent while the caller is there
 * @param lost gone before anybody answered
 * @param agent who had the caller last
 */
public record Visit(
        String door,
        String line,
        Instant arrivedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant leftAt,
        boolean lost,
        @Nullable String agent,
        int talkedSeconds) {

    static Visit arrived(String door, String line, Instant at) {
        return new Visit(door, line, at, null, null, false, null, 0);
    }

    /** At the same door, on another line of it. */
    Visit on(String other) {
        return new Visit(door, other, arrivedAt, answeredAt, null, false, agent, talkedSeconds);
    }

    /** This agent has the caller now; the stay goes on. */
    Visit with(@Nullable String now, Instant at) {
        Instant first = answeredAt == null ? at : answeredAt;
        return new Visit(door, line, arrivedAt, first, null, false, now, talkedSeconds);
    }

    Visit left(Instant at, boolean wasLost) {
        Instant then = at.isBefore(arrivedAt) ? arrivedAt : at;
        return new Visit(door, line, arrivedAt, answeredAt, then, wasLost, agent, talkedSeconds);
    }

    Visit talked(int more) {
        return new Visit(door, line, arrivedAt, answeredAt, leftAt, lost, agent, talkedSeconds + more);
    }
}
