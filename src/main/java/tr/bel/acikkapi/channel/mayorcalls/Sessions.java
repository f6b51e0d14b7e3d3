package tr.bel.acikkapi.channel.mayorcalls;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.feedback.PartOfDay;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shared.SqlTime;

/** All sessions, and how one goes from state to state. */
@Component
class Sessions {

    private static final String COLUMNS = """
        select s.id, s.title, s.day, s.part, s.planned, s.state, s.prepared_by, s.created_at, s.started_at, s.ended_at,
            (select count(*) from mayorcalls.listing l where l.session_id = s.id and l.removed_at is null) as listed,
            (select count(*) from mayorcalls.listing l where l.session_id = s.id and exists (
                select 1 from mayorcalls.call k where k.listing_id = l.id and k.outcome in ('REACHED', 'DO_NOT_CALL'))) as reached
        from mayorcalls.session s
        """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Sessions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long open(String title, LocalDate day, PartOfDay part, int planned, String by) {
        return jdbc.sql("""
            insert into mayorcalls.session (title, day, part, planned, state, prepared_by, created_at)
            values (:title, :day, :part, :planned, 'PREPARING', :by, :now) returning id
            """)
                .param("title", title)
                .param("day", day)
                .param("part", part.name())
                .param("planned", planned)
                .param("by", by)
                .param("now", SqlTime.of(clock.instant()))
                .query(Long.class)
                .single();
    }

    /** The newest days first; of one who does not organise, none that is still being prepared. */
    List<Session> latest(boolean organises, int limit) {
        return jdbc.sql(COLUMNS
                        + " where :organises or s.state <> 'PREPARING' order by s.day desc, s.id desc limit :limit")
                .param("organises", organises)
                .param("limit", limit)
                .query(Session.class)
                .list();
    }

    Optional<Session> find(long id) {
        return jdbc.sql(COLUMNS + " where s.id = :id")
                .param("id", id)
                .query(Session.class)
                .optional();
    }

    /** The session, with nobody else changing its list until the caller's transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Session> lock(long id) {
        jdbc.sql("select id from mayorcalls.session where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .optional();
        return find(id);
    }

    /** Takes a session to its next state; a refusal leaves it where it is. At its end whoever was not reached is free for another. */
    @Transactional
    public Optional<Refusal> move(long id, SessionState to, String by) {
        Session session = lock(id).orElseThrow();
        if (session.state() == to) {
            return Optional.empty();
        }
        if (!session.state().next().contains(to)) {
            return Optional.of(Refusal.of("mayorcalls.session.notNow"));
        }
        if (to == SessionState.READY && session.listed() == 0) {
            return Optional.of(Refusal.of("mayorcalls.session.nobody"));
        }
        if (to == SessionState.ENDED && hasOpenCall(id)) {
            return Optional.of(Refusal.of("mayorcalls.session.callOpen"));
        }
        jdbc.sql("""
            update mayorcalls.session set state = :to,
                ready_at = case when :to = 'READY' then :now else ready_at end,
                started_at = case when :to = 'UNDER_WAY' then :now else started_at end,
                ended_at = case when :to = 'ENDED' then :now end,
                ended_by = case when :to = 'ENDED' then :by end
            where id = :id
            """)
                .param("to", to.name())
                .param("now", SqlTime.of(clock.instant()))
                .param("by", by)
                .param("id", id)
                .update();
        if (to == SessionState.ENDED) {
            jdbc.sql("delete from mayorcalls.taken where listing_id in (select id from mayorcalls.listing where"
                            + " session_id = :id)")
                    .param("id", id)
                    .update();
        }
        return Optional.empty();
    }

    private boolean hasOpenCall(long id) {
        return jdbc.sql("""
            select exists (select 1 from mayorcalls.call k join mayorcalls.listing l on l.id = k.listing_id
                where l.session_id = :id and k.ended_at is null)
            """).param("id", id).query(Boolean.class).single();
    }
}
