package tr.bel.acikkapi.telephony;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.database.WorkBell;
import tr.bel.acikkapi.live.News;
import tr.bel.acikkapi.shared.SqlTime;

/**
 * What the exchange is to do: written down by whichever node was asked, done by the node that is connected. An order that nobody took in
 * time is none any more: a caller who was to be given on half a minute ago is somewhere else now.
 */
@Component
public class ExchangeOrders {

    /** How long an order stands. */
    static final Duration STANDS = Duration.ofSeconds(30);

    private static final Duration KEPT = Duration.ofDays(1);
    /** The line to the exchange says every five seconds that it is there. */
    private static final Duration SILENCE = Duration.ofSeconds(20);

    private final WorkBell bell = new WorkBell();
    private final News news;
    private final JdbcClient jdbc;
    private final Clock clock;

    ExchangeOrders(News news, JdbcClient jdbc, Clock clock) {
        this.news = news;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is to be done. */
    public enum Kind {
        /** Bring the queues' member at this extension (subject) of this door (target) to what the agent there does. */
        MEMBER,
        /** Give the caller (subject: channel) on to a queue (target). */
        REDIRECT,
        /** Make a call that was ordered, first to this extension (subject). */
        DIAL
    }

    /** An order. */
    public record Order(
            long id,
            Kind kind,
            String subject,
            @Nullable String target,
            @Nullable Long callId) {}

    /** Who is to be given on, and whose form said so. */
    record Redirect(String channel, String queue, long callId, String operator, TransferReason reason, UUID key) {}

    @Transactional(propagation = Propagation.MANDATORY)
    void member(String extension, String door) {
        give(Kind.MEMBER, extension, door, null, null);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void redirect(Redirect redirect) {
        give(Kind.REDIRECT, redirect.channel(), redirect.queue(), redirect.callId(), redirect);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void dial(String extension, long call) {
        give(Kind.DIAL, extension, null, call, null);
    }

    private void give(
            Kind kind, String subject, @Nullable String target, @Nullable Long call, @Nullable Redirect redirect) {
        jdbc.sql("delete from telephony.exchange_order where ordered_at < :yesterday")
                .param("yesterday", SqlTime.of(clock.instant().minus(KEPT)))
                .update();
        jdbc.sql("""
            insert into telephony.exchange_order (kind, subject, target, ordered_at, call_id, operator, reason, key)
            values (:kind, :subject, :target, :now, :call, :operator, :reason, :key)
            """)
                .param("kind", kind.name())
                .param("subject", subject)
                .param("target", target)
                .param("now", SqlTime.of(clock.instant()))
                .param("call", call)
                .param("operator", redirect == null ? null : redirect.operator())
                .param("reason", redirect == null ? null : redirect.reason().name())
                .param("key", redirect == null ? null : redirect.key())
                .update();
        bell.afterCommit();
    }

    /** Whether a node is connected with an exchange, so that orders are carried out. */
    public boolean isConnected() {
        return jdbc.sql("select count(*) from telephony.heard where at > :since")
                        .param("since", SqlTime.of(clock.instant().minus(SILENCE)))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Sleeps until an order is given on this node, at most so long: what was ordered on others is found by looking. */
    public void await(Duration atMost) throws InterruptedException {
        bell.await(atMost);
    }

    /** Takes the next order that still stands; it is done, or not, but never twice. */
    @Transactional
    public Optional<Order> take() {
        List<Order> next = jdbc.sql("""
            update telephony.exchange_order set done_at = :now where id = (
                select id from telephony.exchange_order where done_at is null and ordered_at > :since
                order by id limit 1 for update skip locked)
            returning id, kind, subject, target, call_id
            """)
                .param("now", SqlTime.of(clock.instant()))
                .param("since", SqlTime.of(clock.instant().minus(STANDS)))
                .query(Order.class)
                .list();
        return next.stream().findFirst();
    }

    /** It did not work. */
    @Transactional
    public void failed(long id, String why) {
        jdbc.sql("update telephony.exchange_order set trouble = :why where id = :id")
                .param("why", why.length() > 300 ? why.substring(0, 300) : why)
                .param("id", id)
                .update();
        news.tell(CallsTopic.NAME, CallsTopic.AGENTS);
    }
}
