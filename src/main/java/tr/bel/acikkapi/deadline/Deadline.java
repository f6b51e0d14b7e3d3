package tr.bel.acikkapi.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One date that must be kept, and how it was derived.
 *
 * @param clock which of the three
 * @param startsAt when it began to run
 * @param dueAt when it runs out
 * @param stoppedAt when it stopped; absent while it runs
 * @param because the sentences that answer "neden bu tarih?", in order
 */
public record Deadline(
        ClockKind clock,
        Instant startsAt,
        Instant dueAt,
        @Nullable Instant stoppedAt,
        List<Reason> because) {

    /** The three clocks of a case. */
    public enum ClockKind {
        /** The municipality's promise: feedback with substance within 48 hours, wall clock. */
        PROMISE,
        /** What the law says. */
        STATUTORY,
        /** The subject's usual duration, in working time. */
        WORK
    }

    /**
     * A sentence of the derivation.
     *
     * @param key of a message in this room's bundle
     * @param args instants, days, numbers and names, to be formatted for the reader
     */
    public record Reason(String key, List<Object> args) {
        public Reason {
            args = List.copyOf(args);
        }
    }

    public Deadline {
        because = List.copyOf(because);
    }

    public Optional<Instant> stopped() {
        return Optional.ofNullable(stoppedAt);
    }

    /** Whether it was kept: stopped in time; empty while it still runs in time. */
    public Optional<Boolean> kept(Instant now) {
        if (stoppedAt != null) {
            return Optional.of(!stoppedAt.isAfter(dueAt));
        }
        return now.isAfter(dueAt) ? Optional.of(false) : Optional.empty();
    }

    /** What is left, negative where it is late; of a stopped clock, what was left when it stopped. */
    public Duration left(Instant now) {
        return Duration.between(stoppedAt == null ? now : stoppedAt, dueAt);
    }

    /** How much of the time is used up, 0 to 100. */
    public int usedPercent(Instant now) {
        long whole = Duration.between(startsAt, dueAt).toSeconds();
        long used =
                Duration.between(startsAt, stoppedAt == null ? now : stoppedAt).toSeconds();
        return whole <= 0 ? 100 : Math.clamp(used * 100 / whole, 0, 100);
    }
}
