package tr.bel.acikkapi.channel.sms;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tr.bel.acikkapi.shared.SqlTime;

/** Reads kept messages one after the other, those of one number in their order; what fails three times goes to a person. */
@Component
class ReadNext {

    private static final Logger log = LoggerFactory.getLogger(ReadNext.class);
    private static final int TRIES = 3;
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Understand understand;
    private final Conversations conversations;
    private final OutgoingBell bell;
    private final Sealed sealed;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReadNext(
            Understand understand,
            Conversations conversations,
            OutgoingBell bell,
            Sealed sealed,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            Clock clock) {
        this.understand = understand;
        this.conversations = conversations;
        this.bell = bell;
        this.sealed = sealed;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Row(
            long id, long conversationId, @Nullable String sealed, int attempts, Instant receivedAt) {}

    /** Reads the next message; false where there is none to read now. */
    boolean next() {
        long[] at = new long[1];
        try {
            return Boolean.TRUE.equals(transaction.execute(_ -> {
                Optional<Row> row = claim();
                row.ifPresent(r -> {
                    at[0] = r.id();
                    read(r);
                });
                return row.isPresent();
            }));
        } catch (RuntimeException | StackOverflowError e) {
            if (at[0] == 0) {
                throw e;
            }
            log.error("The SMS {} could not be read", at[0], e);
            transaction.executeWithoutResult(_ -> failed(at[0]));
            return true;
        }
    }

    private Optional<Row> claim() {
        return jdbc.sql("""
            select i.id, i.conversation_id, i.sealed, i.attempts, i.received_at
            from sms.incoming i join sms.conversation c on c.id = i.conversation_id
            where i.state = 'NEW' and i.next_attempt_at <= :now and not exists (select 1 from sms.incoming e
                where e.conversation_id = i.conversation_id and e.state = 'NEW' and e.id < i.id)
            order by i.id limit 1 for update of i, c skip locked
            """)
                .param("now", SqlTime.of(clock.instant()))
                .query(Row.class)
                .optional();
    }

    private void read(Row row) {
        String text = sealed.open(row.sealed());
        Understand.Result result = text == null
                ? Understand.Result.of("EMPTY")
                : understand.of(
                        conversations.byId(row.conversationId()).orElseThrow(), row.id(), text, row.receivedAt());
        jdbc.sql("""
            update sms.incoming set state = 'DONE', read_as = :readAs, case_id = :case, contact_id = :contact where id = :id
            """)
                .param("readAs", result.readAs())
                .param("case", result.caseId())
                .param("contact", result.contactId())
                .param("id", row.id())
                .update();
        bell.afterCommit();
    }

    private void failed(long id) {
        Optional<Long> over = jdbc.sql("""
            update sms.incoming set attempts = attempts + 1, next_attempt_at = :next,
                state = case when attempts + 1 >= :tries then 'DONE' else state end,
                read_as = case when attempts + 1 >= :tries then 'TROUBLE' else read_as end
            where id = :id and state = 'NEW' returning case when state = 'DONE' then conversation_id end
            """)
                .param("next", SqlTime.of(clock.instant().plus(PAUSE)))
                .param("tries", TRIES)
                .param("id", id)
                .query(Long.class)
                .optional();
        over.ifPresent(conversation -> conversations.needsPerson(conversation, "TROUBLE"));
    }
}
