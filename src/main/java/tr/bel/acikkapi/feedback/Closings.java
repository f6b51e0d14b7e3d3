package tr.bel.acikkapi.feedback;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.CaseEvent.ClosingReason;
import tr.bel.acikkapi.shared.SqlTime;

/** Cases that close by themselves at a time. */
@Component
class Closings {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Wakeup wakeup;

    Closings(JdbcClient jdbc, Clock clock, Wakeup wakeup) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.wakeup = wakeup;
    }

    record Due(long caseId, ClosingReason reason) {}

    void set(long caseId, ClosingReason reason, Instant at) {
        jdbc.sql("""
            insert into feedback.closing (case_id, reason, due_at) values (:case, :reason, :at)
            on conflict (case_id) do update set reason = excluded.reason, due_at = excluded.due_at
            """)
                .param("case", caseId)
                .param("reason", reason.name())
                .param("at", SqlTime.of(at))
                .update();
        wakeup.afterCommit();
    }

    void drop(long caseId) {
        jdbc.sql("delete from feedback.closing where case_id = :case")
                .param("case", caseId)
                .update();
    }

    /** The next that is due; looking takes nothing. */
    Optional<Due> next() {
        return jdbc.sql("select case_id, reason from feedback.closing where due_at <= :now order by due_at limit 1")
                .param("now", SqlTime.of(clock.instant()))
                .query(Due.class)
                .optional();
    }

    /** Takes it out, in the transaction that closes the case; false where another node was faster or it is no longer due. */
    boolean take(Due due) {
        return jdbc.sql("delete from feedback.closing where case_id = :case and due_at <= :now")
                        .param("case", due.caseId())
                        .param("now", SqlTime.of(clock.instant()))
                        .update()
                == 1;
    }
}
