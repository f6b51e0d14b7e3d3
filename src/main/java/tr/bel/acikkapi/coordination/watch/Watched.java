package tr.bel.acikkapi.coordination.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.cases.DueDatesRenewed;
import tr.bel.acikkapi.deadline.Clocks;
import tr.bel.acikkapi.shared.SqlTime;
import tr.bel.acikkapi.staff.Role;

/** The promises that are watched, and the steps of their escalation. */
@Component
class Watched {

    private final JdbcClient jdbc;
    private final Clock clock;

    Watched(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A step.
     *
     * @param afterMinutes of the 48 hours
     * @param roles names, separated by commas
     */
    record Step(int afterMinutes, String roles) {

        /** When it is due for a promise that ends then. */
        Instant dueAt(Instant promiseDueAt) {
            return promiseDueAt.minus(Clocks.PROMISE).plus(Duration.ofMinutes(afterMinutes));
        }

        List<Role> named() {
            return Arrays.stream(roles.split(",", -1)).map(Role::valueOf).toList();
        }
    }

    /** In their order. */
    List<Step> steps() {
        return jdbc.sql("select after_minutes, roles from coordination.escalation_step order by after_minutes")
                .query(Step.class)
                .list();
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(DueDatesRenewed renewed) {
        Instant due = renewed.promiseDueAt();
        jdbc.sql("""
            insert into coordination.watched (case_id, round, due_at, next_at) values (:case, :round, :due, :next)
            on conflict (case_id) do update
                set round = excluded.round, due_at = excluded.due_at, next_at = excluded.next_at
            """)
                .param("case", renewed.caseId())
                .param("round", renewed.round())
                .param("due", SqlTime.ofNullable(due))
                .param("next", SqlTime.ofNullable(due == null ? null : next(renewed.caseId(), renewed.round(), due)))
                .update();
    }

    /** When the next step is due that has not happened yet; absent where none is left. */
    @Nullable
    Instant next(long caseId, int round, Instant due) {
        Set<Integer> done = done(caseId, round);
        return steps().stream()
                .filter(s -> !done.contains(s.afterMinutes()))
                .map(s -> s.dueAt(due))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private Set<Integer> done(long caseId, int round) {
        return jdbc
                .sql("select after_minutes from coordination.escalation where case_id = :case and round = :round")
                .param("case", caseId)
                .param("round", round)
                .query(Integer.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    /** Who changed the steps last. */
    record Change(Instant changedAt, String changedBy) {}

    Optional<Change> lastChange() {
        return jdbc.sql("select changed_at, changed_by from coordination.escalation_change order by id desc limit 1")
                .query(Change.class)
                .optional();
    }

    /** The steps in one line, as the record of changes keeps them. */
    static String written(List<Step> steps) {
        return steps.stream().map(s -> s.afterMinutes() + ":" + s.roles()).collect(Collectors.joining(";"));
    }

    /**
     * Replaces the steps, and computes for every watched promise anew when its next one is due.
     *
     * @param seen the steps that were on the screen, as {@link #written}
     * @return false where somebody else changed them meanwhile; nothing is done then
     */
    @Transactional
    public boolean replace(String seen, List<Step> steps, String username) {
        jdbc.sql("lock table coordination.escalation_step in share row exclusive mode")
                .update();
        if (!written(steps()).equals(seen)) {
            return false;
        }
        jdbc.sql("insert into coordination.escalation_change (changed_at, changed_by, steps) values (:now,"
                        + " :who, :steps)")
                .param("now", SqlTime.of(clock.instant()))
                .param("who", username)
                .param("steps", written(steps))
                .update();
        jdbc.sql("delete from coordination.escalation_step").update();
        for (Step step : steps) {
            jdbc.sql("insert into coordination.escalation_step (after_minutes, roles) values (:after, :roles)")
                    .param("after", step.afterMinutes())
                    .param("roles", step.roles())
                    .update();
        }
        jdbc.sql("""
            update coordination.watched w set next_at = (
                select min(w.due_at + make_interval(mins => s.after_minutes - cast(:promise as integer)))
                from coordination.escalation_step s
                where not exists (select 1 from coordination.escalation e
                    where e.case_id = w.case_id and e.round = w.round and e.after_minutes = s.after_minutes))
            where w.due_at is not null
            """).param("promise", Clocks.PROMISE.toMinutes()).update();
        return true;
    }

    /** The promise as it stands now; locked by the caller's lock on the case's history. */
    Optional<Promise> promise(long caseId) {
        return jdbc.sql("select case_id, round, due_at from coordination.watched where case_id = :case and due_at is"
                        + " not null")
                .param("case", caseId)
                .query(Promise.class)
                .optional();
    }

    /** One that is watched. */
    record Promise(long caseId, int round, Instant dueAt) {}
}
