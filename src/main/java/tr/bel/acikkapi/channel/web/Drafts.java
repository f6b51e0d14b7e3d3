package tr.bel.acikkapi.channel.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import tr.bel.acikkapi.database.Vault;
import tr.bel.acikkapi.shared.SqlTime;

/**
 * Applications that are being written. Found by a secret of 256 random bits that only the citizen's browser has; the content is sealed,
 * since it holds names, telephones and a national id.
 */
@Component
class Drafts {

    private static final String SEALED_FOR = "web.draft";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration ACTS_KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Vault vault;
    private final JsonMapper json;
    private final WebSettings settings;
    private final Clock clock;

    Drafts(JdbcClient jdbc, Vault vault, JsonMapper json, WebSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
        this.settings = settings;
        this.clock = clock;
    }

    /** A draft and the secret by which it is found again; the secret is kept nowhere else. */
    record Begun(Draft draft, String secret) {}

    @Transactional
    public Begun begin() {
        String secret = secret();
        Draft draft = new Draft(UUID.randomUUID(), DraftContent.EMPTY, clock.instant(), null);
        jdbc.sql("""
            insert into web.draft (id, token_hash, content, created_at, changed_at)
            values (:id, :token, :content, :at, :at)
            """)
                .param("id", draft.id())
                .param("token", hash(secret))
                .param("content", closed(draft.content()))
                .param("at", SqlTime.of(draft.createdAt()))
                .update();
        return new Begun(draft, secret);
    }

    /** The draft of this secret: unsent for a week since it was last touched, sent for a day. */
    Optional<Draft> bySecret(String secret) {
        Instant now = clock.instant();
        return jdbc.sql("""
            select id, content, created_at, case_id from web.draft
            where token_hash = :token
              and case when sent_at is null then changed_at > :unsentSince else sent_at > :sentSince end
            """)
                .param("token", hash(secret))
                .param("unsentSince", SqlTime.of(now.minus(settings.draftKept())))
                .param("sentSince", SqlTime.of(now.minus(settings.confirmationKept())))
                .query((rs, row) -> draft(rs))
                .optional();
    }

    /** A link under which the application can be gone on with in another browser: always the same one, and good until it was used. */
    @Transactional
    public String link(UUID id) {
        byte[] keyed = vault.fingerprint(id.toString(), "web.draft.link");
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(keyed);
        jdbc.sql("update web.draft set link_hash = :link, changed_at = :at where id = :id and sent_at is null")
                .param("link", hash(secret))
                .param("at", SqlTime.of(clock.instant()))
                .param("id", id)
                .update();
        return secret;
    }

    /** Whether there is an application to go on with under this link. */
    boolean waitsUnder(String link) {
        return jdbc.sql("select exists (select from web.draft where link_hash = :link and sent_at is null and"
                        + " changed_at > :since)")
                .param("link", hash(link))
                .param("since", SqlTime.of(clock.instant().minus(settings.draftKept())))
                .query(Boolean.class)
                .single();
    }

    /** The application moves to the browser that gets the new secret; the link and the browser that had it before lose it. */
    @Transactional
    public Optional<Begun> takeOver(String link) {
        String secret = secret();
        boolean moved = jdbc.sql("""
            update web.draft set token_hash = :token, link_hash = null, changed_at = :at
            where link_hash = :link and sent_at is null and changed_at > :since
            """)
                        .param("token", hash(secret))
                        .param("link", hash(link))
                        .param("at", SqlTime.of(clock.instant()))
                        .param("since", SqlTime.of(clock.instant().minus(settings.draftKept())))
                        .update()
                == 1;
        return moved ? bySecret(secret).map(draft -> new Begun(draft, secret)) : Optional.empty();
    }

    /** Takes over what was typed; empty where it was sent or thrown away meanwhile. Two tabs do not lose each other's answers. */
    @Transactional
    public Optional<DraftContent> save(UUID id, UnaryOperator<DraftContent> change) {
        Optional<DraftContent> changed = jdbc.sql(
                        "select content from web.draft where id = :id and sent_at is null for update")
                .param("id", id)
                .query((rs, row) -> rs.getBytes("content"))
                .optional()
                .map(kept -> change.apply(open(kept)));
        changed.ifPresent(
                content -> jdbc.sql("update web.draft set content = :content, changed_at = :at where id = :id")
                        .param("content", closed(content))
                        .param("at", SqlTime.of(clock.instant()))
                        .param("id", id)
                        .update());
        return changed;
    }

    /** It became a case: all that was typed and all photos go from here at once. Saying so twice changes nothing. */
    @Transactional
    public void sent(UUID id, long caseId) {
        jdbc.sql("update web.draft set content = null, case_id = :case, sent_at = :at, changed_at = :at where"
                        + " id = :id and sent_at is null")
                .param("case", caseId)
                .param("at", SqlTime.of(clock.instant()))
                .param("id", id)
                .update();
        jdbc.sql("delete from web.draft_photo where draft_id = :id")
                .param("id", id)
                .update();
    }

    /** The citizen gave it up: nothing stays. */
    @Transactional
    public void discard(UUID id) {
        jdbc.sql("delete from web.draft where id = :id").param("id", id).update();
    }

    /** Throws away what is over. Every node may do it; doing it twice changes nothing. */
    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    @Transactional
    public void sweep() {
        Instant now = clock.instant();
        jdbc.sql("""
            delete from web.draft
            where changed_at <= :unsentUntil and sent_at is null or sent_at <= :sentUntil
            """)
                .param("unsentUntil", SqlTime.of(now.minus(settings.draftKept())))
                .param("sentUntil", SqlTime.of(now.minus(settings.confirmationKept())))
                .update();
        jdbc.sql("delete from web.act where at < :until")
                .param("until", SqlTime.of(now.minus(ACTS_KEPT)))
                .update();
        jdbc.sql("delete from web.told where at < :until")
                .param("until", SqlTime.of(now.minus(ACTS_KEPT)))
                .update();
    }

    private Draft draft(ResultSet rs) throws SQLException {
        byte[] kept = rs.getBytes("content");
        long caseId = rs.getLong("case_id");
        boolean sent = !rs.wasNull();
        return new Draft(
                rs.getObject("id", UUID.class),
                kept == null ? DraftContent.EMPTY : open(kept),
                rs.getTimestamp("created_at").toInstant(),
                sent ? caseId : null);
    }

    private byte[] closed(DraftContent content) {
        return vault.seal(json.writeValueAsString(content), SEALED_FOR);
    }

    private DraftContent open(byte[] kept) {
        return json.readValue(vault.open(kept, SEALED_FOR), DraftContent.class);
    }

    private static String secret() {
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
