package tr.bel.acikkapi.telephony;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.live.News;
import tr.bel.acikkapi.shared.SqlTime;

/**
 * Keeps the call centre's call-back list, which has the switchboard's lost callers too, in step with the calls: lost ones are on it in the same transaction, and off it where the number called again
 * and was answered, or where it turns out that the call was not lost.
 */
@Component
class FollowLost {

    private final News news;
    private final JdbcClient jdbc;
    private final Clock clock;

    FollowLost(News news, JdbcClient jdbc, Clock clock) {
        this.news = news;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void follow(Call call, CallPicture picture) {
        String caller = call.caller();
        if (caller == null || call.door() == null || picture.visits().isEmpty()) {
            return;
        }
        oneAtATime(caller);
        Optional<Long> entry = entryOf(call.id());
        if (picture.state() == CallState.LOST && picture.endedAt() != null) {
            if (entry.isEmpty()) {
                enter(call, call.door(), caller, picture.endedAt());
            }
        } else {
            entry.ifPresent(e -> withdraw(call.id(), e));
        }
        for (Visit visit : picture.visits()) {
            if (visit.answeredAt() != null) {
                calledAgain(caller, visit.door(), visit.answeredAt());
            }
        }
    }

    /** Of one number, a lost and an answered call see each other. */
    private void oneAtATime(String caller) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('telephony.caller ' || :caller, 0))")
                .param("caller", caller)
                .query((rs, row) -> true)
                .single();
    }

    private Optional<Long> entryOf(long call) {
        return jdbc.sql("select call_back_id from telephony.call_back_call where call_id = :call")
                .param("call", call)
                .query(Long.class)
                .optional();
    }

    /** Of a number that was lost at both doors, the call centre's loss counts: an answer at the switchboard does not settle it. */
    private void enter(Call call, String door, String caller, Instant lostAt) {
        long entry = jdbc.sql("""
            insert into telephony.call_back (door, origin, kind, caller, caller_name, times, first_at, last_at, last_call_id, next_at)
            values (:list, :door, 'LOST', :caller, :name, 1, :lost, :lost, :call, :lost)
            on conflict (door, caller) where kind = 'LOST' and closed_at is null do update set times = call_back.times + 1,
                origin = case when excluded.origin = :switchboard then call_back.origin else excluded.origin end,
                last_call_id = case when excluded.last_at >= call_back.last_at then excluded.last_call_id else call_back.last_call_id end,
                caller_name = coalesce(call_back.caller_name, excluded.caller_name),
                first_at = least(call_back.first_at, excluded.first_at), last_at = greatest(call_back.last_at, excluded.last_at)
            returning id
            """)
                .param("list", Lines.CALL_CENTRE)
                .param("door", door)
                .param("switchboard", Lines.SWITCHBOARD)
                .param("caller", caller)
                .param("name", call.callerName())
                .param("lost", SqlTime.of(lostAt))
                .param("call", call.id())
                .query(Long.class)
                .single();
        jdbc.sql("insert into telephony.call_back_call (call_id, call_back_id) values (:call, :entry)")
                .param("call", call.id())
                .param("entry", entry)
                .update();
        answeredSince(caller, door, lostAt).ifPresent(at -> calledAgain(caller, door, at));
        tell();
    }

    /** A lost call that a record tells late may be settled already. */
    private Optional<Instant> answeredSince(String caller, String door, Instant lostAt) {
        return jdbc
                .sql("""
                    select max(v.answered_at) from telephony.visit v join telephony.call c on c.id = v.call_id
                    where c.caller = :caller and v.answered_at >= :lost and (v.door = :door or v.door <> :switchboard)
                    """)
                .param("caller", caller)
                .param("door", door)
                .param("switchboard", Lines.SWITCHBOARD)
                .param("lost", SqlTime.of(lostAt))
                .query((rs, row) -> rs.getObject(1, OffsetDateTime.class))
                .list()
                .stream()
                .filter(at -> at != null)
                .map(OffsetDateTime::toInstant)
                .findFirst();
    }

    /** Somebody who spoke with the switchboard may still want the call centre; not the other way round. */
    private void calledAgain(String caller, String door, Instant answeredAt) {
        List<Long> open = jdbc.sql("""
            select id from telephony.call_back where caller = :caller and kind = 'LOST' and closed_at is null and last_at <= :answered
                and (origin = :door or :door <> :switchboard) order by id for update
            """)
                .param("caller", caller)
                .param("door", door)
                .param("switchboard", Lines.SWITCHBOARD)
                .param("answered", SqlTime.of(answeredAt))
                .query(Long.class)
                .list();
        open.forEach(id -> close(id, CallBack.Outcome.CALLED_AGAIN));
    }

    private void withdraw(long call, long entry) {
        jdbc.sql("delete from telephony.call_back_call where call_id = :call")
                .param("call", call)
                .update();
        jdbc.sql("update telephony.call_back set times = times - 1 where id = :id")
                .param("id", entry)
                .update();
        int left = jdbc.sql("select times from telephony.call_back where id = :id")
                .param("id", entry)
                .query(Integer.class)
                .single();
        if (left == 0) {
            close(entry, CallBack.Outcome.NOT_LOST);
        }
        tell();
    }

    private void close(long id, CallBack.Outcome outcome) {
        jdbc.sql("""
            update telephony.call_back set outcome = :outcome, closed_at = :now, claimed_by = null, claimed_until = null
            where id = :id and closed_at is null
            """)
                .param("outcome", outcome.name())
                .param("now", SqlTime.of(clock.instant()))
                .param("id", id)
                .update();
        tell();
    }

    private void tell() {
        news.tell(CallsTopic.NAME, CallsTopic.CALL_BACKS);
    }
}
