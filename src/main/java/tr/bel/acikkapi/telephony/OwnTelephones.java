package tr.bel.acikkapi.telephony;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.shared.SqlTime;

/** The telephones that people named who take no calls of a door. */
@Component
class OwnTelephones {

    /** Who has not called from a desk for so long may have left it. */
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    OwnTelephones(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<String> of(String username) {
        return jdbc.sql("select extension from telephony.own_telephone where username = :username")
                .param("username", username)
                .query(String.class)
                .optional();
    }

    /** Whether somebody else named this telephone as theirs, and used it in the last thirty days. */
    boolean isOfAnother(String extension, String username) {
        return jdbc.sql("""
            select exists (select 1 from telephony.own_telephone
                where extension = :extension and username <> :username and used_at > :since)
            """)
                .param("extension", extension)
                .param("username", username)
                .param("since", SqlTime.of(clock.instant().minus(REMEMBERED)))
                .query(Boolean.class)
                .single();
    }

    void remember(String username, String extension) {
        jdbc.sql("""
            insert into telephony.own_telephone (username, extension, used_at) values (:username, :extension, :now)
            on conflict (username) do update set extension = excluded.extension, used_at = excluded.used_at
            """)
                .param("username", username)
                .param("extension", extension)
                .param("now", SqlTime.of(clock.instant()))
                .update();
    }
}
