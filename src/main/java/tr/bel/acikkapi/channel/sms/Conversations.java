package tr.bel.acikkapi.channel.sms;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import tr.bel.acikkapi.live.News;
import tr.bel.acikkapi.shared.SqlTime;

/** One thread a telephone number. */
@Component
class Conversations {

    private static final Duration TAKEN_FOR = Duration.ofMinutes(30);
    private static final String COLUMNS = "select id, number, waiting, person, why, case when taken_at > :since then"
            + " taken_by end as taken_by, last_at from sms.conversation where ";

    private final Sealed sealed;
    private final JsonMapper json;
    private final News news;
    private final JdbcClient jdbc;
    private final Clock clock;

    Conversations(Sealed sealed, JsonMapper json, News news, JdbcClient jdbc, Clock clock) {
        this.sealed = sealed;
        this.json = json;
        this.news = news;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A thread.
     *
     * @param waiting what we asked and wait for
     * @param why a person has to look
     * @param takenBy who is at it, for a while
     */
    record Conversation(
            long id,
            String number,
            @Nullable String waiting,
            boolean person,
            @Nullable String why,
            @Nullable String takenBy,
            Instant lastAt) {}

    /**
     * What was said before we asked for the national id.
     *
     * @param incoming the message that said it
     */
    record Kept(@Nullable String name, @Nullable String id, String matter, long incoming) {}

    /** Finds or begins the thread and holds it until the end of the transaction. */
    long lock(String number, Instant now) {
        return jdbc.sql("""
            insert into sms.conversation (number, last_at) values (:number, :now)
            on conflict (number) do update set last_at = greatest(conversation.last_at, :now) returning id
            """)
                .param("number", number)
                .param("now", SqlTime.of(now))
                .query(Long.class)
                .single();
    }

    Optional<Conversation> byId(long id) {
        return jdbc.sql(COLUMNS + "id = :id")
                .param("id", id)
                .param("since", takenSince())
                .query(Conversation.class)
                .optional();
    }

    Optional<Conversation> byNumber(String number) {
        return jdbc.sql(COLUMNS + "number = :number")
                .param("number", number)
                .param("since", takenSince())
                .query(Conversation.class)
                .optional();
    }

    /** We asked for the national id and keep what was said. */
    void waitForId(long id, Kept kept) {
        jdbc.sql("update sms.conversation set waiting = 'ID', kept = :kept, asked_at = :now where id = :id")
                .param("kept", sealed.seal(json.writeValueAsString(kept)))
                .param("now", SqlTime.of(clock.instant()))
                .param("id", id)
                .update();
    }

    Optional<Kept> kept(long id) {
        return jdbc.sql("select kept from sms.conversation where id = :id and waiting = 'ID' and kept is not null")
                .param("id", id)
                .query(String.class)
                .optional()
                .map(text -> json.readValue(String.valueOf(sealed.open(text)), Kept.class));
    }

    /** Nothing is waited for any more. */
    void settled(long id) {
        jdbc.sql("update sms.conversation set waiting = null, kept = null, asked_at = null where id = :id and"
                        + " waiting = 'ID'")
                .param("id", id)
                .update();
    }

    /** A person has to look at it; the oldest reason stands. */
    void needsPerson(long id, String why) {
        jdbc.sql("""
            update sms.conversation set person = true, why = case when person then why else :why end,
                person_since = coalesce(person_since, :now)
            where id = :id
            """)
                .param("why", why)
                .param("now", SqlTime.of(clock.instant()))
                .param("id", id)
                .update();
        news.tell(SmsTopic.NAME, "person");
    }

    /**
     * A person has looked.
     *
     * @param last the last message that was seen; where one came after it, somebody has to look again
     */
    @Transactional
    public boolean seen(long id, long last) {
        boolean was = jdbc.sql("""
            update sms.conversation c set person = false, why = null, person_since = null, taken_by = null, taken_at = null
            where c.id = :id and c.person
                and not exists (select 1 from sms.incoming i where i.conversation_id = c.id and i.id > :last)
            """).param("id", id).param("last", last).update() == 1;
        jdbc.sql("""
            update sms.incoming set settled_at = :now
            where conversation_id = :id and id <= :last and case_id is null and settled_at is null
            """)
                .param("now", SqlTime.of(clock.instant()))
                .param("id", id)
                .param("last", last)
                .update();
        news.tell(SmsTopic.NAME, "person");
        return was;
    }

    /** Whoever takes it first has it, for half an hour from the last act. */
    boolean take(long id, String username) {
        return jdbc.sql("""
            update sms.conversation set taken_by = :by, taken_at = :now
            where id = :id and (taken_by is null or taken_by = :by or taken_at is null or taken_at <= :since)
            """)
                        .param("by", username)
                        .param("now", SqlTime.of(clock.instant()))
                        .param("since", takenSince())
                        .param("id", id)
                        .update()
                == 1;
    }

    private OffsetDateTime takenSince() {
        return SqlTime.of(clock.instant().minus(TAKEN_FOR));
    }

    /** What was asked about before belongs to the case that the answer made of it. */
    void belong(long id, long caseId) {
        jdbc.sql("""
            update sms.incoming set case_id = :case
            where conversation_id = :id and case_id is null and settled_at is null and read_as = 'ASKED'
            """).param("case", caseId).param("id", id).update();
    }

    /** Whoever did not tell us the national id in time. */
    List<Long> unanswered(Instant askedBefore) {
        return jdbc.sql("""
            select id from sms.conversation where waiting = 'ID' and asked_at < :before for update skip locked
            """)
                .param("before", SqlTime.of(askedBefore))
                .query(Long.class)
                .list();
    }
}
