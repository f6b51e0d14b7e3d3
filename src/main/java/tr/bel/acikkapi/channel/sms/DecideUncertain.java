package tr.bel.acikkapi.channel.sms;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.shared.SqlTime;

/** A person decides on a message of which nobody knows whether it went out; those of the feedback engine are decided on its own page. */
@Component
class DecideUncertain {

    private final OutgoingBell bell;
    private final JdbcClient jdbc;
    private final Clock clock;

    DecideUncertain(OutgoingBell bell, JdbcClient jdbc, Clock clock) {
        this.bell = bell;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Sends it again, or lets it be; false where it is not uncertain any more. */
    @Transactional
    public boolean decide(long conversation, long message, boolean again) {
        boolean done = jdbc.sql("""
            update sms.outgoing set state = case when :again then 'QUEUED' else 'FAILED' end, next_attempt_at = :now,
                trouble = null, reported = not :again, attempts = case when :again then 0 else attempts end,
                created_at = case when :again then :now::timestamptz else created_at end, done_at = case when :again then null else :now::timestamptz end
            where id = :id and conversation_id = :conversation and state = 'UNCERTAIN' and kind <> 'FEEDBACK'
                and (not :again or sealed is not null)
            """)
                        .param("again", again)
                        .param("now", SqlTime.of(clock.instant()))
                        .param("id", message)
                        .param("conversation", conversation)
                        .update()
                == 1;
        bell.afterCommit();
        return done;
    }
}
