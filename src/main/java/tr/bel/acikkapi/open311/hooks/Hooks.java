package tr.bel.acikkapi.open311.hooks;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.database.Vault;
import tr.bel.acikkapi.shared.SqlTime;

/** Who is told, of what, and where. The secret of the signature is told once and kept sealed. */
@Component
class Hooks {

    private static final String SECRET = "open311.hook.secret";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    Hooks(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * A web-hook in the list.
     *
     * @param events with commas
     * @param waiting deliveries that are still to be made
     * @param failed deliveries that were given up
     */
    record Row(
            long id,
            String partner,
            String url,
            String events,
            String madeBy,
            Instant madeAt,
            @Nullable Instant endedAt,
            long waiting,
            long failed) {

        public List<String> eventList() {
            return Arrays.asList(events.split(",", -1));
        }
    }

    /** Where a delivery goes, and with what it is signed. */
    record Target(String url, String secret) {
        @Override
        public String toString() {
            return url;
        }
    }

    /** Makes one and returns its secret, which is told here and never again. */
    String make(String partner, String url, List<String> events, String by) {
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        String secret = HexFormat.of().formatHex(random);
        jdbc.sql("""
            insert into open311.hook (partner, url, events, secret_sealed, made_by, made_at)
            values (:partner, :url, string_to_array(:events, ','), :secret, :by, :now)
            """)
                .param("partner", partner)
                .param("url", url)
                .param("events", String.join(",", events))
                .param("secret", vault.seal(secret, SECRET))
                .param("by", by)
                .param("now", SqlTime.of(clock.instant()))
                .update();
        return secret;
    }

    /** Ends it; what still waited is not sent. False where it had ended before. */
    boolean end(long id, String by) {
        return jdbc.sql("""
            update open311.hook set ended_by = :by, ended_at = :now where id = :id and ended_at is null
            """)
                        .param("by", by)
                        .param("now", SqlTime.of(clock.instant()))
                        .param("id", id)
                        .update()
                == 1;
    }

    Target target(long id) {
        return jdbc.sql("select url, secret_sealed from open311.hook where id = :id")
                .param("id", id)
                .query((rs, row) -> new Target(rs.getString(1), vault.open(rs.getBytes(2), SECRET)))
                .single();
    }

    /** The ids of those that are told of such an event. */
    List<Long> listeningTo(String event) {
        return jdbc.sql("select id from open311.hook where ended_at is null and :event = any (events) order by id")
                .param("event", event)
                .query(Long.class)
                .list();
    }

    List<Row> all() {
        return jdbc.sql("""
            select h.id, h.partner, h.url, array_to_string(h.events, ',') as events, h.made_by, h.made_at, h.ended_at,
                (select count(*) from open311.delivery d where d.hook_id = h.id and d.state in ('QUEUED', 'SENDING')) as waiting,
                (select count(*) from open311.delivery d where d.hook_id = h.id and d.state = 'FAILED') as failed
            from open311.hook h order by (h.ended_at is not null), h.id desc
            """).query(Row.class).list();
    }
}
