package tr.bel.acikkapi.directorate;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.CaseRow;
import tr.bel.acikkapi.shared.SqlTime;

/** The work of one directorate, in lists. */
@Component
class Inbox {

    private static final String TABLES =
            " from directorate.assignment a join cases.case_file c on c.id = a.case_id where ";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ZoneId zone;
    private final RowMapper<CaseRow> caseRow = new SimplePropertyRowMapper<>(CaseRow.class);

    Inbox(JdbcClient jdbc, Clock clock, ZoneId zone) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.zone = zone;
    }

    /** Whose inbox: the directorate, and who of it looks. */
    record Owner(String directorate, String username) {}

    /** An assignment in the list, with its case. */
    record Item(
            long assignmentId,
            AssignmentStatus status,
            @Nullable String assignee,
            @Nullable LocalDate plannedFor,
            CaseRow row) {}

    /**
     * A page of a list.
     *
     * @param next the assignment to go on after, where there is more
     */
    record Page(List<Item> items, Optional<Long> next) {
        Page {
            items = List.copyOf(items);
        }
    }

    Page page(InboxView view, Owner owner, Optional<Long> after, int limit) {
        String behind = after.isEmpty() ? "" : " and " + view.behind();
        List<Item> items = jdbc.sql(
                        "select a.id as assignment_id, a.status as assignment_status, a.assignee, a.planned_for, "
                                + CaseRow.COLUMNS + TABLES + view.condition() + behind + " order by " + view.order()
                                + " limit :limit")
                .params(params(owner))
                .param("after", after.orElse(0L))
                .param("limit", limit + 1)
                .query((rs, n) -> new Item(
                        rs.getLong("assignment_id"),
                        AssignmentStatus.valueOf(rs.getString("assignment_status")),
                        rs.getString("assignee"),
                        rs.getObject("planned_for", LocalDate.class),
                        caseRow.mapRow(rs, n)))
                .list();
        boolean more = items.size() > limit;
        List<Item> shown = more ? items.subList(0, limit) : items;
        return new Page(shown, more ? Optional.of(shown.getLast().assignmentId()) : Optional.empty());
    }

    /** How many each list of open work holds; what has ended is not counted, since it only grows. */
    Map<InboxView, Long> counts(Owner owner) {
        List<InboxView> counted = Arrays.stream(InboxView.values())
                .filter(v -> v != InboxView.ENDED)
                .toList();
        String columns = counted.stream()
                .map(v -> "(select count(*)" + TABLES + v.condition() + ") as " + v.name())
                .collect(Collectors.joining(", "));
        return jdbc.sql("select " + columns)
                .params(params(owner))
                .query((rs, n) -> {
                    Map<InboxView, Long> counts = new EnumMap<>(InboxView.class);
                    for (InboxView view : counted) {
                        counts.put(view, rs.getLong(view.name()));
                    }
                    return counts;
                })
                .single();
    }

    /** How many nobody of the directorate has looked at. */
    long waiting(String directorate) {
        return jdbc.sql("select count(*) from directorate.assignment where directorate = :directorate and status ="
                        + " 'OPEN'")
                .param("directorate", directorate)
                .query(Long.class)
                .single();
    }

    private Map<String, Object> params(Owner owner) {
        Instant now = clock.instant();
        return Map.of(
                "directorate", owner.directorate(),
                "me", owner.username(),
                "now", SqlTime.of(now),
                "today", LocalDate.ofInstant(now, zone));
    }
}
