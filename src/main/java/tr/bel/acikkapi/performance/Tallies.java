package tr.bel.acikkapi.performance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many, exactly; for {@link Disclosure} and nobody else. */
@Component
class Tallies {

    private final JdbcClient jdbc;

    Tallies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One number of cases and what became of them.
     *
     * @param code of a subject, a neighbourhood or a door; empty for the town, and for what is in no row of its own
     * @param counted those that are owed an answer by our clock: kept, late and running together
     * @param takenOver not counted, since another system answered for them
     * @param ended not counted, since they ended before their 48 hours were over, with nothing to tell
     */
    record Tally(
            LocalDate month,
            By by,
            String code,
            long counted,
            long kept,
            long late,
            long running,
            long takenOver,
            long ended) {}

    /** The moment for which they are true; empty where nothing was counted yet. */
    Optional<Instant> asOf() {
        return jdbc.sql("select as_of from performance.publication")
                .query((rs, row) -> rs.getTimestamp(1).toInstant())
                .optional();
    }

    /** Of these months, both included. */
    List<Tally> between(YearMonth first, YearMonth last) {
        return jdbc.sql("select * from performance.tally where month between :first and :last order by month, by, code")
                .param("first", first.atDay(1))
                .param("last", last.atDay(1))
                .query(Tally.class)
                .list();
    }
}
