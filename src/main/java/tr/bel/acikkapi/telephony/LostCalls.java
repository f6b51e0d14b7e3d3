package tr.bel.acikkapi.telephony;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.live.News;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shared.SqlTime;

/**
 * Whom to call back: who was lost, and who was promised it. One entry a number and door as long as it is open; who calls again and is
 * answered is off the list.
 */
@Component
public class LostCalls {

    /** How long an entry is in one agent's hands. */
    public static final Duration CLAIM = Duration.ofMinutes(15);
    /** So often is tried, then the entry is given up. */
    static final int MOST_TRIES = 3;

    private static final Duration AGAIN_AFTER = Duration.ofMinutes(60);
    private static final String SELECT = "select " + CallBack.COLUMNS + " from telephony.call_back ";
    private static final String CLOSED = "telephony.callBack.closed";

    private final News news;
    private final JdbcClient jdbc;
    private final Clock clock;

    LostCalls(News news, JdbcClient jdbc, Clock clock) {
        this.news = news;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The open entries of a door: those that are due first, the oldest first. */
    public List<CallBack> open(String door, int limit) {
        return jdbc.sql(SELECT + """
            where door = :door and closed_at is null order by next_at, id limit :limit
            """)
                .param("door", door)
                .param("limit", limit)
                .query(CallBack.class)
                .list();
    }

    /** How many entries of a door are open. */
    public int count(String door) {
        return jdbc.sql("select count(*)::int from telephony.call_back where door = :door and closed_at is null")
                .param("door", door)
                .query(Integer.class)
                .single();
    }

    /** The entries that were closed last, newest first. */
    public List<CallBack> closed(String door, int limit) {
        return jdbc.sql(SELECT + """
            where door = :door and closed_at is not null order by closed_at desc, id desc limit :limit
            """)
                .param("door", door)
                .param("limit", limit)
                .query(CallBack.class)
                .list();
    }

    public Optional<CallBack> byId(long id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(CallBack.class)
                .optional();
    }

    /** What this agent has in hand. */
    public List<CallBack> heldBy(String username) {
        return jdbc.sql(SELECT + """
            where claimed_by = :me and claimed_until > :now and closed_at is null order by claimed_until
            """)
                .param("me", username)
                .param("now", now())
                .query(CallBack.class)
                .list();
    }

    /** Takes the first entry that is due and in nobody's hands. Two who ask at once get two. */
    @Transactional
    public Optional<CallBack> next(String username, String door) {
        List<CallBack> taken = jdbc.sql("""
            update telephony.call_back set claimed_by = :me, claimed_until = :until where id = (
                select id from telephony.call_back
                where door = :door and closed_at is null and next_at <= :now and (claimed_until is null or claimed_until <= :now)
                order by next_at, id limit 1 for update skip locked)
            returning
            """ + CallBack.COLUMNS)
                .param("me", username)
                .param("door", door)
                .param("now", now())
                .param("until", SqlTime.of(clock.instant().plus(CLAIM)))
                .query(CallBack.class)
                .list();
        taken.forEach(_ -> tell());
        return taken.stream().findFirst();
    }

    /** Takes this entry in hand, or keeps it longer. Somebody else's is refused ({@code telephony.callBack.taken}). */
    @Transactional
    public Optional<Refusal> claim(long id, String username) {
        int taken = jdbc.sql("""
            update telephony.call_back set claimed_by = :me, claimed_until = :until
            where id = :id and closed_at is null and (claimed_by is null or claimed_by = :me or claimed_until <= :now)
            """)
                .param("me", username)
                .param("until", SqlTime.of(clock.instant().plus(CLAIM)))
                .param("now", now())
                .param("id", id)
                .update();
        if (taken == 1) {
            tell();
            return Optional.empty();
        }
        boolean open = byId(id).filter(CallBack::isOpen).isPresent();
        return Optional.of(Refusal.of(open ? "telephony.callBack.taken" : CLOSED));
    }

    /** Gives it back untouched. */
    @Transactional
    public void release(long id, String username) {
        jdbc.sql("""
            update telephony.call_back set claimed_by = null, claimed_until = null
            where id = :id and claimed_by = :me and closed_at is null
            """).param("id", id).param("me", username).update();
        tell();
    }

    /** They were called and spoken with. */
    @Transactional
    public Optional<Refusal> reached(long id, String username) {
        return tried(id, username, true, null);
    }

    /**
     * Nobody answered: tried again in an hour, given up after {@value #MOST_TRIES} times.
     *
     * @param ended how, where an exchange told it
     */
    @Transactional
    public Optional<Refusal> notReached(long id, String username, @Nullable DialState ended) {
        return tried(id, username, false, ended);
    }

    /** How nobody was reached the last time, where an exchange told it. */
    public Optional<DialState> lastEnded(long id) {
        return jdbc.sql("""
            select ended from telephony.call_back_try where call_back_id = :id and ended is not null order by id desc limit 1
            """).param("id", id).query(DialState.class).optional();
    }

    private Optional<Refusal> tried(long id, String username, boolean reached, @Nullable DialState ended) {
        Instant now = clock.instant();
        Optional<CallBack> entry = jdbc.sql(SELECT + "where id = :id for update")
                .param("id", id)
                .query(CallBack.class)
                .optional();
        if (entry.filter(CallBack::isOpen).isEmpty()) {
            return Optional.of(Refusal.of(CLOSED));
        }
        if (!entry.get().isHeldBy(username, now)) {
            return Optional.of(Refusal.of("telephony.callBack.notYours"));
        }
        jdbc.sql("""
            insert into telephony.call_back_try (call_back_id, username, reached, at, ended)
            values (:id, :me, :reached, :now, :ended)
            """)
                .param("ended", ended == null ? null : ended.name())
                .param("id", id)
                .param("me", username)
                .param("reached", reached)
                .param("now", SqlTime.of(now))
                .update();
        int tries = entry.get().tries() + (reached ? 0 : 1);
        if (reached) {
            close(id, CallBack.Outcome.REACHED, username);
        } else if (tries >= MOST_TRIES) {
            close(id, CallBack.Outcome.GIVEN_UP, username);
        }
        jdbc.sql("""
            update telephony.call_back set tries = :tries, next_at = :next, claimed_by = null, claimed_until = null where id = :id
            """)
                .param("tries", tries)
                .param("next", SqlTime.of(reached ? entry.get().nextAt() : now.plus(AGAIN_AFTER)))
                .param("id", id)
                .update();
        tell();
        return Optional.empty();
    }

    private void close(long id, CallBack.Outcome outcome, @Nullable String by) {
        jdbc.sql("""
            update telephony.call_back set outcome = :outcome, closed_at = :now, closed_by = :by, claimed_by = null, claimed_until = null
            where id = :id and closed_at is null
            """)
                .param("outcome", outcome.name())
                .param("now", now())
                .param("by", by)
                .param("id", id)
                .update();
    }

    /** The switchboard promised a call back. */
    long handover(String door, Handover handover) {
        tell();
        return jdbc.sql("""
            insert into telephony.call_back
                (door, origin, kind, caller, caller_name, words, reason, times, first_at, last_at, last_call_id, next_at)
            values (:door, :origin, 'HANDOVER', :caller, :name, :words, :reason, 1, :now, :now, :call, :now) returning id
            """)
                .param("door", door)
                .param("origin", Lines.SWITCHBOARD)
                .param("caller", handover.caller())
                .param("name", handover.callerName())
                .param("words", handover.words())
                .param("reason", handover.reason().name())
                .param("call", handover.callId())
                .param("now", now())
                .query(Long.class)
                .single();
    }

    /** What a cold handover says. */
    record Handover(
            String caller,
            @Nullable String callerName,
            @Nullable String words,
            TransferReason reason,
            @Nullable Long callId) {}

    private OffsetDateTime now() {
        return SqlTime.of(clock.instant());
    }

    private void tell() {
        news.tell(CallsTopic.NAME, CallsTopic.CALL_BACKS);
    }
}
