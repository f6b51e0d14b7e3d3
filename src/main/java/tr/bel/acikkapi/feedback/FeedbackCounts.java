package tr.bel.acikkapi.feedback;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.shared.SqlTime;

/** How much waits where; every figure from a partial index. */
@Component
class FeedbackCounts {

    private final JdbcClient jdbc;
    private final Clock clock;

    FeedbackCounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long callsDue() {
        return jdbc.sql("""
            select count(*) from feedback.message where status = 'QUEUED' and medium = 'CALL' and next_attempt_at <= :now
            """)
                .param("now", SqlTime.of(clock.instant()))
                .query(Long.class)
                .single();
    }

    long lettersOpen() {
        return jdbc.sql("select count(*) from feedback.message where status = 'QUEUED' and medium = 'LETTER'")
                .query(Long.class)
                .single();
    }

    long troubled() {
        return jdbc.sql("select count(*) from feedback.message where status in ('FAILED', 'UNCERTAIN') and not exists"
                        + " (select 1 from feedback.message f where f.fallback_of = message.id) and (status ="
                        + " 'UNCERTAIN' or occasion in ('ASKED', 'EXTENDED', 'PLANNED', 'RESOLVED', 'TRANSFERRED_OUT',"
                        + " 'NOT_EXAMINED'))")
                .query(Long.class)
                .single();
    }

    /** What is open in a medium. */
    record Waiting(
            Medium medium,
            MessageStatus status,
            long count,
            Instant oldest,
            @Nullable Instant next) {}

    List<Waiting> waiting() {
        return jdbc.sql("""
            select medium, status, count(*) as count, min(queued_at) as oldest, min(next_attempt_at) as next
            from feedback.message where status in ('QUEUED', 'SENDING') group by medium, status order by medium, status
            """).query(Waiting.class).list();
    }

    /** The latest trouble of a message that is still tried. */
    @Nullable
    String lastTrouble() {
        return jdbc.sql("""
            select trouble from feedback.message where status = 'QUEUED' and medium = 'EMAIL' and trouble is not null order by next_attempt_at desc limit 1
            """).query(String.class).optional().orElse(null);
    }
}
