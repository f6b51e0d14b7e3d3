package tr.bel.acikkapi.coordination;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.CaseRow;
import tr.bel.acikkapi.shared.SqlTime;

/** The cases that wait for coordination, oldest first, which is most urgent first: the promise runs from receipt. */
@Component
public class TriageQueue {

    private static final Duration PROMISE = Duration.ofDays(2);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ZoneId zone;

    TriageQueue(JdbcClient jdbc, Clock clock, ZoneId zone) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * A page of a list.
     *
     * @param next the id to go on after, where there is more
     */
    public record Page(List<CaseRow> rows, Optional<Long> next) {
        public Page {
            rows = List.copyOf(rows);
        }
    }

    /** The cases of a view that stand behind the one with the id {@code after}. */
    Page page(QueueView view, Optional<Long> after, int limit) {
        String behind = after.isEmpty()
                ? ""
                : " and (c.received_at, c.id) > ((select a.received_at from cases.case_file a where a.id = :after),"
                        + " :after)";
        List<CaseRow> rows = jdbc.sql("select " + CaseRow.COLUMNS + " from cases.case_file c where " + view.condition()
                        + behind + " order by c.received_at, c.id limit :limit")
                .params(moments())
                .param("after", after.orElse(0L))
                .param("limit", limit + 1)
                .query(CaseRow.class)
                .list();
        boolean more = rows.size() > limit;
        List<CaseRow> shown = more ? rows.subList(0, limit) : rows;
        return new Page(shown, more ? Optional.of(shown.getLast().id()) : Optional.empty());
    }

    /** How many cases each tab holds. */
    Map<QueueView, Long> counts() {
        return count(QueueView.tabs());
    }

    /** How many promises are overdue, and due in the next 2, 8 and 24 hours; read from the index of unkept promises alone. */
    Map<QueueView, Long> watch() {
        return count(List.of(
                QueueView.OVERDUE, QueueView.WITHIN_2_HOURS, QueueView.WITHIN_8_HOURS, QueueView.WITHIN_24_HOURS));
    }

    /** How many wait to be classified or routed. */
    long waiting() {
        Map<QueueView, Long> both = count(List.of(QueueView.TO_CLASSIFY, QueueView.TO_ROUTE));
        return both.values().stream().mapToLong(Long::longValue).sum();
    }

    private Map<QueueView, Long> count(List<QueueView> views) {
        String columns = views.stream()
                .map(v -> "(select count(*) from cases.case_file c where " + v.condition() + ") as " + v.name())
                .collect(Collectors.joining(", "));
        return jdbc.sql("select " + columns)
                .params(moments())
                .query((rs, row) -> {
                    Map<QueueView, Long> counts = new EnumMap<>(QueueView.class);
                    for (QueueView view : views) {
                        counts.put(view, rs.getLong(view.name()));
                    }
                    return counts;
                })
                .single();
    }

    /** When a case was received whose promise is due at these moments. */
    private Map<String, OffsetDateTime> moments() {
        Instant now = clock.instant().minus(PROMISE);
        Instant midnight = LocalDate.ofInstant(clock.instant(), zone)
                .plusDays(1)
                .atStartOfDay(zone)
                .toInstant();
        return Map.of(
                "now", SqlTime.of(now),
                "in2", SqlTime.of(now.plus(Duration.ofHours(2))),
                "in8", SqlTime.of(now.plus(Duration.ofHours(8))),
                "in24", SqlTime.of(now.plus(Duration.ofDays(1))),
                "endOfToday", SqlTime.of(midnight.minus(PROMISE)));
    }
}
