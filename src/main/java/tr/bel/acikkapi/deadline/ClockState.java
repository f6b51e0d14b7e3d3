package tr.bel.acikkapi.deadline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.municipality.Promise;

/**
 * Where the clocks of a case stand: the fold of its {@link ClockEvent}s. The same events always give the same state, whether they are
 * taken one after another as they come or all at once from the history.
 *
 * @param round 1, and one more with every reopening
 * @param startedAt when all three began: receipt, or the last reopening
 * @param extendedAt when the law's thirty working days were first claimed instead of fifteen; absent where they were not
 * @param pauses of this round, in order; the last ones may be open
 * @param informedAt when feedback with substance was first delivered in this round
 */
public record ClockState(
        int round,
        Instant startedAt,
        LegalBasis law,
        @Nullable Promise work,
        @Nullable Instant extendedAt,
        List<Pause> pauses,
        @Nullable Instant informedAt,
        @Nullable Instant concludedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt) {

    public ClockState {
        pauses = List.copyOf(pauses);
    }

    /**
     * Clocks stood still.
     *
     * @param to absent while they still do
     */
    public record Pause(
            PauseReason reason, Instant from, @Nullable Instant to) {}

    /**
     * The fold.
     *
     * @param events in the order in which they were recorded, beginning with the receipt
     */
    public static ClockState of(List<ClockEvent> events) {
        if (!(events.getFirst() instanceof ClockEvent.Received received)) {
            throw new IllegalArgumentException("clocks begin with the receipt");
        }
        ClockState state = begun(received);
        for (ClockEvent event : events.subList(1, events.size())) {
            state = state.after(event);
        }
        return state;
    }

    /** A case that was received, and nothing more. */
    public static ClockState begun(ClockEvent.Received received) {
        return new ClockState(
                1, received.at(), received.law(), received.work(), null, List.of(), null, null, null, null);
    }

    /** What one more event makes of it. */
    public ClockState after(ClockEvent event) {
        return switch (event) {
            case ClockEvent.Received _ -> throw new IllegalArgumentException("received twice");
            case ClockEvent.Classified e -> with(e.law(), e.work(), extendedAt, pauses);
            case ClockEvent.Extended e -> with(law, work, first(extendedAt, e.at()), pauses);
            case ClockEvent.Paused e -> with(law, work, extendedAt, paused(e));
            case ClockEvent.Resumed e -> with(law, work, extendedAt, resumed(e));
            case ClockEvent.Informed e -> stopped(first(informedAt, e.at()), concludedAt, answeredAt, endedAt);
            case ClockEvent.Concluded e ->
                with(law, work, extendedAt, ended(_ -> true, e.at())).stopped(informedAt, e.at(), answeredAt, endedAt);
            case ClockEvent.Answered e -> stopped(first(informedAt, e.at()), concludedAt, e.at(), endedAt);
            case ClockEvent.CameBack e -> stopped(ofThisRound(e.informedBefore()), concludedAt, null, null);
            case ClockEvent.Reopened e ->
                new ClockState(round + 1, e.at(), law, work, null, List.of(), null, null, null, null);
            case ClockEvent.Ended e -> stopped(informedAt, concludedAt, answeredAt, e.at());
        };
    }

    private List<Pause> paused(ClockEvent.Paused e) {
        boolean already = pauses.stream().anyMatch(p -> p.reason() == e.reason() && p.to() == null);
        if (already) {
            return pauses;
        }
        List<Pause> more = new ArrayList<>(pauses);
        more.add(new Pause(e.reason(), e.at(), null));
        return more;
    }

    private List<Pause> resumed(ClockEvent.Resumed e) {
        return ended(reason -> reason == e.reason(), e.at());
    }

    private List<Pause> ended(Predicate<PauseReason> which, Instant at) {
        return pauses.stream()
                .map(p -> which.test(p.reason()) && p.to() == null
                        ? new Pause(p.reason(), p.from(), at.isBefore(p.from()) ? p.from() : at)
                        : p)
                .toList();
    }

    /** What was told in an earlier round keeps no promise of this one. */
    private @Nullable Instant ofThisRound(@Nullable Instant informed) {
        return informed == null || informed.isBefore(startedAt) ? null : informed;
    }

    private ClockState with(LegalBasis law, @Nullable Promise work, @Nullable Instant extendedAt, List<Pause> pauses) {
        return new ClockState(
                round, startedAt, law, work, extendedAt, pauses, informedAt, concludedAt, answeredAt, endedAt);
    }

    private ClockState stopped(
            @Nullable Instant informed,
            @Nullable Instant concluded,
            @Nullable Instant answered,
            @Nullable Instant ended) {
        return new ClockState(round, startedAt, law, work, extendedAt, pauses, informed, concluded, answered, ended);
    }

    private static Instant first(@Nullable Instant before, Instant now) {
        return before == null ? now : before;
    }
}
