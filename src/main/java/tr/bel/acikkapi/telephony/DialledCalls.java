package tr.bel.acikkapi.telephony;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How it stands with calls that the exchange was ordered to make. */
@Component
class DialledCalls {

    /** After that long without a word of the exchange it did not begin: an order stands half a minute, and the agent's telephone rings as long. */
    static final Duration PATIENCE = ExchangeOrders.STANDS.multipliedBy(2).plusSeconds(10);

    private static final String SELECT = """
        select d.call_id, d.username, d.subject, d.ordered_at, d.cause, d.trouble, c.answered_at, c.ended_at,
            exists (select 1 from telephony.call_phase p where p.call_id = c.id and p.phase = 'RINGING') as rang
        from telephony.dialling d join telephony.call c on c.id = d.call_id
        """;

    private final JdbcClient jdbc;
    private final Clock clock;

    DialledCalls(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Row(
            long callId,
            String username,
            String subject,
            Instant orderedAt,
            @Nullable Integer cause,
            @Nullable String trouble,
            @Nullable Instant answeredAt,
            @Nullable Instant endedAt,
            boolean rang) {}

    /** The last call about this entry. */
    Optional<Dialled> last(String subject) {
        return find("d.subject = :of", subject);
    }

    /** The last call that this person ordered. */
    Optional<Dialled> lastOf(String username) {
        return find("d.username = :of", username);
    }

    /** This call, where this person ordered it. */
    Optional<Dialled> of(long callId, String username) {
        return find("d.call_id = :of", callId).filter(d -> d.username().equals(username));
    }

    /** The last call that rings first at this telephone. */
    Optional<Dialled> lastAt(String extension) {
        return find("d.extension = :of", extension);
    }

    private Optional<Dialled> find(String where, Object of) {
        return jdbc.sql(SELECT + " where " + where + " order by d.call_id desc limit 1")
                .param("of", of)
                .query(Row.class)
                .optional()
                .map(r -> new Dialled(
                        r.callId(),
                        r.username(),
                        r.subject(),
                        state(r),
                        r.orderedAt(),
                        r.answeredAt(),
                        r.endedAt(),
                        r.trouble()));
    }

    private DialState state(Row r) {
        boolean over = r.endedAt() != null;
        if (r.answeredAt() != null) {
            return over ? DialState.TALKED : DialState.TALKING;
        }
        if (r.trouble() != null) {
            return DialState.NO_EXCHANGE;
        }
        if (r.rang()) {
            return over ? DialState.unanswered(r.cause()) : DialState.RINGING;
        }
        return over || r.orderedAt().isBefore(clock.instant().minus(PATIENCE))
                ? DialState.NOT_BEGUN
                : DialState.CALLING;
    }
}
