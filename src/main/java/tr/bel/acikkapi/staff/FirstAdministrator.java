package tr.bel.acikkapi.staff;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shared.SqlTime;

/**
 * How a house without any account gets its first: at every start while there is no administrator with a password, a one-time code is made
 * and printed to the log, where only the operator reads. The code opens the page that makes the administrator, once.
 */
@Component
class FirstAdministrator {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final String ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Accounts accounts;
    private final CreateAccount create;
    private final PasswordEncoder passwords;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final boolean demo;

    FirstAdministrator(
            Accounts accounts,
            CreateAccount create,
            PasswordEncoder passwords,
            JdbcClient jdbc,
            Clock clock,
            Environment environment) {
        this.accounts = accounts;
        this.create = create;
        this.passwords = passwords;
        this.jdbc = jdbc;
        this.clock = clock;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    /** Whether nobody can administer yet, outside the demonstration. */
    boolean isMissing() {
        return !demo
                && accounts.findAll().stream()
                        .noneMatch(a -> a.active
                                && a.passwordHash != null
                                && a.roleSet().contains(Role.ADMINISTRATOR));
    }

    @EventListener(ApplicationReadyEvent.class)
    void printCode() {
        if (!isMissing()) {
            return;
        }
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            code.append(i > 0 && i % 4 == 0 ? "-" : "").append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        jdbc.sql("""
            insert into staff.first_code (code_hash, made_at) values (:hash, :at)
            on conflict (only_one) do update set code_hash = excluded.code_hash, made_at = excluded.made_at
            """)
                .param("hash", passwords.encode(code))
                .param("at", SqlTime.of(clock.instant()))
                .update();
        LOG.info("There is no administrator yet. Open /ilk-kurulum and give this one-time code: {}", code);
    }

    /** Makes the administrator, if the code is right; the code is gone with it. Two at once: the second is refused. */
    @Transactional
    public Optional<Refusal> make(String code, NewAccount administrator) {
        Optional<String> hash = jdbc.sql("select code_hash from staff.first_code for update")
                .query(String.class)
                .optional();
        if (hash.isEmpty() || !isMissing() || !passwords.matches(code.strip().toUpperCase(Locale.ROOT), hash.get())) {
            return Optional.of(Refusal.of("staff.firstCode.wrong"));
        }
        Optional<Refusal> refused = create.create(administrator);
        if (refused.isEmpty()) {
            jdbc.sql("delete from staff.first_code").update();
        }
        return refused;
    }
}
