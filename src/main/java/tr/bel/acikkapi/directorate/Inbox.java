package tr.bel.acikkapi.directorate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
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
import tr.bel.acikkapi.staff.StaffMember;

/** The work of one directorate, in lists. */
@Component
class Inbox {

    private static final String TABLES =
            " from directorate.assignment a join cases.case_file c on c.id = a.case_id where ";

    /** How far a contractor is, where one has a link that is good. */
    private static final String CONTRACTOR = """
        (select case when l.done_at is null then 'WORKING' else 'DONE' end from directorate.contractor_link l
            where l.assignment_id = a.id and l.withdrawn_at is null and l.accepted_at is null and l.expires_at > :now)
            as contractor,
        """;

    private static final Duration LATELY = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ZoneId zone;
    private final RowMapper<CaseRow> caseRow = new SimplePropertyRowMapper<>(CaseRow.class);

    Inbox(JdbcClient jdbc, Clock clock, ZoneId zone) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Whose inbox: the directorate, and who of it looks.
     *
     * @param ownOnly whether they see no more than what is in their hands or their teams'
     * @param narrow what every list is narrowed to
     */
    record Owner(String directorate, String username, boolean ownOnly, InboxNarrow narrow) {

        static Optional<Owner> of(StaffMember who, InboxNarrow narrow) {
            return Optional.ofNullable(who.directorate())
                    .map(d -> new Owner(d, who.username(), OwnWork.isAll(who), narrow));
        }

        String condition() {
            return narrow.condition() + (ownOnly ? " and " + OwnWork.SQL : "");
        }
    }

    /**
     * An assignment in the list, with its case.
     *
     * @param contractor "WORKING" or "DONE", where a contractor has it
     */
    record Item(
            long assignmentId,
            AssignmentStatus status,
            @Nullable String assignee,
            @Nullable String team,
            @Nullable String contractor,
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
                        "select a.id as assignment_id, a.status as assignment_status, a.assignee, a.planned_for,"
                                + " (select t.name from directorate.team t where t.id = a.team_id) as team, "
                                + CONTRACTOR
                                + CaseRow.COLUMNS + TABLES + view.condition() + owner.condition() + behind
                                + " order by " + view.order() + " limit :limit")
                .params(params(owner))
                .param("after", after.orElse(0L))
                .param("limit", limit + 1)
                .query((rs, n) -> new Item(
                        rs.getLong("assignment_id"),
                        AssignmentStatus.valueOf(rs.getString("assignment_status")),
                        rs.getString("assignee"),
                        rs.getString("team"),
                        rs.getString("contractor"),
                        rs.getObject("planned_for", LocalDate.class),
                        caseRow.mapRow(rs, n)))
                .list();
        boolean more = items.size() > limit;
        List<Item> shown = more ? items.subList(0, limit) : items;
        return new Page(shown, more ? Optional.of(shown.getLast().assignmentId()) : Optional.empty());
    }

    /** How many each list holds. */
    Map<InboxView, Long> counts(Owner owner) {
        List<InboxView> counted = List.of(InboxView.values());
        String columns = counted.stream()
                .map(v -> "(select count(*)" + TABLES + v.condition() + owner.condition() + ") as " + v.name())
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

    /** How many nobody of the directorate has looked at; for people in the field, how many are theirs to do. */
    long waiting(Owner owner) {
        InboxView view = owner.ownOnly() ? InboxView.TAKEN : InboxView.NEW;
        return jdbc.sql("select count(*) from directorate.assignment a where " + view.condition() + owner.condition())
                .params(params(owner))
                .query(Long.class)
                .single();
    }

    private Map<String, Object> params(Owner owner) {
        Instant now = clock.instant();
        Map<String, Object> params = new HashMap<>(owner.narrow().sqlParameters());
        params.put("directorate", owner.directorate());
        params.put("me", owner.username());
        params.put("now", SqlTime.of(now));
        params.put("lately", SqlTime.of(now.minus(LATELY)));
        params.put("today", LocalDate.ofInstant(now, zone));
        return params;
    }
}
