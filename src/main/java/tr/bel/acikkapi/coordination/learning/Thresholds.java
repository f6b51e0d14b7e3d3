package tr.bel.acikkapi.coordination.learning;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.shared.SqlTime;

/** From which confidence on a subject's suggestion counts as confident, in per cent. */
@Component
class Thresholds {

    private final JdbcClient jdbc;
    private final Clock clock;

    Thresholds(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    int of(String subject) {
        return jdbc.sql("select percent from learning.threshold where subject = :subject")
                .param("subject", subject)
                .query(Integer.class)
                .optional()
                .orElse(LearnedSubjects.USUAL_THRESHOLD);
    }

    /** Those that were set, by subject. */
    Map<String, Integer> all() {
        Map<String, Integer> all = new HashMap<>();
        jdbc.sql("select subject, percent from learning.threshold").query(rs -> {
            all.put(rs.getString("subject"), rs.getInt("percent"));
        });
        return all;
    }

    void set(String subject, int percent, String by) {
        jdbc.sql("""
            insert into learning.threshold (subject, percent, set_by, set_at) values (:subject, :percent, :by, :at)
            on conflict (subject) do update set percent = excluded.percent, set_by = excluded.set_by, set_at = excluded.set_at
            """)
                .param("subject", subject)
                .param("percent", percent)
                .param("by", by)
                .param("at", SqlTime.of(clock.instant()))
                .update();
    }
}
