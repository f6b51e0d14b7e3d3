package tr.bel.acikkapi.telephony;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.shared.Refusal;

/** Calls of which no exchange tells: an agent says by a key what happens. They count like all others. */
@Component
public class CallsByHand {

    private final RecordCall record;
    private final Calls calls;
    private final Lines lines;
    private final Agents agents;
    private final JdbcClient jdbc;
    private final Clock clock;

    CallsByHand(RecordCall record, Calls calls, Lines lines, Agents agents, JdbcClient jdbc, Clock clock) {
        this.record = record;
        this.calls = calls;
        this.lines = lines;
        this.agents = agents;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The agent has a caller on the telephone now; pressed twice it is the same call. Who was not at a telephone is now, by hand.
     *
     * @param door where
     * @param number as it was typed; absent where it is not known
     * @return the call, with its contact open
     */
    @Transactional
    public Call in(String agent, String door, @Nullable String number) {
        return begin(agent, door, number, "IN");
    }

    /**
     * The agent called somebody, who answered now: a call back. It is no offered call in the figures.
     *
     * @return empty where the agent is talking with somebody else: then it was not this number that was reached
     */
    @Transactional
    public Optional<Call> out(String agent, String door, String number) {
        if (agents.of(agent).filter(Agent::isTalking).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(begin(agent, door, number, "OUT"));
    }

    private Call begin(String agent, String door, @Nullable String number, String direction) {
        if (agents.of(agent).filter(Agent::isThere).isEmpty()) {
            agents.signIn(agent, door, null);
        }
        Optional<Call> on = calls.currentOf(agent).filter(c -> c.state().isTalking());
        if (on.isPresent()) {
            return on.get();
        }
        String key = UUID.randomUUID().toString();
        Sighting offered = Sighting.of(Call.BY_HAND, key, Step.OFFERED, "", clock.instant())
                .line(lines.queueOf(door))
                .caller(number, null);
        Sighting answered = Sighting.of(Call.BY_HAND, key, Step.ANSWERED, "", clock.instant())
                .agent(agent);
        long id = direction.equals("IN")
                ? record.saw(List.of(offered, answered)).orElseThrow()
                : record.out(door, List.of(offered, answered));
        return calls.byId(id).orElseThrow();
    }

    /** The agent takes a caller from the list of those who wait by hand. */
    @Transactional
    public Optional<Refusal> take(long callId, String agent) {
        Optional<String> key = hold(callId);
        Optional<Call> call = calls.byId(callId);
        if (key.isEmpty() || call.isEmpty() || !call.get().state().isWaiting()) {
            return Optional.of(Refusal.of("telephony.call.notWaiting"));
        }
        if (agents.of(agent).filter(Agent::isThere).isEmpty()) {
            agents.signIn(agent, Objects.requireNonNull(call.get().door()), null);
        }
        if (agents.of(agent).filter(Agent::isTalking).isPresent()) {
            return Optional.of(Refusal.of("telephony.agent.talking"));
        }
        record.saw(List.of(Sighting.of(Call.BY_HAND, key.get(), Step.ANSWERED, agent, clock.instant())
                .agent(agent)));
        return Optional.empty();
    }

    /** On hold, or off it again. Of a call that an exchange tells of, this and the end are ignored: the exchange knows better. */
    @Transactional
    public void hold(long callId, boolean held) {
        hold(callId)
                .ifPresent(key -> record.saw(List.of(Sighting.of(
                        Call.BY_HAND,
                        key,
                        held ? Step.HELD : Step.RESUMED,
                        clock.instant().toString(),
                        clock.instant()))));
    }

    /** The caller is gone: lost where nobody had answered. */
    @Transactional
    public void end(long callId) {
        hold(callId)
                .ifPresent(key -> record.saw(List.of(Sighting.of(Call.BY_HAND, key, Step.ENDED, "", clock.instant()))));
    }

    /** To the list of those who wait at another door. */
    @Transactional
    void giveOn(long callId, String queue) {
        hold(callId).ifPresent(key -> {
            String mark = clock.instant().toString();
            record.saw(List.of(
                    Sighting.of(Call.BY_HAND, key, Step.TRANSFERRED, mark, clock.instant()),
                    Sighting.of(
                                    Call.BY_HAND,
                                    key,
                                    Step.QUEUED,
                                    mark,
                                    clock.instant().plusNanos(1_000))
                            .line(queue)));
        });
    }

    private Optional<String> hold(long callId) {
        return jdbc.sql("select key from telephony.call where id = :id and source = :hand and ended_at is null for"
                        + " update")
                .param("id", callId)
                .param("hand", Call.BY_HAND)
                .query(String.class)
                .optional();
    }
}
