package tr.bel.acikkapi.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.database.Vault;
import tr.bel.acikkapi.shared.SqlTime;

/**
 * Slows guessing down: after five wrong passwords for one user name within fifteen minutes, or thirty from one address, nobody signs in
 * that way until the fifteen minutes have passed. Unknown user names count like known ones, so that the answer tells nothing. Kept in
 * the database, so that it holds over all application nodes; names and addresses only as keyed hashes.
 */
@Component
class Throttle {

    static final int WRONG_PER_NAME = 5;
    static final int WRONG_PER_ADDRESS = 30;
    static final Duration WINDOW = Duration.ofMinutes(15);
    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    Throttle(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    /** Until when nobody may try again; empty where trying is free. */
    Optional<Instant> lockedUntil(String username, String address) {
        Instant now = clock.instant();
        return locked("username_fingerprint", nameHash(username), WRONG_PER_NAME, now)
                .or(() -> locked("address_fingerprint", addressHash(address), WRONG_PER_ADDRESS, now));
    }

    /** Counts an attempt, also where the surrounding work is rolled back. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void attempt(String username, String address, boolean succeeded) {
        jdbc.sql("""
            insert into staff.sign_in_attempt (username_fingerprint, address_fingerprint, succeeded, at)
            values (:name, :address, :succeeded, :at)
            """)
                .param("name", nameHash(username))
                .param("address", addressHash(address))
                .param("succeeded", succeeded)
                .param("at", SqlTime.of(clock.instant()))
                .update();
        jdbc.sql("delete from staff.sign_in_attempt where at < :old")
                .param("old", SqlTime.of(clock.instant().minus(KEPT)))
                .update();
    }

    /** Wrong attempts since the last right one, within the window; the lock ends a window after the last of them. */
    private Optional<Instant> locked(String column, byte[] fingerprint, int limit, Instant now) {
        return jdbc.sql("""
            select count(*) as wrong, max(at) as last from staff.sign_in_attempt
            where %1$s = :fingerprint and not succeeded and at > :since
              and at > coalesce((select max(at) from staff.sign_in_attempt where %1$s = :fingerprint and succeeded), '-infinity')
            """.formatted(column))
                .param("fingerprint", fingerprint)
                .param("since", SqlTime.of(now.minus(WINDOW)))
                .query((rs, row) -> rs.getInt("wrong") < limit
                        ? Optional.<Instant>empty()
                        : Optional.of(rs.getTimestamp("last").toInstant().plus(WINDOW)))
                .single();
    }

    private byte[] nameHash(String username) {
        return vault.fingerprint(username.strip().toLowerCase(Locale.ROOT), "staff.sign_in.username");
    }

    private byte[] addressHash(String address) {
        return vault.fingerprint(address, "staff.sign_in.address");
    }
}
