package tr.bel.acikkapi.telephony;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.shared.Phone;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shared.SqlTime;

/** Handing over from the switchboard to the call centre: warm, with the caller on the line, or cold, with the promise of a call back. */
@Component
public class Transfers {

    private static final int MOST_WORDS = 1_000;

    private final Calls calls;
    private final CallsByHand byHand;
    private final Lines lines;
    private final LostCalls lost;
    private final ExchangeOrders orders;
    private final GivenOn given;
    private final JdbcClient jdbc;
    private final Clock clock;

    Transfers(
            Calls calls,
            CallsByHand byHand,
            Lines lines,
            LostCalls lost,
            ExchangeOrders orders,
            GivenOn given,
            JdbcClient jdbc,
            Clock clock) {
        this.calls = calls;
        this.byHand = byHand;
        this.lines = lines;
        this.lost = lost;
        this.orders = orders;
        this.given = given;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What the operator says of a caller who is handed over without the line.
     *
     * @param number where to call back
     * @param callId the call at the switchboard, where there is one
     * @param key of the form: what was sent twice is one
     */
    public record Cold(
            String number,
            @Nullable String name,
            @Nullable String words,
            TransferReason reason,
            @Nullable Long callId,
            UUID key) {}

    /** How often something was handed over. */
    public record Count(Kind kind, TransferReason reason, int times) {}

    /** The two ways. */
    public enum Kind {
        WARM,
        COLD
    }

    /**
     * Gives the caller on to the call centre's queue, where an agent sees these words as soon as it rings. A call by hand goes to the call
     * centre's list of those who wait. An exchange is ordered to do it: {@link GivenOn} tells what became of it.
     *
     * @param name of the caller as the operator understood it; absent where what the exchange says is all that is known
     * @param words what was said so far
     * @param key of the form: what was sent twice is one
     * @return why not: the caller is gone ({@code telephony.transfer.gone}), or is not this operator's, or is just being given on, or the
     *     exchange cannot do it ({@code telephony.transfer.byTelephone}, {@code .notConnected}: the operator does it at the telephone)
     */
    @Transactional
    public Optional<Refusal> warm(
            long callId,
            String operator,
            @Nullable String name,
            @Nullable String words,
            TransferReason reason,
            UUID key) {
        if (isKnown(key)) {
            return Optional.empty();
        }
        Optional<Call> call = calls.byId(callId).filter(c -> c.state().isLive());
        if (call.isEmpty()) {
            return Optional.of(Refusal.of("telephony.transfer.gone"));
        }
        if (!operator.equals(call.get().agent())) {
            return Optional.of(Refusal.of("telephony.transfer.notYours"));
        }
        String channel = call.get().channel();
        if (!call.get().isByHand() && channel == null) {
            return Optional.of(Refusal.of("telephony.transfer.byTelephone"));
        }
        if (channel != null && !orders.isConnected()) {
            return Optional.of(Refusal.of("telephony.transfer.notConnected"));
        }
        if (isUnderway(callId, operator)) {
            return Optional.of(Refusal.of("telephony.transfer.underway"));
        }
        String queue = lines.queueOf(Lines.CALL_CENTRE);
        jdbc.sql("update telephony.call set words = :words, caller_name = coalesce(:name, caller_name)"
                        + " where id = :id")
                .param("name", cut(name))
                .param("words", cut(words))
                .param("id", callId)
                .update();
        if (channel == null) {
            count(Kind.WARM, operator, callId, null, reason, key);
            byHand.giveOn(callId, queue);
        } else {
            orders.redirect(new ExchangeOrders.Redirect(channel, queue, callId, operator, reason, key));
        }
        return Optional.empty();
    }

    /** Whether what this form says was done, or ordered. Who sends it a second time in the same moment waits for the first. */
    @Transactional
    public boolean isKnown(UUID key) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('telephony.handover ' || :key, 0))")
                .param("key", key.toString())
                .query((rs, row) -> true)
                .single();
        // What the exchange refused was not done: the same form may be sent again.
        jdbc.sql("update telephony.exchange_order set key = null where key = :key and trouble is not null and"
                        + " confirmed_at is null")
                .param("key", key)
                .update();
        return jdbc.sql("""
            select exists (select 1 from telephony.transfer where key = :key)
                or exists (select 1 from telephony.exchange_order where key = :key)
            """).param("key", key).query(Boolean.class).single();
    }

    private boolean isUnderway(long callId, String operator) {
        return given.of(operator)
                .filter(s -> s.state() == GivenOn.State.UNDERWAY && s.callId() == callId)
                .isPresent();
    }

    /**
     * Promises a call back.
     *
     * @return why not: the number is none that can be called ({@code telephony.transfer.number})
     */
    @Transactional
    public Optional<Refusal> cold(String operator, Cold cold) {
        if (isKnown(cold.key())) {
            return Optional.empty();
        }
        Optional<Phone> phone = Phone.parse(cold.number());
        if (phone.isEmpty()) {
            return Optional.of(Refusal.of("telephony.transfer.number"));
        }
        long entry = lost.handover(
                Lines.CALL_CENTRE,
                new LostCalls.Handover(
                        phone.get().e164(), cut(cold.name()), cut(cold.words()), cold.reason(), cold.callId()));
        count(Kind.COLD, operator, cold.callId(), entry, cold.reason(), cold.key());
        return Optional.empty();
    }

    /** How many were handed over in a time, and why: the most first. */
    public List<Count> counts(Instant from, Instant until) {
        return jdbc.sql("""
            select kind, reason, count(*)::int as times from telephony.transfer where at >= :from and at < :until
            group by kind, reason order by times desc, kind, reason
            """)
                .param("from", SqlTime.of(from))
                .param("until", SqlTime.of(until))
                .query(Count.class)
                .list();
    }

    private void count(
            Kind kind, String operator, @Nullable Long call, @Nullable Long entry, TransferReason reason, UUID key) {
        jdbc.sql("""
            insert into telephony.transfer (kind, operator, call_id, call_back_id, reason, at, key)
            values (:kind, :operator, :call, :entry, :reason, :now, :key)
            """)
                .param("kind", kind.name())
                .param("operator", operator)
                .param("call", call)
                .param("entry", entry)
                .param("reason", reason.name())
                .param("key", key)
                .param("now", SqlTime.of(clock.instant()))
                .update();
    }

    private static @Nullable String cut(@Nullable String words) {
        if (words == null || words.isBlank()) {
            return null;
        }
        String said = words.strip();
        return said.length() > MOST_WORDS ? said.substring(0, MOST_WORDS) : said;
    }
}
