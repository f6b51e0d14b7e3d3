package tr.bel.acikkapi.telephony;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the steps of a call say together. A function of the set of steps: neither their order of arrival nor a doubled one changes it.
 *
 * @param door of the last visit; absent where none of the lines is ours
 * @param agent who has the caller, or had the caller last
 * @param ringing the extensions that ring now
 * @param talkedElsewhere seconds of talk at no door: in a call that an agent made
 */
record CallPicture(
        CallState state,
        @Nullable String line,
        @Nullable String door,
        @Nullable String agent,
        @Nullable String extension,
        Instant offeredAt,
        @Nullable Instant queuedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt,
        Set<String> ringing,
        List<Visit> visits,
        int talkedElsewhere) {

    private static final Comparator<CallPhase> AS_IT_HAPPENED = Comparator.comparing(CallPhase::happenedAt)
            .thenComparing(CallPhase::phase)
            .thenComparing(CallPhase::mark);

    /**
     * @param steps at least one
     * @param doors of our lines
     */
    static CallPicture of(Collection<CallPhase> steps, Map<String, String> doors) {
        return of(steps, doors, Map.of());
    }

    /** @param agentDoors at which door the agent worked who answered, by the step's mark */
    static CallPicture of(Collection<CallPhase> steps, Map<String, String> doors, Map<String, String> agentDoors) {
        Pen pen = new Pen(doors, agentDoors, toldEnd(steps));
        steps.stream()
                .filter(s -> s.phase() != Step.ENDED)
                .sorted(AS_IT_HAPPENED)
                .forEach(pen::draw);
        // The end is the end, though another source's clock put it before a step; one that was told is better than one
        // that was guessed.
        steps.stream()
                .filter(s -> s.phase() == Step.ENDED)
                .min(Comparator.comparing((CallPhase s) -> Sighting.isGuessed(s.mark()))
                        .thenComparing(CallPhase::happenedAt))
                .map(CallPhase::happenedAt)
                .ifPresent(pen::end);
        return pen.picture(steps.stream()
                .map(CallPhase::happenedAt)
                .min(Comparator.naturalOrder())
                .orElseThrow());
    }

    private static @Nullable Instant toldEnd(Collection<CallPhase> steps) {
        return steps.stream()
                .filter(s -> s.phase() == Step.ENDED && !Sighting.isGuessed(s.mark()))
                .map(CallPhase::happenedAt)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Seconds from the beginning of the wait to the first answer or the end; absent while the caller waits. */
    @Nullable
    Integer waitedSeconds() {
        Instant until = answeredAt == null ? endedAt : answeredAt;
        return until == null ? null : seconds(offeredAt, until);
    }

    @Nullable
    Integer talkedSeconds() {
        return answeredAt == null || state.isLive()
                ? null
                : (Integer) (visits.stream().mapToInt(Visit::talkedSeconds).sum() + talkedElsewhere);
    }

    private static int seconds(Instant from, Instant until) {
        return (int) Math.max(0, Duration.between(from, until).toSeconds());
    }

    /** Draws step after step. */
    private static final class Pen {

        private final Map<String, String> doors;
        private final Map<String, String> agentDoors;
        private final @Nullable Instant toldEnd;
        private final List<Visit> visits = new ArrayList<>();
        private final Set<String> rings = new LinkedHashSet<>();
        private final Map<String, String> extensions = new HashMap<>();
        /** Whom the agent asks while the caller waits on hold, by the leg's mark. */
        private final SequencedMap<String, CallPhase> consulted = new LinkedHashMap<>();

        private CallState state = CallState.OFFERED;
        private @Nullable String line;
        private @Nullable String agent;
        private @Nullable String extension;
        private @Nullable Instant queuedAt;
        private @Nullable Instant answeredAt;
        private @Nullable Instant endedAt;
        private @Nullable Instant talksSince;
        private @Nullable String talker;
        private int talkedElsewhere;

        private Pen(Map<String, String> doors, Map<String, String> agentDoors, @Nullable Instant toldEnd) {
            this.doors = doors;
            this.agentDoors = agentDoors;
            this.toldEnd = toldEnd;
        }

        private void draw(CallPhase step) {
            if (step.line() != null && (step.phase() == Step.OFFERED || step.phase() == Step.QUEUED || line == null)) {
                arrive(step.line(), step.happenedAt());
            }
            switch (step.phase()) {
                case OFFERED, ENDED -> {}
                case QUEUED -> queue(step.happenedAt());
                case RINGING -> ring(step);
                case RANG_OUT -> rangOut(step);
                case ANSWERED -> answer(step);
                case HELD -> state = state == CallState.ANSWERED ? CallState.HELD : state;
                case RESUMED -> state = state == CallState.HELD ? CallState.ANSWERED : state;
                case TRANSFERRED -> transfer(step.happenedAt());
            }
        }

        private void arrive(String to, Instant at) {
            String door = doors.get(to);
            line = to;
            Visit last = visits.isEmpty() ? null : visits.getLast();
            if (door != null
                    && (last == null || last.leftAt() != null || !last.door().equals(door))) {
                if (last != null && last.leftAt() == null) {
                    leave(at);
                }
                visits.add(Visit.arrived(door, to, at));
            } else if (door != null && last != null) {
                visits.set(visits.size() - 1, last.on(to));
            }
        }

        private void queue(Instant at) {
            pauseTalk(at);
            queuedAt = queuedAt == null ? at : queuedAt;
            consulted.clear();
            rings.clear();
            state = CallState.QUEUED;
        }

        private void ring(CallPhase step) {
            if (!state.isTalking() && (isHere() || step.agent() != null)) {
                rings.add(step.mark());
                if (step.extension() != null) {
                    extensions.put(step.mark(), step.extension());
                }
                state = CallState.RINGING;
            }
        }

        /** Not where the caller was given on to a telephone that is none of our agents': what happens there is no wait and no talk of ours. */
        private boolean isHere() {
            return visits.isEmpty() || visits.getLast().leftAt() == null;
        }

        private void rangOut(CallPhase step) {
            consulted.remove(step.mark());
            boolean over =
                    toldEnd != null && !step.happenedAt().isBefore(toldEnd); // the caller hung up: nobody is given on
            if (step.mark().equals(talker) && !over) {
                toWhomWasAsked(step.happenedAt());
            }
            String telephone = step.extension();
            if (!rings.remove(step.mark()) && !extensions.containsKey(step.mark()) && telephone != null) {
                rings.removeIf(ring -> telephone.equals(extensions.get(ring))); // told of the telephone, not of the leg
            }
            if (state == CallState.RINGING && rings.isEmpty()) {
                state = !isHere() ? CallState.TRANSFERRED : queuedAt == null ? CallState.OFFERED : CallState.QUEUED;
            }
        }

        /** Who is asked while the caller is on hold does not have the caller yet. */
        private void answer(CallPhase step) {
            boolean asked = state == CallState.HELD
                    && step.extension() != null
                    && extension != null
                    && !step.extension().equals(extension);
            if (asked) {
                consulted.put(step.mark(), step);
            } else if (isHere() || step.agent() != null) {
                take(step, step.happenedAt());
            }
        }

        private void take(CallPhase step, Instant at) {
            pauseTalk(at);
            consulted.clear();
            rings.clear();
            state = CallState.ANSWERED;
            agent = step.agent();
            extension = step.extension();
            talker = step.mark();
            answeredAt = answeredAt == null ? at : answeredAt;
            if (!isHere()) {
                goOn(step, at);
            }
            if (isHere()) {
                talksSince = at;
            }
            if (!visits.isEmpty() && isHere()) {
                visits.add(visits.removeLast().with(step.agent(), at));
            }
        }

        /** Given straight to an agent's telephone: the stay goes on where it is the same door, and is a new one where it is another. */
        private void goOn(CallPhase step, Instant at) {
            String door = agentDoors.get(step.mark());
            if (door != null && door.equals(visits.getLast().door())) {
                visits.add(visits.removeLast().with(step.agent(), at));
            } else if (door != null) {
                visits.add(Visit.arrived(door, visits.getLast().line(), at));
            }
        }

        private void transfer(Instant at) {
            leave(at);
            rings.clear();
            state = CallState.TRANSFERRED;
            talker = null;
            toWhomWasAsked(at);
        }

        /** Not where that is none of our agents. */
        private void toWhomWasAsked(Instant at) {
            CallPhase asked = consulted.isEmpty() ? null : consulted.lastEntry().getValue();
            consulted.clear();
            if (asked != null && asked.agent() != null) {
                take(asked, at);
            }
        }

        private void leave(Instant at) {
            pauseTalk(at);
            if (!visits.isEmpty() && visits.getLast().leftAt() == null) {
                Visit v = visits.removeLast();
                visits.add(v.left(at, v.answeredAt() == null && endedAt != null && state.isWaiting()));
            }
        }

        private void pauseTalk(Instant at) {
            Instant since = talksSince;
            talksSince = null;
            if (since != null && visits.isEmpty()) {
                talkedElsewhere += seconds(since, at);
            } else if (since != null) {
                visits.add(visits.removeLast().talked(seconds(since, at)));
            }
        }

        private void end(Instant at) {
            endedAt = at;
            leave(at);
            rings.clear();
            state = !visits.isEmpty() && visits.getLast().lost() ? CallState.LOST : CallState.ENDED;
        }

        private CallPicture picture(Instant offeredAt) {
            Set<String> ringing = new LinkedHashSet<>();
            rings.stream().map(extensions::get).filter(e -> e != null).forEach(ringing::add);
            return new CallPicture(
                    state,
                    line,
                    visits.isEmpty() ? null : visits.getLast().door(),
                    agent,
                    extension,
                    offeredAt,
                    queuedAt,
                    answeredAt,
                    endedAt,
                    Set.copyOf(ringing),
                    List.copyOf(visits),
                    talkedElsewhere);
        }
    }
}
