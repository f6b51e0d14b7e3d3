package tr.bel.acikkapi.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.database.Vault;
import tr.bel.acikkapi.shared.SqlTime;

/**
 * Slows guessing down. Within fifteen minutes, five wrong passwords for one user name from one address, thirty from one address, or fifty
 * for one user name from anywhere end the trying until the fifteen minutes have passed; but nobody can lock somebody out of a place from
 * which they have signed in lately. Unknown user names count like known ones, so that the answer tells nothing. Kept in the database, so
 * that it holds over all application nodes; names and addresses only as keyed hashes.
 */
@Component
class Throttle {

    static final int WRONG_PER_PLACE = 5;
    static final int WRONG_PER_ADDRESS = 30;
    static final int WRONG_PER_NAME = 50;
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

    /**
     * A try that was let through, counted as wrong until it is known to be right; or until when nobody may try.
     *
     * @param id of the try; absent where there may be none
     */
    record Try(@Nullable Long id, @Nullable Instant lockedUntil) {

        boolean isLocked() {
            return lockedUntil != null;
        }
    }

    /** Counts a try before anything is looked at, so that a hundred at the same moment are a hundred; also where the rest is rolled back. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Try begin(String username, String address) {
        byte[] name = nameHash(username);
        byte[] from = addressHash(address);
        oneAtATime(name, from);
        Optional<Instant> locked = lockedUntil(name, from);
        if (locked.isPresent()) {
            return new Try(null, locked.get());
        }
        Instant now = clock.instant();
        jdbc.sql("delete from staff.sign_in_attempt where at < :old")
                .param("old", SqlTime.of(now.minus(KEPT)))
                .update();
        return new Try(
                jdbc.sql("""
                    insert into staff.sign_in_attempt (username_fingerprint, address_fingerprint, succeeded, at)
                    values (:name, :address, false, :at) returning id
                    """)
                        .param("name", name)
                        .param("address", from)
                        .param("at", SqlTime.of(now))
                        .query(Long.class)
                        .single(),
                null);
    }

    /** It was right. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void succeeded(Try tried) {
        jdbc.sql("update staff.sign_in_attempt set succeeded = true where id = :id")
                .param("id", tried.id())
                .update();
    }

    /** What was guessed wrongly for this name counts no more: its password was made anew. */
    @Transactional
    public void forget(String username) {
        jdbc.sql("delete from staff.sign_in_attempt where username_fingerprint = :name and not succeeded")
                .param("name", nameHash(username))
                .update();
    }

    private void oneAtATime(byte[] name, byte[] address) {
        jdbc.sql("""
            select pg_advisory_xact_lock(lock) from (
                select hashtextextended(encode(unnest(array[:name, :address]::bytea[]), 'hex'), 20261125) as lock order by 1) locks
            """)
                .param("name", name)
                .param("address", address)
                .query((rs, row) -> true)
                .list();
    }

    /** Wrong tries since the last right one, within the window; a lock ends a window after the last of them. */
    private Optional<Instant> lockedUntil(byte[] name, byte[] address) {
        return jdbc.sql("""
            with tries as (
                select username_fingerprint = :name as of_name, address_fingerprint = :address as from_here, at
                from staff.sign_in_attempt
                where not succeeded and at > :since and (username_fingerprint = :name or address_fingerprint = :address)),
            right_one as (
                select max(at) as at from staff.sign_in_attempt
                where username_fingerprint = :name and address_fingerprint = :address and succeeded),
            counted as (
                select count(*) filter (where of_name and from_here and tries.at > coalesce(right_one.at, '-infinity')) as here,
                    count(*) filter (where from_here) as from_address,
                    case when right_one.at is null then count(*) filter (where of_name) else 0 end as of_name,
                    max(tries.at) as last
                from tries cross join right_one group by right_one.at)
            select last from counted
            where here >= :perPlace or from_address >= :perAddress or of_name >= :perName
            """)
                .param("name", name)
                .param("address", address)
                .param("since", SqlTime.of(clock.instant().minus(WINDOW)))
                .param("perPlace", WRONG_PER_PLACE)
                .param("perAddress", WRONG_PER_ADDRESS)
                .param("perName", WRONG_PER_NAME)
                .query((rs, row) -> rs.getTimestamp("last").toInstant().plus(WINDOW))
                .optional();
    }

    private byte[] nameHash(String username) {
        return vault.fingerprint(username.strip().toLowerCase(Locale.ROOT), "staff.sign_in.username");
    }

    private byte[] addressHash(String address) {
        return vault.fingerprint(address, "staff.sign_in.address");
    }
}
