package tr.bel.acikkapi.feedback;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.shared.SqlTime;

/** Messages that a medium has taken and on which it still owes its report. */
@Component
class OnTheWay {

    private static final int AT_ONCE = 100;

    private final JdbcClient jdbc;
    private final Clock clock;

    OnTheWay(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The medium has it; whether it arrived, its report tells until then. */
    boolean sent(Message m, String proof, Instant reportBy) {
        return jdbc.sql("""
            update feedback.message set status = 'SENT', proof = :proof, trouble = null, sent_at = :now, report_by = :by
            where id = :id and attempts = :attempts and status in ('SENDING', 'UNCERTAIN')
            """)
                        .param("id", m.id())
                        .param("attempts", m.attempts())
                        .param("proof", proof)
                        .param("by", SqlTime.of(reportBy))
                        .param("now", now())
                        .update()
                == 1;
    }

    /** Those whose report should be here by now, the longest awaited first. */
    List<Message> overdue() {
        return jdbc.sql("""
            select * from feedback.message where status = 'SENT' and report_by < :now order by report_by, id limit :most
            """)
                .param("now", now())
                .param("most", AT_ONCE)
                .query(Message.class)
                .list();
    }

    private OffsetDateTime now() {
        return SqlTime.of(clock.instant());
    }
}
