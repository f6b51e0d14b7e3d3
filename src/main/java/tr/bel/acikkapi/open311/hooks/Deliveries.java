package tr.bel.acikkapi.open311.hooks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.open311.Open311Settings;
import tr.bel.acikkapi.shared.SqlTime;

/** The deliveries, as rows. Every change of state names the attempt that it ends, so that of two who end it one does. */
@Component
class Deliveries {

    /** Pauses after the first, second, … attempt of a round; after the last one it is given up. */
    static final List<Duration> BACK_OFF = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(8),
            Duration.ofHours(24));

    private final JdbcClient jdbc;
    private final Open311Settings settings;
    private final Clock clock;

    Deliveries(JdbcClient jdbc, Open311Settings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** A delivery in the list. */
    record Row(
            long id,
            String partner,
            String event,
            String number,
            Delivery.State state,
            int attempts,
            @Nullable Integer httpStatus,
            @Nullable String trouble,
            Instant queuedAt,
            Instant nextAttemptAt,
            @Nullable Instant settledAt,
            boolean ended) {

        /** Whether a click may send it again. */
        public boolean isReplayable() {
            return !ended && (state == Delivery.State.DELIVERED || state == Delivery.State.FAILED);
        }
    }

    /** Puts one in, in the transaction of what it tells of. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(long hookId, long caseId, String event, String body) {
        jdbc.sql("""
            insert into open311.delivery (hook_id, case_id, event, body, state, next_attempt_at, queued_at)
            values (:hook, :case, :event, :body, 'QUEUED', :now, :now)
            """)
                .param("hook", hookId)
                .param("case", caseId)
                .param("event", event)
                .param("body", body)
                .param("now", now())
                .update();
    }

    /** Takes the next that is due. Commits before anything is sent; nobody else takes it until the lease is over. */
    @Transactional
    public Optional<Delivery> claim() {
        return jdbc.sql("""
            update open311.delivery set state = 'SENDING', attempts = attempts + 1, round = round + 1, sending_since = :now
            where id = (select id from open311.delivery where state = 'QUEUED' and next_attempt_at <= :now
                order by next_attempt_at, id limit 1 for update skip locked)
            returning id, hook_id, case_id, event, body, attempts, round
            """).param("now", now()).query(Delivery.class).optional();
    }

    void delivered(Delivery d, int status) {
        settle(d, Delivery.State.DELIVERED, status, null);
    }

    void withheld(Delivery d) {
        settle(d, Delivery.State.WITHHELD, null, null);
    }

    /** Tried again later, or given up. */
    void failed(Delivery d, @Nullable Integer status, String trouble) {
        if (d.round() > BACK_OFF.size()) {
            settle(d, Delivery.State.FAILED, status, trouble);
            return;
        }
        jdbc.sql("""
            update open311.delivery set state = 'QUEUED', next_attempt_at = :next, sending_since = null, http_status = :status,
                trouble = :trouble
            where id = :id and attempts = :attempts and state = 'SENDING'
            """)
                .param("next", SqlTime.of(clock.instant().plus(BACK_OFF.get(d.round() - 1))))
                .param("status", status)
                .param("trouble", trouble)
                .param("id", d.id())
                .param("attempts", d.attempts())
                .update();
    }

    private void settle(Delivery d, Delivery.State to, @Nullable Integer status, @Nullable String trouble) {
        jdbc.sql("""
            update open311.delivery set state = :to, sending_since = null, http_status = :status, trouble = :trouble,
                settled_at = :now
            where id = :id and attempts = :attempts and state = 'SENDING'
            """)
                .param("to", to.name())
                .param("status", status)
                .param("trouble", trouble)
                .param("now", now())
                .param("id", d.id())
                .param("attempts", d.attempts())
                .update();
    }

    /** Sends it again, because a person wants so; the same body, signed anew. False where it cannot be. */
    boolean replay(long id) {
        return jdbc.sql("""
            update open311.delivery d set state = 'QUEUED', round = 0, next_attempt_at = :now, settled_at = null
            from open311.hook h
            where d.id = :id and d.state in ('DELIVERED', 'FAILED') and h.id = d.hook_id and h.ended_at is null
            """).param("id", id).param("now", now()).update() == 1;
    }

    /** What a dead node left in sending goes back into the queue; the partner knows a delivery by its id. What is old is forgotten. */
    void sweep() {
        jdbc.sql("""
            update open311.delivery set state = 'QUEUED', sending_since = null, next_attempt_at = :now
            where state = 'SENDING' and sending_since < :before
            """)
                .param("now", now())
                .param("before", SqlTime.of(clock.instant().minus(settings.lease())))
                .update();
        jdbc.sql("delete from open311.delivery where settled_at < :before")
                .param("before", SqlTime.of(clock.instant().minus(settings.kept())))
                .update();
    }

    /** The latest, newest first. */
    List<Row> latest(int limit) {
        return jdbc.sql("""
            select d.id, h.partner, d.event, c.number, d.state, d.attempts, d.http_status, d.trouble, d.queued_at, d.next_attempt_at,
                d.settled_at, h.ended_at is not null as ended
            from open311.delivery d join open311.hook h on h.id = d.hook_id join cases.case_file c on c.id = d.case_id
            order by d.id desc limit :limit
            """).param("limit", limit).query(Row.class).list();
    }

    boolean isWanted(Delivery d) {
        return jdbc.sql("select ended_at is null from open311.hook where id = :id")
                .param("id", d.hookId())
                .query(Boolean.class)
                .single();
    }

    private OffsetDateTime now() {
        return SqlTime.of(clock.instant());
    }
}
