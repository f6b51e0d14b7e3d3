package tr.bel.acikkapi.telephony;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.shared.SqlTime;

/** The live board of a door. Its screens listen to {@link Calls#TOPIC}. */
@Component
public class Board {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ZoneId zone;

    Board(JdbcClient jdbc, Clock clock, ZoneId zone) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.zone = zone;
    }

    private record Day(
            int offered,
            int answered,
            int lost,
            int inTime,
            @Nullable Integer waited,
            @Nullable Integer talked) {}

    private record InState(AgentState state, int agents) {}

    private record Queue(int waiting, @Nullable Instant since) {}

    /** The figures of now and today. */
    public BoardFigures of(String door) {
        LocalDate today = clock.instant().atZone(zone).toLocalDate();
        return of(
                door,
                today.atStartOfDay(zone).toInstant(),
                today.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /**
     * The figures of now, and of the calls that came in a time.
     *
     * @param until not included
     */
    public BoardFigures of(String door, Instant from, Instant until) {
        Day day = jdbc.sql("""
            select count(*)::int as offered,
                count(v.answered_at)::int as answered,
                count(*) filter (where v.lost)::int as lost,
                count(*) filter (where v.answered_at <= v.arrived_at + make_interval(secs => coalesce(l.answer_within_seconds, 20)))::int
                    as in_time,
                round(avg(extract(epoch from v.answered_at - v.arrived_at)))::int as waited,
                round(avg(v.talked_seconds) filter (where v.answered_at is not null and v.left_at is not null))::int as talked
            from telephony.visit v left join telephony.line l on l.name = v.line
            where v.door = :door and v.arrived_at >= :from and v.arrived_at < :until
            """)
                .param("door", door)
                .param("from", SqlTime.of(from))
                .param("until", SqlTime.of(until))
                .query(Day.class)
                .single();
        Queue queue = jdbc.sql("""
            select count(*)::int as waiting, min(arrived_at) as since from telephony.visit
            where door = :door and left_at is null and answered_at is null
            """).param("door", door).query(Queue.class).single();
        return new BoardFigures(
                queue.waiting(),
                queue.since(),
                agents(door),
                day.offered(),
                day.answered(),
                day.lost(),
                day.inTime(),
                day.waited(),
                day.talked(),
                callBacks(door));
    }

    private Map<AgentState, Integer> agents(String door) {
        Map<AgentState, Integer> agents = new EnumMap<>(AgentState.class);
        jdbc.sql("select state, count(*)::int as agents from telephony.agent where door = :door and state <>"
                        + " 'OFF' group by state")
                .param("door", door)
                .query(InState.class)
                .list()
                .forEach(s -> agents.put(s.state(), s.agents()));
        return agents;
    }

    private int callBacks(String door) {
        return jdbc.sql("select count(*)::int from telephony.call_back where door = :door and closed_at is null")
                .param("door", door)
                .query(Integer.class)
                .single();
    }
}
