package tr.bel.acikkapi.open311;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.database.Vault;
import tr.bel.acikkapi.shared.SqlTime;

/** The keys of partners. A key is told once, when it is given; what is kept finds it again and does not tell it. */
@Component
class ApiKeys {

    private static final String CONTEXT = "open311.api_key";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SHOWN = 6;
    private static final int LONGEST = 200;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;
    private final ZoneId zone;

    ApiKeys(JdbcClient jdbc, Vault vault, Clock clock, ZoneId zone) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * A key in the list.
     *
     * @param beginning its first characters
     * @param today calls of today
     * @param month calls of the last thirty days
     * @param requests cases that came with it
     */
    record Row(
            long id,
            String partner,
            @Nullable String contact,
            String beginning,
            int perMinute,
            String givenBy,
            Instant givenAt,
            @Nullable String withdrawnBy,
            @Nullable Instant withdrawnAt,
            long today,
            long month,
            long requests) {}

    /** Gives a new key, which is told here and never again. */
    String give(String partner, @Nullable String contact, int perMinute, String by) {
        byte[] random = new byte[20];
        RANDOM.nextBytes(random);
        String key = "ak" + HexFormat.of().formatHex(random);
        insert(key, partner, contact, perMinute, by);
        return key;
    }

    /** The well-known key of a demonstration; giving it again changes nothing. */
    void insert(String key, String partner, @Nullable String contact, int perMinute, String by) {
        jdbc.sql("""
            insert into open311.api_key (partner, contact, fingerprint, beginning, per_minute, given_by, given_at)
            values (:partner, :contact, :fingerprint, :beginning, :perMinute, :by, :now)
            on conflict (fingerprint) do nothing
            """)
                .param("partner", partner)
                .param("contact", contact)
                .param("fingerprint", vault.fingerprint(key, CONTEXT))
                .param("beginning", key.substring(0, SHOWN))
                .param("perMinute", perMinute)
                .param("by", by)
                .param("now", SqlTime.of(clock.instant()))
                .update();
    }

    /** The key of this text, if it was given and not withdrawn. */
    Optional<ApiKey> find(String key) {
        if (key.length() > LONGEST) {
            return Optional.empty();
        }
        return jdbc.sql("""
            select id, partner, per_minute from open311.api_key where fingerprint = :fingerprint and withdrawn_at is null
            """)
                .param("fingerprint", vault.fingerprint(key, CONTEXT))
                .query(ApiKey.class)
                .optional();
    }

    /** False where it was withdrawn before, or never given. */
    boolean withdraw(long id, String by) {
        return jdbc.sql("""
            update open311.api_key set withdrawn_by = :by, withdrawn_at = :now where id = :id and withdrawn_at is null
            """)
                        .param("by", by)
                        .param("now", SqlTime.of(clock.instant()))
                        .param("id", id)
                        .update()
                == 1;
    }

    void countUse(ApiKey key, boolean post) {
        jdbc.sql("""
            insert into open311.key_day (key_id, day, reads, posts) values (:key, :day, :reads, :posts)
            on conflict (key_id, day) do update
                set reads = key_day.reads + excluded.reads, posts = key_day.posts + excluded.posts
            """)
                .param("key", key.id())
                .param("day", clock.instant().atZone(zone).toLocalDate())
                .param("reads", post ? 0 : 1)
                .param("posts", post ? 1 : 0)
                .update();
    }

    /** All that were ever given, those in use first. */
    List<Row> all() {
        return jdbc.sql("""
            select k.id, k.partner, k.contact, k.beginning, k.per_minute, k.given_by, k.given_at, k.withdrawn_by, k.withdrawn_at,
                coalesce(u.today, 0) as today, coalesce(u.month, 0) as month,
                (select count(*) from open311.origin o where o.key_id = k.id) as requests
            from open311.api_key k
            left join lateral (select sum(reads + posts) filter (where day = :day) as today, sum(reads + posts) as month
                from open311.key_day d where d.key_id = k.id and d.day > :day - 30) u on true
            order by (k.withdrawn_at is not null), k.id desc
            """)
                .param("day", clock.instant().atZone(zone).toLocalDate())
                .query(Row.class)
                .list();
    }
}
