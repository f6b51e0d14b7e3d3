package tr.bel.acikkapi.coordination.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.Status;
import tr.bel.acikkapi.coordination.WorkHolders;
import tr.bel.acikkapi.coordination.WorkHolders.Holder;
import tr.bel.acikkapi.municipality.Names;
import tr.bel.acikkapi.shared.SqlTime;
import tr.bel.acikkapi.staff.Colleagues;

/** What breaks the 48 hours next, and in whose hands it is. */
@Component
class Board {

    private static final int MOST = 40;
    private static final int MOST_COUNTED = 1_000;

    private final JdbcClient jdbc;
    private final List<WorkHolders> holders;
    private final Names names;
    private final Colleagues colleagues;
    private final Clock clock;

    Board(JdbcClient jdbc, List<WorkHolders> holders, Names names, Colleagues colleagues, Clock clock) {
        this.jdbc = jdbc;
        this.holders = List.copyOf(holders);
        this.names = names;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    /**
     * One column.
     *
     * @param labelKey its name
     * @param count of all in it, at most a thousand
     * @param more how many of them are not shown
     */
    record Column(String labelKey, List<Item> items, long count, long more) {
        Column {
            items = List.copyOf(items);
        }
    }

    /**
     * A case on it.
     *
     * @param held names of people or directorates; absent where it is coordination's
     */
    record Item(
            String number,
            @Nullable String subject,
            @Nullable String neighbourhood,
            Status status,
            Instant dueAt,
            @Nullable String held) {}

    private record Row(
            long id,
            String number,
            @Nullable String subject,
            @Nullable String neighbourhood,
            Status status,
            Instant promiseDueAt,
            @Nullable String username) {}

    List<Column> columns() {
        Instant now = clock.instant();
        return List.of(
                column("watch.board.late", Instant.EPOCH, now),
                column("watch.board.2", now, now.plus(Duration.ofHours(2))),
                column("watch.board.8", now.plus(Duration.ofHours(2)), now.plus(Duration.ofHours(8))),
                column("watch.board.24", now.plus(Duration.ofHours(8)), now.plus(Duration.ofDays(1))));
    }

    private Column column(String labelKey, Instant from, Instant to) {
        List<Row> rows = jdbc.sql("""
            select c.id, c.number, c.subject, c.neighbourhood, c.status, c.promise_due_at, h.username
            from cases.case_file c left join coordination.charge h on h.case_id = c.id
            where c.promise_due_at > :from and c.promise_due_at <= :to order by c.promise_due_at, c.id limit :most
            """)
                .param("from", SqlTime.of(from))
                .param("to", SqlTime.of(to))
                .param("most", MOST)
                .query(Row.class)
                .list();
        Map<Long, List<Holder>> working = new HashMap<>();
        holders.forEach(h -> working.putAll(h.of(rows.stream().map(Row::id).toList())));
        Map<String, String> people = colleagues.displayNames(Stream.concat(
                        rows.stream().map(Row::username),
                        working.values().stream().flatMap(List::stream).map(Holder::assignee))
                .filter(Objects::nonNull)
                .toList());
        List<Item> items = rows.stream()
                .map(r -> item(r, working.getOrDefault(r.id(), List.of()), people))
                .toList();
        long count = count(from, to);
        return new Column(labelKey, items, count, count - items.size());
    }

    private long count(Instant from, Instant to) {
        return jdbc.sql("""
            select count(*) from (select 1 from cases.case_file c
                where c.promise_due_at > :from and c.promise_due_at <= :to limit :most) as counted
            """)
                .param("from", SqlTime.of(from))
                .param("to", SqlTime.of(to))
                .param("most", MOST_COUNTED)
                .query(Long.class)
                .single();
    }

    private Item item(Row row, List<Holder> working, Map<String, String> people) {
        List<String> hands = new ArrayList<>();
        working.forEach(h -> {
            String assignee = h.assignee();
            String directorate = String.valueOf(names.directorate(h.directorate()));
            hands.add(
                    assignee == null
                            ? directorate
                            : directorate + " (" + people.getOrDefault(assignee, assignee) + ")");
        });
        String username = row.username();
        if (hands.isEmpty() && username != null) {
            hands.add(people.getOrDefault(username, username));
        }
        return new Item(
                row.number(),
                row.subject(),
                row.neighbourhood(),
                row.status(),
                row.promiseDueAt(),
                hands.isEmpty() ? null : String.join(", ", hands));
    }
}
