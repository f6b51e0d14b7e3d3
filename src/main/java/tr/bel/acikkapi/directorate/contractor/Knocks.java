package tr.bel.acikkapi.directorate.contractor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.database.Vault;
import tr.bel.acikkapi.shared.SqlTime;

/**
 * Counts links that led nowhere, by the address that asked. A link has 160 bits and cannot be guessed; this keeps machines from trying. A
 * link that is good opens from everywhere, whoever else tries from there.
 */
@Component
class Knocks {

    static final int MOST = 20;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    Knocks(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    /** Counts one, and says whether that is too many. */
    @Transactional
    public boolean tooMany(String address) {
        Instant now = clock.instant();
        byte[] fingerprint = vault.fingerprint(address, "directorate.contractor_knock");
        jdbc.sql("delete from directorate.contractor_knock where at < :old")
                .param("old", SqlTime.of(now.minus(WINDOW)))
                .update();
        long before = jdbc.sql("select count(*) from directorate.contractor_knock where address_fingerprint = :address")
                .param("address", fingerprint)
                .query(Long.class)
                .single();
        if (before >= MOST) {
            return true;
        }
        jdbc.sql("insert into directorate.contractor_knock (address_fingerprint, at) values (:address, :at)")
                .param("address", fingerprint)
                .param("at", SqlTime.of(now))
                .update();
        return false;
    }
}
