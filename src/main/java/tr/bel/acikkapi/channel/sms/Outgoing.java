package tr.bel.acikkapi.channel.sms;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.live.News;
import tr.bel.acikkapi.shared.SmsText;
import tr.bel.acikkapi.shared.SqlTime;

/** Messages that go out: queued once, sent once. */
@Component
class Outgoing {

    private static final String COLUMNS =
            "o.id, o.message_id, o.conversation_id, c.number, o.kind, o.sealed, o.case_id, o.alphabet,"
                    + " o.parts, o.state, o.attempts, o.trouble, o.created_at";

    private final Conversations conversations;
    private final Sealed sealed;
    private final OutgoingBell bell;
    private final News news;
    private final JdbcClient jdbc;
    private final Clock clock;

    Outgoing(Conversations conversations, Sealed sealed, OutgoingBell bell, News news, JdbcClient jdbc, Clock clock) {
        this.conversations = conversations;
        this.sealed = sealed;
        this.bell = bell;
        this.news = news;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Who wrote it. */
    enum Kind {
        FEEDBACK,
        CODE,
        REPLY,
        STAFF,
        PROOF,
        TRIAL
    }

    /** A message in the queue, with its text sealed. */
    record Row(
            long id,
            String messageId,
            long conversationId,
            String number,
            String kind,
            @Nullable String sealed,
            @Nullable Long caseId,
            String alphabet,
            int parts,
            String state,
            int attempts,
            @Nullable String trouble,
            Instant createdAt) {}

    /**
     * A message to be queued.
     *
     * @param messageId the same message has the same, whoever queues it
     * @param by the username of who wrote it, for {@link Kind#STAFF}; the line that is tried, for {@link Kind#TRIAL}
     * @param text as it goes, cut: its price is known before it goes
     */
    record Note(
            String messageId,
            String number,
            Kind kind,
            @Nullable String by,
            @Nullable Long caseId,
            SmsText text) {}

    /** Queues it, unless it was queued before. */
    @Transactional
    public long queue(Note note) {
        return queue(note, clock.instant());
    }

    /** As {@link #queue(Note)}, to go at that moment. */
    @Transactional
    public long queue(Note note, Instant at) {
        Instant now = clock.instant();
        SmsText text = note.text();
        long conversation = conversations.lock(note.number(), now);
        Optional<Long> id = jdbc.sql("""
            insert into sms.outgoing (message_id, conversation_id, kind, by, sealed, case_id, alphabet, parts, next_attempt_at, created_at)
            values (:message, :conversation, :kind, :by, :sealed, :case, :alphabet, :parts, :at, :at)
            on conflict (message_id) do nothing returning id
            """)
                .param("message", note.messageId())
                .param("conversation", conversation)
                .param("kind", note.kind().name())
                .param("by", note.by())
                .param("sealed", sealed.seal(text.whole()))
                .param("case", note.caseId())
                .param("alphabet", text.alphabet().name())
                .param("parts", text.count())
                .param("at", SqlTime.of(at))
                .query(Long.class)
                .optional();
        id.ifPresent(known -> putParts(known, text.count()));
        bell.afterCommit();
        return id.orElseGet(() -> jdbc.sql("select id from sms.outgoing where message_id = :message")
                .param("message", note.messageId())
                .query(Long.class)
                .single());
    }

    /**
     * Sends a message again that ended badly, because somebody decided so, as it is now and where it goes now; one that is still on its way
     * stays as it is, and one that arrived is told once more.
     *
     * @param sentBefore what was sent before it and never reported counts as ended too
     */
    @Transactional
    public void again(Note note, Instant sentBefore) {
        Instant now = clock.instant();
        long conversation = conversations.lock(note.number(), now);
        Optional<Long> ended = jdbc.sql("""
            update sms.outgoing set state = 'QUEUED', next_attempt_at = :now, created_at = :now, attempts = 0, trouble = null,
                sent_at = null, done_at = null, reported = false, conversation_id = :conversation, sealed = :sealed,
                alphabet = :alphabet, parts = :parts
            where message_id = :message and (state in ('FAILED', 'UNCERTAIN', 'DROPPED') or state = 'SENT' and sent_at < :before)
            returning id
            """)
                .param("message", note.messageId())
                .param("conversation", conversation)
                .param("sealed", sealed.seal(note.text().whole()))
                .param("alphabet", note.text().alphabet().name())
                .param("parts", note.text().count())
                .param("now", SqlTime.of(now))
                .param("before", SqlTime.of(sentBefore))
                .query(Long.class)
                .optional();
        ended.ifPresent(id -> {
            jdbc.sql("delete from sms.outgoing_part where outgoing_id = :id")
                    .param("id", id)
                    .update();
            putParts(id, note.text().count());
        });
        jdbc.sql("update sms.outgoing set reported = false, next_attempt_at = :now where message_id = :message"
                        + " and state = 'DELIVERED'")
                .param("now", SqlTime.of(now))
                .param("message", note.messageId())
                .update();
        bell.afterCommit();
    }

    private void putParts(long id, int count) {
        for (int sequence = 1; sequence <= count; sequence++) {
            jdbc.sql("insert into sms.outgoing_part (outgoing_id, sequence) values (:id, :sequence)")
                    .param("id", id)
                    .param("sequence", sequence)
                    .update();
        }
    }

    /**
     * Claims some that are due, for this node to send them now.
     *
     * @param quiet whether only what somebody waits for may ring now
     */
    @Transactional
    public List<Row> claim(int most, String source, boolean quiet) {
        return jdbc.sql("update sms.outgoing o set state = 'SENDING', sending_since = :now, attempts = o.attempts + 1"
                        + " from sms.conversation c where c.id = o.conversation_id and o.id in ("
                        + "select id from sms.outgoing where state = 'QUEUED' and next_attempt_at <= :now"
                        + " and (not :quiet or kind not in ('FEEDBACK', 'PROOF'))"
                        + " and (kind <> 'TRIAL' or by is null or by = :source)"
                        + " order by next_attempt_at, id for update skip locked limit :most) returning " + COLUMNS)
                .param("now", SqlTime.of(clock.instant()))
                .param("most", most)
                .param("source", source)
                .param("quiet", quiet)
                .query(Row.class)
                .list();
    }

    Optional<Row> byId(long id) {
        return jdbc.sql("select " + COLUMNS
                        + " from sms.outgoing o join sms.conversation c on c.id = o.conversation_id where o.id = :id")
                .param("id", id)
                .query(Row.class)
                .optional();
    }

    /** Parts that the other side has not taken yet, from 1. */
    List<Integer> waitingParts(long id) {
        return jdbc.sql("select sequence from sms.outgoing_part where outgoing_id = :id and state = 'WAITING' order by"
                        + " sequence")
                .param("id", id)
                .query(Integer.class)
                .list();
    }

    void partSent(long id, int sequence, String source, String providerId) {
        jdbc.sql("""
            update sms.outgoing_part set state = 'SENT', source = :source, provider_id = :provider, at = :now
            where outgoing_id = :id and sequence = :sequence and state = 'WAITING'
            """)
                .param("source", source)
                .param("provider", providerId)
                .param("now", SqlTime.of(clock.instant()))
                .param("id", id)
                .param("sequence", sequence)
                .update();
    }

    /** All parts are with the other side; the words of a one-time code are not kept. */
    @Transactional
    public void sent(long id) {
        jdbc.sql("""
            update sms.outgoing set state = 'SENT', sent_at = :now, trouble = null,
                sealed = case when kind = 'CODE' then null else sealed end
            where id = :id and state = 'SENDING'
            """).param("now", SqlTime.of(clock.instant())).param("id", id).update();
        news.tell(SmsTopic.NAME, "outgoing");
    }

    /** Not now: again after a while. */
    void later(long id, Duration pause, String why) {
        Instant now = clock.instant();
        jdbc.sql("""
            update sms.outgoing set state = 'QUEUED', next_attempt_at = :next, trouble = :why where id = :id and state = 'SENDING'
            """)
                .param("next", SqlTime.of(now.plus(pause)))
                .param("why", why)
                .param("id", id)
                .update();
    }

    /** It is over: it never goes, or nobody knows whether it went. */
    @Transactional
    public void over(long id, String state, String why) {
        jdbc.sql("""
            update sms.outgoing set state = :state, trouble = :why, done_at = :now, reported = false,
                sealed = case when kind = 'CODE' then null else sealed end
            where id = :id and state in ('SENDING', 'SENT', 'UNCERTAIN') and state <> :state
            """)
                .param("state", state)
                .param("why", why)
                .param("now", SqlTime.of(clock.instant()))
                .param("id", id)
                .update();
        news.tell(SmsTopic.NAME, "outgoing");
    }

    /** Takes it back out of the queue, where it still is there as a whole. */
    boolean drop(long id) {
        return jdbc.sql("""
            update sms.outgoing o set state = 'DROPPED', done_at = :now where o.id = :id and o.state = 'QUEUED'
                and not exists (select 1 from sms.outgoing_part p where p.outgoing_id = o.id and p.state <> 'WAITING')
            """)
                        .param("now", SqlTime.of(clock.instant()))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Found in sending, and nobody sends them any more. */
    List<Long> orphans(Duration lease) {
        return jdbc.sql("select id from sms.outgoing where state = 'SENDING' and sending_since < :before")
                .param("before", SqlTime.of(clock.instant().minus(lease)))
                .query(Long.class)
                .list();
    }

    /** How many parts were queued since then: what the operator counts. */
    long partsSince(Instant from) {
        return jdbc.sql("select coalesce(sum(parts), 0) from sms.outgoing where created_at >= :from and state <>"
                        + " 'DROPPED'")
                .param("from", SqlTime.of(from))
                .query(Long.class)
                .single();
    }
}
