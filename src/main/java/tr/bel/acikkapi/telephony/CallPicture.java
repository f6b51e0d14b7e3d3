package tr.bel.acikkapi.telephony;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the steps of a call say together. A function of the set of steps: neither their order of arrival nor a doubled one changes it.
 *
 * @param door of the last visit; absent where none of the lines is ours
 * @param agent who has the caller, or had the caller last
 * @param ringing the extensions that ring now
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
        List<Visit> visits) {

    private static final Comparator<CallPhase> AS_IT_HAPPENED = Comparator.comparing(CallPhase::happenedAt)
            .thenComparing(CallPhase::phase)
            .thenComparing(CallPhase::mark);

    /**
     * @param steps at least one
     * @param doors of our lines
     */
    static CallPicture of(Collection<CallPhase> steps, Map<String, String> doors) {
        Pen pen = new Pen(doors);
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
                : (Integer) visits.stream().mapToInt(Visit::talkedSeconds).sum();
    }

    private static int seconds(Instant from, Instant until) {
        return (int) Math.max(0, Duration.between(from, until).toSeconds());
    }

    /** Draws step after step. */
    private static final class Pen {

        private final Map<String, String> doors;
        private final List<Visit> visits = new ArrayList<>();
        private final Set<String> rings = new LinkedHashSet<>();
        private final Map<String, String> extensions = new HashMap<>();
        private CallState state = CallState.OFFERED;
        private @Nullable String line;
        private @Nullable String agent;
        private @Nullable String extension;
        private @Nullable Instant queuedAt;
        private @Nullable Instant answeredAt;
        private @Nullable Instant endedAt;
        private @Nullable Instant talksSince;

        private Pen(Map<String, String> doors) {
            this.doors = doors;
        }

        private void draw(CallPhase step) {
            if (step.line() != null && (step.phase() == Step.OFFERED || step.phase() == Step.QUEUED || line == null)) {
                arrive(step.line(), step.happenedAt());
            }
            switch (step.phase()) {
                case OFFERED -> {}
                case QUEUED -> queue(step.happenedAt());
                case RINGING -> ring(step);
                case RANG_OUT -> rangOut(step);
                case ANSWERED -> answer(step);
                case HELD -> state = state == CallState.ANSWERED ? CallState.HELD : state;
                case RESUMED -> state = state == CallState.HELD ? CallState.ANSWERED : state;
                case TRANSFERRED -> transfer(step.happenedAt());
                case ENDED -> {}
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
                visits.add(new Visit(door, to, at, null, null, false, null, 0));
            } else if (door != null && last != null) {
                visits.set(
                        visits.size() - 1,
                        new Visit(
                                door,
                                to,
                                last.arrivedAt(),
                                last.answeredAt(),
                                null,
                                false,
                                last.agent(),
                                last.talkedSeconds()));
            }
        }

        private void queue(Instant at) {
            pauseTalk(at);
            queuedAt = queuedAt == null ? at : queuedAt;
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
            String telephone = step.extension();
            if (!rings.remove(step.mark()) && !extensions.containsKey(step.mark()) && telephone != null) {
                rings.removeIf(ring -> telephone.equals(extensions.get(ring))); // told of the telephone, not of the leg
            }
            if (state == CallState.RINGING && rings.isEmpty()) {
                state = !isHere() ? CallState.TRANSFERRED : queuedAt == null ? CallState.OFFERED : CallState.QUEUED;
            }
        }

        private void answer(CallPhase step) {
            if (!isHere() && step.agent() == null) {
                return;
            }
            pauseTalk(step.happenedAt());
            rings.clear();
            state = CallState.ANSWERED;
            agent = step.agent();
            extension = step.extension();
            answeredAt = answeredAt == null ? step.happenedAt() : answeredAt;
            if (!visits.isEmpty() && isHere()) {
                talksSince = step.happenedAt();
                Visit v = visits.removeLast();
                Instant first = v.answeredAt() == null ? step.happenedAt() : v.answeredAt();
                visits.add(new Visit(
                        v.door(), v.line(), v.arrivedAt(), first, null, false, step.agent(), v.talkedSeconds()));
            }
        }

        private void transfer(Instant at) {
            leave(at);
            rings.clear();
            state = CallState.TRANSFERRED;
        }

        private void leave(Instant at) {
            pauseTalk(at);
            if (!visits.isEmpty() && visits.getLast().leftAt() == null) {
                Visit v = visits.removeLast();
                boolean lost = v.answeredAt() == null && endedAt != null && state.isWaiting();
                visits.add(new Visit(
                        v.door(),
                        v.line(),
                        v.arrivedAt(),
                        v.answeredAt(),
                        at.isBefore(v.arrivedAt()) ? v.arrivedAt() : at,
                        lost,
                        v.agent(),
                        v.talkedSeconds()));
            }
        }

        private void pauseTalk(Instant at) {
            Instant since = talksSince;
            talksSince = null;
            if (since != null && !visits.isEmpty()) {
                Visit v = visits.removeLast();
                visits.add(new Visit(
                        v.door(),
                        v.line(),
                        v.arrivedAt(),
                        v.answeredAt(),
                        v.leftAt(),
                        v.lost(),
                        v.agent(),
                        v.talkedSeconds() + seconds(since, at)));
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
                    List.copyOf(visits));
        }
    }
}
