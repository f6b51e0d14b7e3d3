package tr.bel.acikkapi.telephony;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.shared.SqlTime;

/** All calls: what an exchange tells, and who is on which line now. What agents do by hand where there is none: {@link CallsByHand}. */
@Component
public class Calls {

    /** The topic of {@code live}: something about calls, agents, call-backs or the board changed. */
    public static final String TOPIC = CallsTopic.NAME;

    private static final String SELECT = "select " + Call.COLUMNS + " from telephony.call ";

    private final RecordCall record;
    private final JdbcClient jdbc;

    Calls(RecordCall record, JdbcClient jdbc) {
        this.record = record;
        this.jdbc = jdbc;
    }

    /**
     * A source tells something of one call: all of it is taken together, and what was told before changes nothing.
     *
     * @param sightings of one source and key
     * @return the call; empty where it is on no line of ours
     */
    public Optional<Long> saw(List<Sighting> sightings) {
        return record.saw(sightings);
    }

    /** {@link #saw(List)} of one thing. */
    public Optional<Long> saw(Sighting sighting) {
        return record.saw(List.of(sighting));
    }

    /**
     * A call of a source that is not over.
     *
     * @param lastAt its latest step
     */
    public record Open(String key, Instant offeredAt, Instant lastAt) {}

    /**
     * The calls of a source that are not over as far as is known, and of which nothing was told since a moment of our clock. Not what was
     * ordered shortly before: the exchange may have no channel of it yet.
     */
    public List<Open> open(String source, Instant before) {
        return jdbc.sql("""
            select c.key, c.offered_at, (select max(p.happened_at) from telephony.call_phase p where p.call_id = c.id) as last_at
            from telephony.call c where c.source = :source and c.ended_at is null
                and (select max(p.recorded_at) from telephony.call_phase p where p.call_id = c.id) < :before
                and not exists (select 1 from telephony.dialling d where d.call_id = c.id and d.ordered_at > :ordered)
            order by c.id
            """)
                .param("source", source)
                .param("ordered", SqlTime.of(before.minus(DialledCalls.PATIENCE)))
                .param("before", SqlTime.of(before))
                .query(Open.class)
                .list();
    }

    public Optional<Call> byId(long id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(Call.class)
                .optional();
    }

    /** The call of a contact, if it was one. */
    public Optional<Call> ofContact(long contactId) {
        return jdbc.sql(SELECT + "where contact_id = :contact order by id limit 1")
                .param("contact", contactId)
                .query(Call.class)
                .optional();
    }

    /** Who waits at a door now, the longest first. Whom an agent calls waits at none. */
    public List<Call> waiting(String door) {
        return jdbc.sql(SELECT + """
            where door = :door and direction = 'IN' and ended_at is null and state in ('OFFERED', 'QUEUED', 'RINGING')
            order by offered_at, id
            """).param("door", door).query(Call.class).list();
    }

    /** The calls that ring at this agent's telephone now, the longest waiting first. */
    public List<Call> ringingAt(String agent) {
        return jdbc.sql(SELECT + """
             c where ended_at is null and state = 'RINGING' and exists (
                select 1 from telephony.call_phase p
                where p.call_id = c.id and p.phase = 'RINGING' and p.agent = :agent
                    and p.happened_at >= coalesce((select max(q.happened_at) from telephony.call_phase q
                        where q.call_id = c.id and q.phase in ('QUEUED', 'TRANSFERRED')), c.offered_at)
                    and not exists (select 1 from telephony.call_phase o
                        where o.call_id = c.id and o.phase = 'RANG_OUT'
                            and (o.mark = p.mark or o.extension = p.extension and o.happened_at >= p.happened_at)))
            order by offered_at, id
            """).param("agent", agent).query(Call.class).list();
    }

    /** The call that this agent has on the telephone, or writes up after it; empty where the agent is free. */
    public Optional<Call> currentOf(String agent) {
        return jdbc.sql(SELECT + "where id = (select call_id from telephony.agent where username = :agent)")
                .param("agent", agent)
                .query(Call.class)
                .optional();
    }

    /** The last calls from a number, newest first. */
    public List<Call> from(String caller, int limit) {
        return jdbc.sql(SELECT + "where caller = :caller order by offered_at desc limit :limit")
                .param("caller", caller)
                .param("limit", limit)
                .query(Call.class)
                .list();
    }

    /** The last calls that an agent took, newest first. */
    public List<Call> of(String agent, int limit) {
        return jdbc.sql(SELECT + "where agent = :agent order by offered_at desc limit :limit")
                .param("agent", agent)
                .param("limit", limit)
                .query(Call.class)
                .list();
    }

    /** The steps of a call as they happened. */
    public List<CallPhase> phases(long callId) {
        return jdbc.sql("""
            select phase, mark, line, extension, agent, happened_at from telephony.call_phase where call_id = :id
            order by happened_at, id
            """).param("id", callId).query(CallPhase.class).list();
    }

    /** The stays of a call at our doors. */
    public List<Visit> visits(long callId) {
        return jdbc.sql("""
            select door, line, arrived_at, answered_at, left_at, lost, agent, talked_seconds
            from telephony.visit where call_id = :id order by nr
            """).param("id", callId).query(Visit.class).list();
    }
}
