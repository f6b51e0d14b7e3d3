package tr.bel.acikkapi.channel.web;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.database.Vault;
import tr.bel.acikkapi.shared.SqlTime;

/** One-time codes of six digits: the newest of a contact point holds, ten minutes, for five tries and one use. */
@Component
class VisitCodes {

    static final Duration HOLDS = Duration.ofMinutes(10);
    static final int TRIES = 5;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CODES = 1_000_000;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    VisitCodes(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    /** A new code; the one before is over. */
    @Transactional
    public String make(String contact) {
        String code = String.format("%06d", RANDOM.nextInt(CODES));
        jdbc.sql("""
            insert into web.visit_code (contact, code_hash, tries, sent_at) values (:contact, :hash, 0, :at)
            on conflict (contact) do update set code_hash = excluded.code_hash, tries = 0, sent_at = excluded.sent_at
            """)
                .param("contact", whose(contact))
                .param("hash", hash(contact, code))
                .param("at", SqlTime.of(clock.instant()))
                .update();
        return code;
    }

    /** Whether it is the code; each try counts, also where the surrounding work is rolled back, and a right one uses it up. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean use(String contact, String code) {
        Optional<byte[]> expected = jdbc.sql("""
            update web.visit_code set tries = tries + 1 where contact = :contact and tries < :most and sent_at > :since
            returning code_hash
            """)
                .param("contact", whose(contact))
                .param("most", TRIES)
                .param("since", SqlTime.of(clock.instant().minus(HOLDS)))
                .query((rs, row) -> rs.getBytes("code_hash"))
                .optional();
        boolean right = expected.filter(e -> MessageDigest.isEqual(e, hash(contact, code)))
                .isPresent();
        if (right) {
            jdbc.sql("delete from web.visit_code where contact = :contact")
                    .param("contact", whose(contact))
                    .update();
        }
        return right;
    }

    @Scheduled(initialDelayString = "PT6M", fixedDelayString = "PT1H")
    @Transactional
    public void sweep() {
        jdbc.sql("delete from web.visit_code where sent_at < :until")
                .param("until", SqlTime.of(clock.instant().minus(HOLDS)))
                .update();
    }

    private byte[] whose(String contact) {
        return vault.fingerprint(contact, "web.visit");
    }

    private byte[] hash(String contact, String code) {
        return vault.fingerprint(contact + " " + code, "web.visit.code");
    }
}
