package tr.bel.acikkapi.feedback;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.municipality.Municipality;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.SqlTime;

/** The messages, as rows. Every change of status names the status that it leaves, so that of two who change it one does. */
@Component
class Outbox {

    private static final Duration[] BACK_OFF = {
        Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(4)
    };

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Wakeup wakeup;
    private final Pacing pacing;
    private final String domain;

    Outbox(JdbcClient jdbc, Clock clock, Wakeup wakeup, Pacing pacing, Municipality house) {
        this.jdbc = jdbc;
        this.pacing = pacing;
        this.clock = clock;
        this.wakeup = wakeup;
        this.domain = house.email().substring(house.email().indexOf('@') + 1);
    }

    /** What goes into the outbox. */
    record Draft(
            String key,
            long caseId,
            long applicantId,
            Occasion occasion,
            Medium medium,
            Language language,
            Wording.Text text,
            String content,
            @Nullable String secret) {}

    /** Puts a message in, in the caller's transaction; the sender is woken when that is committed. A known key changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(Draft draft) {
        Pacing.Slot slot = pacing.slot(draft.applicantId(), draft.occasion(), draft.medium());
        jdbc.sql("""
            insert into feedback.message (key, case_id, applicant_id, occasion, medium, language, subject, body, html, content, substance,
                status, next_attempt_at, waits, message_id, secret, queued_at)
            values (:key, :case, :applicant, :occasion, :medium, :language, :subject, :body, :html, :content::jsonb, :substance,
                'QUEUED', :next, :waits, :messageId, :secret, :now)
            on conflict (key) do nothing
            """)
                .param("key", draft.key())
                .param("case", draft.caseId())
                .param("applicant", draft.applicantId())
                .param("occasion", draft.occasion().name())
                .param("medium", draft.medium().name())
                .param("language", draft.language().name())
                .param("subject", draft.text().subject())
                .param("body", draft.text().body())
                .param("html", draft.text().html())
                .param("content", draft.content())
                .param("substance", draft.occasion().hasSubstance())
                .param("messageId", newMessageId())
                .param("secret", draft.secret())
                .param("next", SqlTime.of(slot.at()))
                .param("waits", name(slot.waits()))
                .param("now", now())
                .update();
        wakeup.afterCommit();
    }

    /** What was just put in has nowhere to go. */
    void cannotGo(String key) {
        jdbc.sql("""
            update feedback.message set status = 'FAILED', trouble = 'noAddress', settled_at = :now
            where key = :key and status = 'QUEUED'
            """).param("key", key).param("now", now()).update();
    }

    /** A message that counted as delivered came back; false where it did not count so. */
    boolean cameBack(Message m) {
        return jdbc.sql("""
            update feedback.message set status = 'FAILED', trouble = 'cameBack', delivered_at = null, settled_at = :now
            where id = :id and status = 'DELIVERED'
            """).param("id", m.id()).param("now", now()).update() == 1;
    }

    /**
     * The same by another medium, once.
     *
     * @param secret a new one, where the first was erased with the delivery
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void putFallback(Message failed, Medium medium, Wording.Text text, @Nullable String secret) {
        Pacing.Slot slot = pacing.slot(medium);
        jdbc.sql("""
            insert into feedback.message (key, case_id, applicant_id, occasion, medium, language, subject, body, html, content, substance,
                status, next_attempt_at, waits, message_id, secret, fallback_of, queued_at)
            select key || ':' || :medium, case_id, applicant_id, occasion, :medium, language, :subject, :body, :html, content, substance,
                'QUEUED', :next, :waits, :messageId, :secret, id, :now
            from feedback.message where id = :id
            on conflict (key) do nothing
            """)
                .param("id", failed.id())
                .param("next", SqlTime.of(slot.at()))
                .param("waits", name(slot.waits()))
                .param("secret", secret)
                .param("subject", text.subject())
                .param("body", text.body())
                .param("html", text.html())
                .param("medium", medium.name())
                .param("messageId", newMessageId())
                .param("now", now())
                .update();
        wakeup.afterCommit();
    }

    /**
     * Takes the next due message of these media for sending, and with it what waits to go to the same person: see {@link #carriedBy}.
     * Commits before anything is sent: whatever happens then, the rows tell that a conversation had begun.
     */
    @Transactional
    public Optional<Message> claim(List<Medium> media, String node) {
        if (media.isEmpty()) {
            return Optional.empty();
        }
        Optional<Message> claimed = jdbc.sql("""
            update feedback.message set status = 'SENDING', attempts = attempts + 1, node = :node, sending_since = :now, carried_by = null
            where id = (select id from feedback.message
                where status = 'QUEUED' and medium in (:media) and next_attempt_at <= :now
                order by next_attempt_at, id limit 1 for update skip locked)
            returning *
            """)
                .param("media", media.stream().map(Medium::name).toList())
                .param("node", node)
                .param("now", now())
                .query(Message.class)
                .optional();
        claimed.filter(m -> m.medium() != Medium.NONE).ifPresent(m -> takeAlong(m, node));
        return claimed;
    }

    private void takeAlong(Message carrier, String node) {
        jdbc.sql("""
            update feedback.message set status = 'SENDING', attempts = attempts + 1, node = :node, sending_since = :now, carried_by = :carrier
            where id in (select id from feedback.message
                where status = 'QUEUED' and waits is not null and not substance and medium = :medium and language = :language
                    and applicant_id in (select feedback.same_ear(:applicant, :medium))
                order by id for update skip locked)
            """)
                .param("carrier", carrier.id())
                .param("medium", carrier.medium().name())
                .param("language", carrier.language().name())
                .param("applicant", carrier.applicantId())
                .param("node", node)
                .param("now", now())
                .update();
    }

    /** What is being sent in the same message. */
    List<Message> carriedBy(Message carrier) {
        return wentIn(carrier).stream()
                .filter(m -> m.status() == MessageStatus.SENDING)
                .toList();
    }

    /** Back into the queue; {@code tried} is false where the message itself was not even tried. */
    boolean postpone(Message m, String trouble, boolean tried) {
        Duration pause = tried ? BACK_OFF[Math.clamp(m.attempts() - 1L, 0, BACK_OFF.length - 1)] : BACK_OFF[0];
        return jdbc.sql("""
            update feedback.message set status = 'QUEUED', attempts = attempts - :untried, next_attempt_at = :next,
                trouble = :trouble, node = null, sending_since = null, carried_by = null
            where id = :id and status in ('SENDING', 'UNCERTAIN') and attempts = :attempts
            """)
                        .param("id", m.id())
                        .param("attempts", m.attempts())
                        .param("untried", tried ? 0 : 1)
                        .param(
                                "next",
                                SqlTime.of(pacing.earliest(
                                        m.medium(), clock.instant().plus(pause))))
                        .param("trouble", trouble)
                        .update()
                == 1;
    }

    /** Ends a message that is still as the caller saw it: same attempt, not settled by anybody else. */
    boolean settle(Message m, MessageStatus to, @Nullable String proof, @Nullable String trouble, Instant at) {
        boolean delivered = to == MessageStatus.DELIVERED;
        return jdbc.sql("""
            update feedback.message set status = :to, proof = coalesce(:proof, proof), trouble = :trouble,
                delivered_at = :deliveredAt, settled_at = :now, claimed_by = null, claimed_until = null,
                secret = case when :to = 'DELIVERED' and medium <> 'NONE' then null else secret end
            where id = :id and attempts = :attempts and status not in ('DELIVERED', 'CANCELLED')
                and status <> :to
            """)
                        .param("id", m.id())
                        .param("attempts", m.attempts())
                        .param("to", to.name())
                        .param("proof", proof)
                        .param("trouble", trouble)
                        .param("deliveredAt", delivered ? SqlTime.of(at) : null)
                        .param("now", now())
                        .update()
                == 1;
    }

    /** Once more, because a person decided so. */
    boolean requeue(Message m) {
        boolean again = jdbc.sql("""
            update feedback.message set status = 'QUEUED', attempts = attempts + 1, next_attempt_at = :next, node = null,
                queued_at = :now, settled_at = null, waits = null, carried_by = null
            where id = :id and attempts = :attempts and status in ('FAILED', 'UNCERTAIN')
            """)
                        .param("id", m.id())
                        .param("attempts", m.attempts())
                        .param("now", now())
                        .param("next", SqlTime.of(pacing.earliest(m.medium(), clock.instant())))
                        .update()
                == 1;
        wakeup.afterCommit();
        return again;
    }

    /** Messages whose sender vanished in mid-conversation. */
    List<Message> orphans(Duration lease) {
        return jdbc.sql("select * from feedback.message where status = 'SENDING' and sending_since < :before order by"
                        + " id")
                .param("before", SqlTime.of(clock.instant().minus(lease)))
                .query(Message.class)
                .list();
    }

    Optional<Message> byId(long id) {
        return jdbc.sql("select * from feedback.message where id = :id")
                .param("id", id)
                .query(Message.class)
                .optional();
    }

    Optional<Message> byMessageId(String messageId) {
        return jdbc.sql("select * from feedback.message where message_id = :id")
                .param("id", messageId)
                .query(Message.class)
                .optional();
    }

    /** What went out within this message. */
    List<Message> wentIn(Message carrier) {
        return jdbc.sql("select * from feedback.message where carried_by = :id order by id")
                .param("id", carrier.id())
                .query(Message.class)
                .list();
    }

    List<Message> ofCase(long caseId) {
        return jdbc.sql("select * from feedback.message where case_id = :case order by id desc")
                .param("case", caseId)
                .query(Message.class)
                .list();
    }

    private static @Nullable String name(Pacing.@Nullable Wait waits) {
        return waits == null ? null : waits.name();
    }

    private String newMessageId() {
        return "<acikkapi." + UUID.randomUUID() + "@" + domain + ">";
    }

    private OffsetDateTime now() {
        return SqlTime.of(clock.instant());
    }
}
