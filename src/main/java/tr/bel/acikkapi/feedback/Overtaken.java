package tr.bel.acikkapi.feedback;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.shared.SqlTime;

/** Takes messages out that events have overtaken before they went. */
@Component
class Overtaken {

    private final JdbcClient jdbc;
    private final Clock clock;

    Overtaken(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What still waits, is on its way, or has failed, of an answer that was overtaken: nobody sends it again. */
    void answers(long caseId) {
        jdbc.sql("""
            update feedback.message set status = 'CANCELLED', settled_at = :now, secret = null
            where case_id = :case and occasion = 'RESOLVED' and status in ('QUEUED', 'SENT', 'FAILED', 'UNCERTAIN')
            """).param("case", caseId).param("now", now()).update();
    }

    /** What still waits of earlier announcements, and of plans where a newer one has come. */
    void announcements(long caseId, boolean plansToo) {
        jdbc.sql("""
            update feedback.message set status = 'CANCELLED', settled_at = :now
            where case_id = :case and status = 'QUEUED' and (occasion = 'ANNOUNCED' or :plansToo and occasion = 'PLANNED')
            """)
                .param("case", caseId)
                .param("plansToo", plansToo)
                .param("now", now())
                .update();
    }

    /**
     * What still waits and was overtaken by an answer: nobody is told of a plan when the work is done. A receipt by mail goes out
     * nevertheless: it carries the code to follow the case by.
     */
    void byAnswer(long caseId) {
        jdbc.sql("""
            update feedback.message set status = 'CANCELLED', settled_at = :now
            where case_id = :case and status = 'QUEUED' and (occasion in ('ASKED', 'PLANNED', 'ANNOUNCED', 'REOPENED')
                or occasion = 'RECEIVED' and medium in ('CALL', 'LETTER'))
            """).param("case", caseId).param("now", now()).update();
    }

    private OffsetDateTime now() {
        return SqlTime.of(clock.instant());
    }
}
