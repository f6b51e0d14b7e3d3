package tr.bel.acikkapi.performance;

import java.time.Instant;
import java.time.YearMonth;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.bel.acikkapi.shared.SqlTime;

/** Tallies as they would have been counted. */
final class WrittenTallies {

    private final JdbcClient jdbc;

    WrittenTallies(JdbcClient jdbc) {
        this.jdbc = jdbc;
        jdbc.sql("truncate performance.tally, performance.publication").update();
    }

    void write(YearMonth month, By by, String code, long counted, long kept) {
        jdbc.sql("""
            insert into performance.tally (month, by, code, counted, kept, late, running, taken_over, ended)
            values (:month, :by, :code, :counted, :kept, :late, 0, 0, 0)
            """)
                .param("month", month.atDay(1))
                .param("by", by.name())
                .param("code", code)
                .param("counted", counted)
                .param("kept", kept)
                .param("late", counted - kept)
                .update();
    }

    void publish(Instant asOf) {
        jdbc.sql("insert into performance.publication (as_of) values (:now)")
                .param("now", SqlTime.of(asOf))
                .update();
    }
}
