package tr.bel.acikkapi.telephony;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.live.News;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shared.SqlTime;

/** Who is at the telephones, and what each does since when. The exchange's queues are told, too, where one is connected. */
@Component
public class Agents {

    private static final String COLUMNS = "username, door, extension, state, reason, since, call_id";

    private final ExchangeOrders orders;
    private final News news;
    private final JdbcClient jdbc;
    private final Clock clock;

    Agents(ExchangeOrders orders, News news, JdbcClient jdbc, Clock clock) {
        this.orders = orders;
        this.news = news;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Begins work at a telephone, ready for calls. Who is there already changes place.
     *
     * @param door whose calls come
     * @param extension absent where there is no exchange
     * @return why not: somebody else sits at this telephone ({@code telephony.agent.extensionTaken}), or a call is on
     */
    @Transactional
    public Optional<Refusal> signIn(String username, String door, @Nullable String extension) {
        String telephone = extension == null || extension.isBlank() ? null : extension.strip();
        if (telephone != null && !telephone.matches("[0-9A-Za-z_.-]{1,40}")) {
            return Optional.of(Refusal.of("telephony.agent.extensionWrong"));
        }
        jdbc.sql("""
            insert into telephony.agent (username, door, state, since) values (:username, :door, 'OFF', :now)
            on conflict (username) do nothing
            """)
                .param("username", username)
                .param("door", door)
                .param("now", SqlTime.of(clock.instant()))
                .update();
        Agent before = hold(username).orElseThrow();
        if (before.isTalking()) {
            return Optional.of(Refusal.of("telephony.agent.talking"));
        }
        if (telephone != null && isTaken(telephone, username)) {
            return Optional.of(Refusal.of("telephony.agent.extensionTaken", telephone));
        }
        leave(before, door, telephone);
        become(new Agent(username, door, telephone, AgentState.READY, null, clock.instant(), null));
        return Optional.empty();
    }

    /** The telephone and the queues where the agent was before. */
    private void leave(Agent before, String door, @Nullable String telephone) {
        String old = before.isThere() ? before.extension() : null;
        if (old == null || (old.equals(telephone) && before.door().equals(door))) {
            return;
        }
        if (!old.equals(telephone)) {
            Instant now = clock.instant();
            log(new Agent(
                    before.username(),
                    before.door(),
                    old,
                    AgentState.OFF,
                    null,
                    now.isBefore(before.since()) ? before.since() : now,
                    null));
        }
        orders.member(old, before.door());
    }

    /** Two who want one telephone in one moment: the second waits for the first, and is refused. */
    private boolean isTaken(String extension, String username) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('telephony.extension ' || :extension, 0))")
                .param("extension", extension)
                .query((rs, row) -> true)
                .single();
        return jdbc.sql("select count(*) from telephony.agent where extension = :extension and username <> :username")
                        .param("extension", extension)
                        .param("username", username)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Ends work; not during a call ({@code telephony.agent.talking}). */
    @Transactional
    public Optional<Refusal> signOut(String username) {
        return change(username, AgentState.OFF, null);
    }

    /** Waits for the next call; ends a break or the writing up. */
    @Transactional
    public Optional<Refusal> ready(String username) {
        return change(username, AgentState.READY, null);
    }

    /** Goes away for a while. */
    @Transactional
    public Optional<Refusal> pause(String username, BreakReason reason) {
        return change(username, AgentState.BREAK, reason);
    }

    /**
     * The agent says that the call is over, where the exchange does not: it died, or its word got lost. The agent writes it up; the call's
     * own end comes from whoever tells of it. Who has no call stays as they are.
     */
    @Transactional
    public void callOver(String username) {
        hold(username).filter(Agent::isTalking).ifPresent(a -> {
            Long call = a.callId();
            become(new Agent(username, a.door(), a.extension(), AgentState.WRAP_UP, null, clock.instant(), call));
        });
    }

    private Optional<Refusal> change(String username, AgentState to, @Nullable BreakReason reason) {
        Optional<Agent> now = hold(username).filter(Agent::isThere);
        if (now.isEmpty()) {
            return to == AgentState.OFF ? Optional.empty() : Optional.of(Refusal.of("telephony.agent.notThere"));
        }
        Agent agent = now.get();
        if (agent.isTalking()) {
            return Optional.of(Refusal.of("telephony.agent.talking"));
        }
        if (agent.state() != to || agent.reason() != reason) {
            become(new Agent(username, agent.door(), agent.extension(), to, reason, clock.instant(), null));
        }
        return Optional.empty();
    }

    /** What this agent does; empty for who never was at a telephone. */
    public Optional<Agent> of(String username) {
        return jdbc.sql("select " + COLUMNS + " from telephony.agent where username = :username")
                .param("username", username)
                .query(Agent.class)
                .optional();
    }

    /** Who is there at a door, by name. */
    public List<Agent> at(String door) {
        return jdbc.sql("select " + COLUMNS
                        + " from telephony.agent where door = :door and state <> 'OFF' order by username")
                .param("door", door)
                .query(Agent.class)
                .list();
    }

    /** Who sits at this telephone now. */
    public Optional<Agent> atExtension(String extension) {
        return jdbc.sql("select " + COLUMNS + " from telephony.agent where extension = :extension and state <> 'OFF'")
                .param("extension", extension)
                .query(Agent.class)
                .optional();
    }

    /** Everybody at a telephone of an exchange: what it is told after each connect. */
    public List<Agent> atTelephones() {
        return jdbc.sql("select " + COLUMNS
                        + " from telephony.agent where extension is not null and state <> 'OFF' order by username")
                .query(Agent.class)
                .list();
    }

    /** Whether one of our agents ever sat at this telephone: others in the exchange's queues are not ours to move. */
    public boolean knows(String extension) {
        return jdbc.sql("select count(*) from telephony.agent_state where extension = :extension")
                        .param("extension", extension)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Who sat at this telephone then. */
    @Nullable
    String at(String extension, Instant then) {
        record Row(String username, AgentState state) {}
        return jdbc.sql("""
            select username, state from telephony.agent_state where extension = :extension and at <= :then
            order by at desc, id desc limit 1
            """)
                .param("extension", extension)
                .param("then", SqlTime.of(then))
                .query(Row.class)
                .optional()
                .filter(r -> r.state() != AgentState.OFF)
                .map(Row::username)
                .orElse(null);
    }

    /** At which door they worked who answered this call, then: by the mark of the answer. */
    Map<String, String> doorsOf(long call) {
        record At(String mark, String door) {}
        return jdbc.sql("""
            select p.mark, s.door from telephony.call_phase p cross join lateral (
                select a.door from telephony.agent_state a where a.username = p.agent and a.at <= p.happened_at
                order by a.at desc, a.id desc limit 1) s
            where p.call_id = :call and p.phase = 'ANSWERED'
            """).param("call", call).query(At.class).list().stream()
                .collect(Collectors.toMap(At::mark, At::door));
    }

    /** Talking and writing up follow the call. */
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(Call call, Instant at) {
        boolean talking = call.state().isTalking();
        String talker = talking ? call.agent() : null;
        for (Agent done : withCall(call.id())) {
            if (done.isTalking() && !done.username().equals(talker)) {
                become(done.withState(AgentState.WRAP_UP, at, call.id()));
            }
        }
        if (talker != null) {
            hold(talker)
                    .filter(Agent::isThere)
                    .filter(a -> !(a.isTalking() && a.callId() != null && a.callId() == call.id()))
                    .ifPresent(a -> become(a.withState(AgentState.TALKING, at, call.id())));
        }
    }

    private List<Agent> withCall(long call) {
        return jdbc.sql("select " + COLUMNS
                        + " from telephony.agent where call_id = :call order by username for update")
                .param("call", call)
                .query(Agent.class)
                .list();
    }

    private Optional<Agent> hold(String username) {
        return jdbc.sql("select " + COLUMNS + " from telephony.agent where username = :username for update")
                .param("username", username)
                .query(Agent.class)
                .optional();
    }

    private void log(Agent agent) {
        jdbc.sql("""
            insert into telephony.agent_state (username, door, extension, state, reason, call_id, at)
            values (:username, :door, :extension, :state, :reason, :call, :at)
            """)
                .param("username", agent.username())
                .param("door", agent.door())
                .param("extension", agent.extension())
                .param("state", agent.state().name())
                .param("reason", agent.reason() == null ? null : agent.reason().name())
                .param("call", agent.callId())
                .param("at", SqlTime.of(agent.since()))
                .update();
    }

    private void become(Agent agent) {
        boolean off = agent.state() == AgentState.OFF;
        log(agent);
        jdbc.sql("""
            update telephony.agent set door = :door, extension = :extension, state = :state, reason = :reason, since = :at,
                call_id = :call
            where username = :username
            """)
                .param("username", agent.username())
                .param("door", agent.door())
                .param("extension", off ? null : agent.extension())
                .param("state", agent.state().name())
                .param("reason", agent.reason() == null ? null : agent.reason().name())
                .param("call", agent.callId())
                .param("at", SqlTime.of(agent.since()))
                .update();
        if (agent.extension() != null) {
            orders.member(agent.extension(), agent.door());
        }
        news.tell(CallsTopic.NAME, CallsTopic.AGENTS);
    }
}
