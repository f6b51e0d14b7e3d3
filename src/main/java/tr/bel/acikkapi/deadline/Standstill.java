package tr.bel.acikkapi.deadline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.deadline.ClockState.Pause;
import tr.bel.acikkapi.deadline.Deadline.ClockKind;

/**
 * A stretch in which one clock stood still, for one or several reasons that overlap.
 *
 * @param reason the one that began it
 * @param to absent while it still stands
 */
record Standstill(
        PauseReason reason, Instant from, @Nullable Instant to) {

    /**
     * The stretches of a clock, in order and without overlaps.
     *
     * @param stopped when the clock stopped, which ends every pause; absent while it did not
     */
    static List<Standstill> of(ClockState state, ClockKind clock, @Nullable Instant stopped) {
        List<Pause> mine = state.pauses().stream()
                .filter(p -> p.reason().stops(clock, state.law()))
                .filter(p -> stopped == null || p.from().isBefore(stopped))
                .map(p -> new Pause(p.reason(), p.from(), earlier(p.to(), stopped)))
                .sorted(Comparator.comparing(Pause::from))
                .toList();
        List<Standstill> joined = new ArrayList<>();
        for (Pause pause : mine) {
            Instant from = pause.from().isBefore(state.startedAt()) ? state.startedAt() : pause.from();
            Standstill last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && last.covers(from)) {
                joined.set(joined.size() - 1, new Standstill(last.reason, last.from, later(last.to, pause.to())));
            } else {
                joined.add(new Standstill(pause.reason(), from, pause.to()));
            }
        }
        return joined.stream().filter(s -> !s.from.equals(s.to)).toList();
    }

    /** Whether the clock stood at this moment; at its very end it does not any more. */
    boolean covers(Instant moment) {
        return !moment.isBefore(from) && (to == null || moment.isBefore(to));
    }

    private static @Nullable Instant earlier(@Nullable Instant a, @Nullable Instant b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.isBefore(b) ? a : b;
    }

    private static @Nullable Instant later(@Nullable Instant a, @Nullable Instant b) {
        if (a == null || b == null) {
            return null;
        }
        return a.isAfter(b) ? a : b;
    }
}
