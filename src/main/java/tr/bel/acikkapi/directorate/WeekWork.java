package tr.bel.acikkapi.directorate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.directorate.Inbox.Owner;

/** Reads the work of a directorate for its week: what has a day in it, what has none, and what missed its day. */
@Component
class WeekWork {

    private static final String SELECT = """
        select a.id, a.version, c.number, c.subject, c.neighbourhood, left(c.text, 160) as excerpt, a.status, a.assignee,
            a.team_id, a.planned_for, a.plan, a.work_due_at
        from directorate.assignment a join cases.case_file c on c.id = a.case_id
        where a.directorate = :directorate
        """;

    private static final String UNPLANNED = " and a.status in ('OPEN', 'ACCEPTED')";
    private static final String OPEN = " and a.status in ('OPEN', 'ACCEPTED', 'PLANNED')";

    private final JdbcClient jdbc;

    WeekWork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An assignment of the week.
     *
     * @param workDueAt when the internal work clock runs out
     */
    record Job(
            long id,
            int version,
            String number,
            @Nullable String subject,
            @Nullable String neighbourhood,
            String excerpt,
            AssignmentStatus status,
            @Nullable String assignee,
            @Nullable Long teamId,
            @Nullable LocalDate plannedFor,
            @Nullable String plan,
            @Nullable Instant workDueAt) {

        /** Whose it is now. */
        Optional<Hands> hands() {
            return assignee != null
                    ? Optional.of(Hands.of(assignee))
                    : Optional.ofNullable(teamId).map(Hands::ofTeam);
        }

        /** Where it stands: with its team, also where somebody of it took it. */
        Optional<Hands> lane() {
            return teamId != null ? Optional.of(Hands.ofTeam(teamId)) : hands();
        }
    }

    /** What is to be done between the two days, both included. */
    List<Job> planned(Owner owner, LocalDate from, LocalDate to) {
        return jobs(owner, " and a.status = 'PLANNED' and a.planned_for between :from and :to", from, to, 1_000);
    }

    /** What should have been done before this day. */
    List<Job> missed(Owner owner, LocalDate today, int limit) {
        return jobs(owner, " and a.status = 'PLANNED' and a.planned_for < :to", today, today, limit);
    }

    /** What has no day, in the order of the work clock. */
    List<Job> unplanned(Owner owner, int limit) {
        return jobs(owner, UNPLANNED, LocalDate.EPOCH, LocalDate.EPOCH, limit);
    }

    long countUnplanned(Owner owner) {
        return jdbc.sql("select count(*) from directorate.assignment a where a.directorate = :directorate" + UNPLANNED
                        + own(owner))
                .param("directorate", owner.directorate())
                .param("me", owner.username())
                .query(Long.class)
                .single();
    }

    /** The open assignment of this case, if it is in sight. */
    Optional<Job> ofCase(Owner owner, String number) {
        return jdbc.sql(SELECT + OPEN + own(owner) + " and c.number = :number")
                .param("directorate", owner.directorate())
                .param("me", owner.username())
                .param("number", number)
                .query(Job.class)
                .optional();
    }

    private List<Job> jobs(Owner owner, String condition, LocalDate from, LocalDate to, int limit) {
        return jdbc.sql(SELECT + condition + own(owner)
                        + " order by a.planned_for, a.work_due_at nulls last, c.rank, a.id limit :limit")
                .param("directorate", owner.directorate())
                .param("me", owner.username())
                .param("from", from)
                .param("to", to)
                .param("limit", limit)
                .query(Job.class)
                .list();
    }

    private static String own(Owner owner) {
        return owner.ownOnly() ? " and " + OwnWork.SQL : "";
    }
}
