package tr.bel.acikkapi.deadline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.municipality.Promise;

/** Something that happened to a case and moves its clocks. What is not here moves none: who works on it, for one. */
public sealed interface ClockEvent {

    /** When it happened, not when we learned it. */
    Instant at();

    /** It was said to us: all three clocks begin. */
    record Received(Instant at, LegalBasis law, @Nullable Promise work) implements ClockEvent {}

    /** It is about something (else): another usual duration, and perhaps another law, both from receipt on. */
    record Classified(Instant at, LegalBasis law, @Nullable Promise work) implements ClockEvent {}

    /**
     * Another office or authority must be heard: thirty working days instead of fifteen (law 4982 art. 11). Counts once, and only within
     * the fifteen.
     */
    record Extended(Instant at) implements ClockEvent {}

    /** Clocks stand still. A second pause for the same reason is the first one. */
    record Paused(Instant at, PauseReason reason) implements ClockEvent {}

    /** They go on, as far as this reason is concerned. */
    record Resumed(Instant at, PauseReason reason) implements ClockEvent {}

    /** Feedback with substance was delivered. */
    record Informed(Instant at) implements ClockEvent {}

    /** The work is concluded; nothing stands still any more. */
    record Concluded(Instant at) implements ClockEvent {}

    /** The reasoned answer was delivered. */
    record Answered(Instant at) implements ClockEvent {}

    /**
     * What counted as delivered had not arrived.
     *
     * @param informedBefore when other feedback with substance was delivered, if any was
     */
    record CameBack(Instant at, @Nullable Instant informedBefore) implements ClockEvent {}

    /** It is coordination's again: all three clocks begin anew. */
    record Reopened(Instant at) implements ClockEvent {}

    /** It ended otherwise, so that nothing is owed any more. */
    record Ended(Instant at) implements ClockEvent {}
}
