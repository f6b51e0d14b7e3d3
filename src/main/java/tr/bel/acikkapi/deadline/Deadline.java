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
 * @param dueAt when it runs out; absent while it stands still, since nobody knows for how long
 * @param pausedAt since when it stands still; absent while it runs and when it is stopped
 * @param stoppedAt when it stopped; absent while it runs
 * @param stood how long it stood still between its start and its end, and what of its time does not count for that
 * @param because the sentences that answer "neden bu tarih?", in order
 * @param steps the same as a table, in order
 */
public record Deadline(
        ClockKind clock,
        Instant startsAt,
        @Nullable Instant dueAt,
        @Nullable Instant pausedAt,
        @Nullable Instant stoppedAt,
        Duration stood,
        List<Reason> because,
        List<Step> steps) {

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

        static Reason of(String key, Object... args) {
            return new Reason(key, List.of(args));
        }
    }

    /**
     * A line of the table.
     *
     * @param from an instant or, where whole days are counted, a day
     * @param to the same, absent where it is still open
     * @param what ran, stood still or was not counted
     * @param counted hours or days that count; absent where none did
     */
    public record Step(
            Object from,
            @Nullable Object to,
            Reason what,
            @Nullable Reason counted) {}

    public Deadline {
        because = List.copyOf(because);
        steps = List.copyOf(steps);
    }

    /** When it runs out; empty while it stands still. */
    public Optional<Instant> due() {
        return Optional.ofNullable(dueAt);
    }

    public Optional<Instant> stopped() {
        return Optional.ofNullable(stoppedAt);
    }

    /** Whether it is counting towards its end now: neither stopped nor standing still. */
    public boolean runs() {
        return stoppedAt == null && pausedAt == null;
    }

    /** Whether it was kept: stopped in time; empty while it still runs in time, or stands still. */
    public Optional<Boolean> kept(Instant now) {
        if (dueAt == null) {
            return Optional.empty();
        }
        if (stoppedAt != null) {
            return Optional.of(!stoppedAt.isAfter(dueAt));
        }
        return now.isAfter(dueAt) ? Optional.of(false) : Optional.empty();
    }

    /** How much of the time is used up, 0 to 100; 0 while it stands still. */
    public int usedPercent(Instant now) {
        if (dueAt == null) {
            return 0;
        }
        long whole = Duration.between(startsAt, dueAt).minus(stood).toSeconds();
        long used = Duration.between(startsAt, stoppedAt == null ? now : stoppedAt)
                .minus(stood)
                .toSeconds();
        return whole <= 0 ? 100 : Math.clamp(used * 100 / whole, 0, 100);
    }
}
