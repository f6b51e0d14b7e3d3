package tr.bel.acikkapi.channel.mayorcalls;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.shared.SqlTime;

/**
 * Draws lots so that nobody can say the names were picked: the machine draws the seed, seed and urn are recorded before a name is seen,
 * and the order follows from the two alone.
 */
@Component
class DrawLot {

    private static final SecureRandom CHANCE = new SecureRandom();
    private static final int SEED_BYTES = 16;

    private final Candidates candidates;
    private final JdbcClient jdbc;
    private final Clock clock;

    DrawLot(Candidates candidates, JdbcClient jdbc, Clock clock) {
        this.candidates = candidates;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A drawing as it is shown.
     *
     * @param size how many were in the urn
     */
    record Draw(long id, String seed, Instant recordedFrom, int size, int asked, String by, Instant at) {}

    /** Draws, and records it whatever becomes of it. Everybody in the urn, in the order of the lot. */
    @Transactional
    public List<Proposal> draw(long session, int asked, String by) {
        Instant since = candidates.urnSince();
        List<Long> urn = candidates.urn(since);
        byte[] chance = new byte[SEED_BYTES];
        CHANCE.nextBytes(chance);
        String seed = HexFormat.of().formatHex(chance);
        long id = jdbc.sql("""
            insert into mayorcalls.draw (session_id, seed, recorded_from, pool, asked, by, at)
            values (:session, :seed, :since, :pool, :asked, :by, :now) returning id
            """)
                .param("session", session)
                .param("seed", seed)
                .param("since", SqlTime.of(since))
                .param("pool", urn.toArray(Long[]::new))
                .param("asked", asked)
                .param("by", by)
                .param("now", SqlTime.of(clock.instant()))
                .query(Long.class)
                .single();
        List<Long> order = order(seed, urn);
        return java.util.stream.IntStream.range(0, order.size())
                .mapToObj(i -> Proposal.drawn(order.get(i), id, i + 1))
                .toList();
    }

    /** The order in which these persons are drawn: by the SHA-256 of {@code seed:person}. */
    static List<Long> order(String seed, List<Long> urn) {
        record Ticket(long person, String digest) {}
        return urn.stream()
                .distinct()
                .map(person -> new Ticket(person, digest(seed + ":" + person)))
                .sorted(Comparator.comparing(Ticket::digest))
                .map(Ticket::person)
                .toList();
    }

    List<Draw> of(long session) {
        return jdbc.sql("""
            select id, seed, recorded_from, cardinality(pool) as size, asked, by, at from mayorcalls.draw
            where session_id = :session order by id
            """).param("session", session).query(Draw.class).list();
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
