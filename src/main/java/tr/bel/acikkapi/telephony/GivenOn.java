package tr.bel.acikkapi.telephony;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.live.News;
import tr.bel.acikkapi.shared.SqlTime;

/** What became of callers whom the exchange was ordered to give on: told and counted when it says that it did, and not before. */
@Component
public class GivenOn {

    /** After that long without a word it did not work. */
    static final Duration PATIENCE = ExchangeOrders.STANDS.plusSeconds(10);

    private static final Duration SHOWN = Duration.ofMinutes(5);
    private static final Duration A_MOMENT = Duration.ofNanos(1_000);

    private final RecordCall record;
    private final Agents agents;
    private final News news;
    private final JdbcClient jdbc;
    private final Clock clock;

    GivenOn(RecordCall record, Agents agents, News news, JdbcClient jdbc, Clock clock) {
        this.record = record;
        this.agents = agents;
        this.news = news;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How it stands with an operator's last order. */
    public enum State {
        /** The exchange did not answer yet. */
        UNDERWAY,
        /** The exchange refused, or nobody told it in time: the caller is where they were. */
        FAILED
    }

    /**
     * An operator's last order, while it is not done.
     *
     * @param trouble in the exchange's words; absent where it said nothing
     */
    public record Standing(
            State state, long callId, @Nullable String trouble) {}

    /**
     * The exchange did it: the step is kept, the handover counted, and the operator has nothing left to write up.
     *
     * @param at by the exchange's clock, not after it was told to
     */
    @Transactional
    public void confirm(long orderId, Instant at) {
        record Row(
                long callId,
                String operator,
                String reason,
                @Nullable UUID key,
                Instant lastAt) {}
        Optional<Row> order = jdbc.sql("""
            update telephony.exchange_order o set confirmed_at = :now
            where id = :id and call_id is not null and confirmed_at is null
            returning call_id, operator, reason, key, (select max(p.happened_at) from telephony.call_phase p
                where p.call_id = o.call_id and p.recorded_at <= o.done_at) as last_at
            """)
                .param("now", SqlTime.of(clock.instant()))
                .param("id", orderId)
                .query(Row.class)
                .optional();
        order.ifPresent(o -> {
            Instant after = o.lastAt().plus(A_MOMENT);
            record.givenOn(o.callId(), "order " + orderId, at.isBefore(after) ? after : at);
            jdbc.sql("""
                insert into telephony.transfer (kind, operator, call_id, reason, at, key)
                values ('WARM', :operator, :call, :reason, :now, :key)
                """)
                    .param("operator", o.operator())
                    .param("call", o.callId())
                    .param("reason", o.reason())
                    .param("now", SqlTime.of(clock.instant()))
                    .param("key", o.key())
                    .update();
            agents.of(o.operator())
                    .filter(a -> a.state() == AgentState.WRAP_UP && a.callId() != null && a.callId() == o.callId())
                    .ifPresent(a -> agents.ready(a.username()));
            news.tell(CallsTopic.NAME, CallsTopic.AGENTS);
        });
    }

    /** What this operator still has to know of their last order; empty where it is done or long ago. */
    public Optional<Standing> of(String operator) {
        record Row(
                long callId,
                Instant orderedAt,
                @Nullable Instant confirmedAt,
                @Nullable String trouble) {}
        return jdbc.sql("""
            select call_id, ordered_at, confirmed_at, trouble from telephony.exchange_order
            where operator = :operator order by id desc limit 1
            """)
                .param("operator", operator)
                .query(Row.class)
                .optional()
                .filter(r -> r.confirmedAt() == null
                        && r.orderedAt().isAfter(clock.instant().minus(SHOWN)))
                .map(r -> new Standing(isUnderway(r.orderedAt(), r.trouble()), r.callId(), r.trouble()));
    }

    private State isUnderway(Instant orderedAt, @Nullable String trouble) {
        return trouble == null && orderedAt.isAfter(clock.instant().minus(PATIENCE)) ? State.UNDERWAY : State.FAILED;
    }
}
