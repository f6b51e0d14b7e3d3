package tr.bel.acikkapi.cases;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.SqlTime;

/**
 * The append-only history of every case, hash-chained. Takes down every {@link CaseFact} in the transaction of whoever publishes it: what
 * is committed is in the history, and what is rolled back is not.
 */
@Component
public class History {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_BYTES = 16;

    private final JdbcClient jdbc;
    private final ChainSeal seal;
    private final JsonMapper json;
    private final Clock clock;

    History(JdbcClient jdbc, ChainSeal seal, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.json = json;
        this.clock = clock;
    }

    /**
     * One line of the history.
     *
     * @param event {@code <room>.<class>}
     * @param content absent where there was none or where it was lawfully erased
     */
    public record Entry(
            int seq,
            String event,
            Actor.Kind actorKind,
            @Nullable String actorRef,
            Instant happenedAt,
            Instant recordedAt,
            Map<String, String> facts,
            @Nullable String content) {}

    /**
     * Takes a fact down. The lock on the head of the chain makes simultaneous facts follow each other; the case itself is not locked, so
     * nobody who has the case locked waits for somebody who waits for the case.
     */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeDown(CaseFact fact) {
        append(fact, fact instanceof CaseEvent.CaseReceived ? Chain.START : lastOf(fact.caseId()));
    }

    private Chain.Link lastOf(long caseId) {
        return jdbc.sql("select seq, hash from cases.history_head where case_id = :case for update")
                .param("case", caseId)
                .query((rs, row) -> new Chain.Link(rs.getInt("seq"), rs.getBytes("hash")))
                .single();
    }

    private void append(CaseFact fact, Chain.Link last) {
        String content = fact.content();
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        Chain.Row row = new Chain.Row(
                fact.caseId(),
                last.seq() + 1,
                fact.eventName(),
                fact.actor().kind().name(),
                fact.actor().ref(),
                fact.happenedAt().truncatedTo(ChronoUnit.MICROS),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                json.writeValueAsString(fact.facts()),
                content == null ? null : Chain.digest(salt, content.getBytes(StandardCharsets.UTF_8)),
                last.hash());
        insert(row);
        if (content != null) {
            jdbc.sql("insert into cases.history_content (case_id, seq, salt, content) values (:case, :seq,"
                            + " :salt, :content)")
                    .param("case", row.caseId())
                    .param("seq", row.seq())
                    .param("salt", salt)
                    .param("content", content)
                    .update();
        }
    }

    private void insert(Chain.Row row) {
        byte[] hash = row.hash();
        jdbc.sql("""
            insert into cases.history_head (case_id, seq, hash, seal) values (:case, :seq, :hash, :seal)
            on conflict (case_id) do update set seq = excluded.seq, hash = excluded.hash, seal = excluded.seal
            """)
                .param("case", row.caseId())
                .param("seq", row.seq())
                .param("hash", hash)
                .param("seal", seal.of(row.caseId(), row.seq(), hash))
                .update();
        jdbc.sql("""
            insert into cases.history (case_id, seq, event, actor_kind, actor_ref, happened_at, recorded_at, facts,
                content_digest, previous_hash, hash)
            values (:case, :seq, :event, :kind, :ref, :happenedAt, :recordedAt, :facts, :digest, :previous, :hash)
            """)
                .param("case", row.caseId())
                .param("seq", row.seq())
                .param("event", row.event())
                .param("kind", row.actorKind())
                .param("ref", row.actorRef())
                .param("happenedAt", SqlTime.of(row.happenedAt()))
                .param("recordedAt", SqlTime.of(row.recordedAt()))
                .param("facts", row.facts())
                .param("digest", row.contentDigest())
                .param("previous", row.previousHash())
                .param("hash", hash)
                .update();
    }

    /** The whole history of a case, oldest first. */
    public List<Entry> of(long caseId) {
        return jdbc.sql("""
            select h.seq, h.event, h.actor_kind, h.actor_ref, h.happened_at, h.recorded_at, h.facts, c.content
            from cases.history h left join cases.history_content c using (case_id, seq)
            where h.case_id = :case order by h.seq
            """)
                .param("case", caseId)
                .query((rs, row) -> new Entry(
                        rs.getInt("seq"),
                        rs.getString("event"),
                        Actor.Kind.valueOf(rs.getString("actor_kind")),
                        rs.getString("actor_ref"),
                        rs.getTimestamp("happened_at").toInstant(),
                        rs.getTimestamp("recorded_at").toInstant(),
                        json.readValue(rs.getString("facts"), new TypeReference<Map<String, String>>() {}),
                        rs.getString("content")))
                .list();
    }
}
