package tr.bel.acikkapi.telephony;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.database.WorkBell;
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

    private final WorkBell bell = new WorkBell();
    private final JdbcClient jdbc;
    private final Clock clock;

    ExchangeOrders(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is to be done. */
    public enum Kind {
        /** Bring the queues' member at this extension (subject) of this door (target) to what the agent there does. */
        MEMBER,
        /** Give the caller (subject: channel) on to a queue (target). */
        REDIRECT
    }

    /** An order. */
    public record Order(
            long id, Kind kind, String subject, @Nullable String target) {}

    @Transactional(propagation = Propagation.MANDATORY)
    void member(String extension, String door) {
        give(Kind.MEMBER, extension, door);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void redirect(String channel, String queue) {
        give(Kind.REDIRECT, channel, queue);
    }

    private void give(Kind kind, String subject, String target) {
        jdbc.sql("delete from telephony.exchange_order where ordered_at < :yesterday")
                .param("yesterday", SqlTime.of(clock.instant().minus(KEPT)))
                .update();
        jdbc.sql("""
            insert into telephony.exchange_order (kind, subject, target, ordered_at) values (:kind, :subject, :target, :now)
            """)
                .param("kind", kind.name())
                .param("subject", subject)
                .param("target", target)
                .param("now", SqlTime.of(clock.instant()))
                .update();
        bell.afterCommit();
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
            returning id, kind, subject, target
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
    }
}
