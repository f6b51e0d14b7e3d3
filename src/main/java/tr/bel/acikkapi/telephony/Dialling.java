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
import tr.bel.acikkapi.live.News;
import tr.bel.acikkapi.shared.Phone;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shared.SqlTime;

/**
 * Calls made by a key: the exchange rings at the agent's own telephone, and then at the citizen's. What it tells of that call is the same
 * call. Whether somebody may be called is the business of the room that has the list.
 */
@Component
public class Dialling {

    private final List<OutgoingLine> lines;
    private final ExchangeOrders orders;
    private final RecordCall record;
    private final DialledCalls dialled;
    private final OwnTelephones own;
    private final Calls calls;
    private final Agents agents;
    private final News news;
    private final JdbcClient jdbc;
    private final Clock clock;

    Dialling(
            List<OutgoingLine> lines,
            ExchangeOrders orders,
            RecordCall record,
            DialledCalls dialled,
            OwnTelephones own,
            Calls calls,
            Agents agents,
            News news,
            JdbcClient jdbc,
            Clock clock) {
        this.lines = lines;
        this.orders = orders;
        this.record = record;
        this.dialled = dialled;
        this.own = own;
        this.calls = calls;
        this.agents = agents;
        this.news = news;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Whom to call.
     *
     * @param door where the conversation is recorded when it is answered; absent where the room that has the list records it
     * @param contactId the conversation, where it is open already
     * @param subject the entry of the list, in words of the room that has it
     * @param extension where it rings first; absent for who is at a telephone of a door
     * @param key of the form: pressed twice it is one call
     */
    public record Wish(
            String username,
            Phone number,
            @Nullable String door,
            @Nullable Long contactId,
            String subject,
            @Nullable String extension,
            UUID key) {}

    /**
     * Orders it. A second press while the first call is on is the same call.
     *
     * @return why not: no exchange makes calls ({@code telephony.dial.notConnected}), this number is not called ({@code
     *     telephony.dial.notByKey}), another call of theirs is on ({@code
     *     telephony.agent.talking}), no telephone is named or it is somebody else's ({@code telephony.dial.extension}, {@code
     *     telephony.agent.extensionTaken})
     */
    @Transactional
    public Optional<Refusal> dial(Wish wish) {
        oneAtATime("dial", wish.username());
        Optional<Dialled> on =
                dialled.lastOf(wish.username()).filter(d -> !d.state().isOver());
        if (isKnown(wish.key())
                || on.filter(d -> d.subject().equals(wish.subject())).isPresent()) {
            return Optional.empty();
        }
        Optional<Agent> agent = agents.of(wish.username()).filter(a -> a.isThere() && a.extension() != null);
        if (on.isPresent() || agent.filter(Agent::isTalking).isPresent()) {
            return Optional.of(Refusal.of("telephony.agent.talking"));
        }
        OutgoingLine line = open().orElse(null);
        if (line == null) {
            return Optional.of(Refusal.of("telephony.dial.notConnected"));
        }
        if (!line.dials(wish.number())) {
            return Optional.of(Refusal.of("telephony.dial.notByKey"));
        }
        String extension = agent.map(Agent::extension).orElseGet(() -> named(wish.extension()));
        if (extension == null) {
            return Optional.of(Refusal.of("telephony.dial.extension"));
        }
        if (isTaken(extension, wish.username(), agent.isEmpty())) {
            return Optional.of(Refusal.of("telephony.agent.extensionTaken", extension));
        }
        if (agent.isEmpty()) {
            own.remember(wish.username(), extension);
        }
        order(wish, line, extension);
        return Optional.empty();
    }

    /** Somebody else's telephone: they sit at it, they named it as theirs, or it rings for their order now. */
    private boolean isTaken(String extension, String username, boolean typed) {
        oneAtATime("extension", extension);
        return agents.atExtension(extension)
                        .filter(a -> !a.username().equals(username))
                        .isPresent()
                || (typed && own.isOfAnother(extension, username))
                || dialled.lastAt(extension)
                        .filter(d -> !d.state().isOver() && !d.username().equals(username))
                        .isPresent();
    }

    private void order(Wish wish, OutgoingLine line, String extension) {
        Instant now = clock.instant();
        long call = record.out(
                wish.door(),
                List.of(Sighting.of(line.source(), nameOf(wish.key()), Step.OFFERED, "", now)
                        .caller(wish.number().e164(), null)));
        jdbc.sql("update telephony.call set contact_id = :contact where id = :id and contact_id is null")
                .param("contact", wish.contactId())
                .param("id", call)
                .update();
        jdbc.sql("""
            insert into telephony.dialling (call_id, key, username, extension, subject, ordered_at)
            values (:call, :key, :username, :extension, :subject, :now)
            """)
                .param("call", call)
                .param("key", wish.key())
                .param("username", wish.username())
                .param("extension", extension)
                .param("subject", wish.subject())
                .param("now", SqlTime.of(now))
                .update();
        orders.dial(extension, call);
    }

    /** What the screen of this entry shows. */
    public DialView view(String username, String subject) {
        Optional<Dialled> last = last(subject);
        Optional<String> ofDoor = agents.of(username).filter(Agent::isThere).map(Agent::extension);
        return new DialView(
                open().isPresent(),
                ofDoor.isEmpty(),
                ofDoor.or(() -> own.of(username)).orElse(null),
                UUID.randomUUID(),
                last.orElse(null),
                last.filter(d -> d.username().equals(username)).isPresent());
    }

    /** The last call about this entry. */
    public Optional<Dialled> last(String subject) {
        return dialled.last(subject);
    }

    /** Whether a call about this entry that this person ordered is not answered yet, as far as the exchange can tell. */
    public boolean rings(String username, String subject) {
        return last(subject)
                .filter(d -> d.username().equals(username)
                        && !d.state().isOver()
                        && d.state() != DialState.TALKING
                        && orders.isConnected())
                .isPresent();
    }

    /**
     * The last call about this entry, where this person ordered it and it was answered.
     *
     * @param since only one that was ordered after that moment
     */
    public Optional<Call> answered(String username, String subject, Instant since) {
        return lastSince(username, subject, since)
                .filter(d -> d.answeredAt() != null)
                .flatMap(d -> calls.byId(d.callId()));
    }

    /**
     * How nobody was reached, as the exchange told it of this person's last call about this entry; empty for one by hand.
     *
     * @param since what was ordered before was another try
     */
    public Optional<DialState> unreached(String username, String subject, Instant since) {
        return lastSince(username, subject, since).map(Dialled::state).filter(DialState::isUnreached);
    }

    private Optional<Dialled> lastSince(String username, String subject, Instant since) {
        return last(subject)
                .filter(d -> d.username().equals(username) && d.orderedAt().isAfter(since));
    }

    /**
     * What an order says that a node carries out.
     *
     * @param name how the call is to be named
     */
    public record Order(String name, String extension, Phone number) {}

    /** Empty where the number was erased meanwhile. */
    public Optional<Order> order(long callId) {
        record Line(String key, String extension, @Nullable String caller) {}
        return jdbc.sql("""
            select c.key, d.extension, c.caller from telephony.dialling d join telephony.call c on c.id = d.call_id
            where c.id = :id and c.ended_at is null
            """)
                .param("id", callId)
                .query(Line.class)
                .optional()
                .flatMap(l -> Optional.ofNullable(l.caller())
                        .flatMap(Phone::parse)
                        .map(phone -> new Order(l.key(), l.extension(), phone)));
    }

    /** The exchange did not take the order. */
    @Transactional
    public void failed(long callId, String why) {
        record Name(String source, String key) {}
        jdbc.sql("update telephony.dialling set trouble = left(:why, 300) where call_id = :id")
                .param("why", why)
                .param("id", callId)
                .update();
        Name name = jdbc.sql("select source, key from telephony.call where id = :id")
                .param("id", callId)
                .query(Name.class)
                .single();
        record.saw(List.of(Sighting.of(name.source(), name.key(), Step.ENDED, "order", clock.instant())));
        news.tell(CallsTopic.NAME, CallsTopic.CALL_BACKS);
    }

    private Optional<OutgoingLine> open() {
        return lines.stream().filter(OutgoingLine::isSetUp).findFirst().filter(_ -> orders.isConnected());
    }

    private boolean isKnown(UUID key) {
        return jdbc.sql("select exists (select 1 from telephony.dialling where key = :key)")
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    private void oneAtATime(String what, String name) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('telephony.' || :what || ' ' || :name, 0))")
                .param("what", what)
                .param("name", name)
                .query((rs, row) -> true)
                .single();
    }

    /** Two to six digits: what else an exchange has names for is no desk. */
    private static @Nullable String named(@Nullable String typed) {
        return typed == null || !typed.strip().matches("[0-9]{2,6}") ? null : typed.strip();
    }

    /** Ours, so that it is known before the exchange tells of it. */
    private static String nameOf(UUID key) {
        return "acikkapi-" + key;
    }
}
