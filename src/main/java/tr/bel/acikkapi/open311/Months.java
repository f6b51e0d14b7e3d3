package tr.bel.acikkapi.open311;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.shared.SqlTime;

/** The months of which there is open data. */
@Component
class Months {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ZoneId zone;

    Months(JdbcClient jdbc, Clock clock, ZoneId zone) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.zone = zone;
    }

    /** Newest first, the running one too; empty where nothing ever came. */
    List<YearMonth> all() {
        return first().map(first -> Stream.iterate(
                                present(), month -> !month.isBefore(first), month -> month.minusMonths(1))
                        .toList())
                .orElse(List.of());
    }

    YearMonth present() {
        return YearMonth.from(clock.instant().atZone(zone));
    }

    Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(zone).toInstant();
    }

    /** Changes when a row of the month changes, comes or goes. */
    String version(YearMonth month) {
        return jdbc.sql("""
            select count(*) || '-' || coalesce(extract(epoch from max(r.updated_at)), 0)
            from open311.request r join cases.case_file c on c.id = r.case_id join municipality.subject s on s.code = c.subject
            where r.requested_at >= :from and r.requested_at < :to and
            """ + PublicRequests.IS_PUBLIC)
                .param("from", SqlTime.of(start(month)))
                .param("to", SqlTime.of(start(month.plusMonths(1))))
                .query(String.class)
                .single();
    }

    private Optional<YearMonth> first() {
        return jdbc.sql("select min(requested_at) from open311.request having min(requested_at) is not null")
                .query((rs, row) ->
                        YearMonth.from(rs.getTimestamp(1).toInstant().atZone(zone)))
                .optional();
    }
}
