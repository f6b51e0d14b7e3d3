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

/** The cases that wait for coordination, in lists whose pages cost the same however long they are (bench/RESULTS.md). */
@Component
public class TriageQueue {

    /** Whoever has more than ninety-nine before them needs no number; counting further would make the page of a large town dearer. */
    private static final int MOST_COUNTED = 100;
    /** What breaks the promise is counted further: how bad it is must be seen. */
    private static final int MOST_WATCHED = 1_000;

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

    /**
     * Which list, for whom.
     *
     * @param me who asks: some views are theirs
     */
    record Listing(QueueView view, Narrow narrow, String me) {
        static Listing whole(QueueView view) {
            return new Listing(view, Narrow.NOT, "");
        }

        String condition() {
            return view.condition() + narrow.condition();
        }
    }

    /** The beginning of a list. */
    public Page beginning(QueueView view, Narrow narrow, String me, int limit) {
        return page(new Listing(view, narrow, me), Optional.empty(), limit);
    }

    /** The cases of a list that stand behind the one with the id {@code after}. */
    Page page(Listing listing, Optional<Long> after, int limit) {
        String behind = after.isEmpty() ? "" : " and " + listing.view().order().behind();
        List<CaseRow> rows = ask("", listing, behind, limit + 1)
                .param("after", after.orElse(0L))
                .query(CaseRow.class)
                .list();
        boolean more = rows.size() > limit;
        List<CaseRow> shown = more ? rows.subList(0, limit) : rows;
        return new Page(shown, more ? Optional.of(shown.getLast().id()) : Optional.empty());
    }

    /** How PostgreSQL reads the first page of a list. */
    String plan(Listing listing, int limit) {
        return String.join(
                "\n",
                ask("explain (analyze, buffers off) ", listing, "", limit + 1)
                        .param("after", 0L)
                        .query(String.class)
                        .list());
    }

    private JdbcClient.StatementSpec ask(String before, Listing listing, String behind, int limit) {
        QueueView view = listing.view();
        return jdbc.sql(before + "select " + CaseRow.COLUMNS + " from " + view.from() + " where " + listing.condition()
                        + behind + " order by " + view.order().by() + " limit :limit")
                .params(moments())
                .params(listing.narrow().parameters())
                .param("me", listing.me())
                .param("limit", limit);
    }

    /** How many cases each tab holds; counted to a hundred. */
    Map<QueueView, Long> counts(Narrow narrow, String me) {
        return count(QueueView.tabs(), narrow, me, MOST_COUNTED);
    }

    /** How many cases a list holds; counted to a hundred. */
    long count(Listing listing) {
        return count(List.of(listing.view()), listing.narrow(), listing.me(), MOST_COUNTED).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** How many promises are overdue, and due in the next 2, 8 and 24 hours; read from the index of running promises alone. */
    Map<QueueView, Long> watch() {
        return count(
                List.of(
                        QueueView.OVERDUE,
                        QueueView.WITHIN_2_HOURS,
                        QueueView.WITHIN_8_HOURS,
                        QueueView.WITHIN_24_HOURS),
                Narrow.NOT,
                "",
                MOST_WATCHED);
    }

    /** How many wait to be classified or routed; each counted to a hundred. */
    long waiting() {
        return count(List.of(QueueView.TO_CLASSIFY, QueueView.TO_ROUTE), Narrow.NOT, "", MOST_COUNTED).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private Map<QueueView, Long> count(List<QueueView> views, Narrow narrow, String me, int most) {
        String columns = views.stream()
                .map(v -> "(select count(*) from (select 1 from " + v.from() + " where " + v.condition()
                        + narrow.condition() + " limit " + most + ") as counted) as " + v.name())
                .collect(Collectors.joining(", "));
        return jdbc.sql("select " + columns)
                .params(moments())
                .params(narrow.parameters())
                .param("me", me)
                .query((rs, row) -> {
                    Map<QueueView, Long> counts = new EnumMap<>(QueueView.class);
                    for (QueueView view : views) {
                        counts.put(view, rs.getLong(view.name()));
                    }
                    return counts;
                })
                .single();
    }

    private Map<String, OffsetDateTime> moments() {
        Instant now = clock.instant();
        Instant midnight =
                LocalDate.ofInstant(now, zone).plusDays(1).atStartOfDay(zone).toInstant();
        return Map.of(
                "now", SqlTime.of(now),
                "in2", SqlTime.of(now.plus(Duration.ofHours(2))),
                "in8", SqlTime.of(now.plus(Duration.ofHours(8))),
                "in24", SqlTime.of(now.plus(Duration.ofDays(1))),
                "endOfToday", SqlTime.of(midnight));
    }
}
