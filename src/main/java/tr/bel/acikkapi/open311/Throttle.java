package tr.bel.acikkapi.open311;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.database.Vault;
import tr.bel.acikkapi.shared.SqlTime;

/** How often somebody may call in a minute; counted in the database, so that it holds over all application nodes. */
@Component
class Throttle {

    private static final String CONTEXT = "open311.throttle";
    private static final Duration KEPT = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    Throttle(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * Counts a call.
     *
     * @param who a key or an address
     * @param perMinute how many may be
     * @return empty where it may be; otherwise the seconds until it may be again
     */
    OptionalLong count(String who, int perMinute) {
        Instant now = clock.instant();
        Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
        int calls = jdbc.sql("""
            insert into open311.throttle (who, minute, calls) values (:who, :minute, 1)
            on conflict (who, minute) do update set calls = throttle.calls + 1 returning calls
            """)
                .param("who", vault.fingerprint(who, CONTEXT))
                .param("minute", SqlTime.of(minute))
                .query(Integer.class)
                .single();
        return calls <= perMinute
                ? OptionalLong.empty()
                : OptionalLong.of(
                        1 + Duration.between(now, minute.plusSeconds(60)).toSeconds());
    }

    /** Forgets what no longer counts. */
    void sweep() {
        jdbc.sql("delete from open311.throttle where minute < :before")
                .param("before", SqlTime.of(clock.instant().minus(KEPT)))
                .update();
    }
}
