package tr.bel.acikkapi.telephony;

import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.shared.SqlTime;

/** The telephones that people named who take no calls of a door. */
@Component
class OwnTelephones {

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
