package tr.bel.acikkapi.coordination.watch;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tr.bel.acikkapi.coordination.WorkHolders;
import tr.bel.acikkapi.coordination.WorkHolders.Holder;
import tr.bel.acikkapi.coordination.watch.Todo.Kind;
import tr.bel.acikkapi.coordination.watch.Todos.Wanted;
import tr.bel.acikkapi.coordination.watch.Watched.Promise;
import tr.bel.acikkapi.coordination.watch.Watched.Step;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.SqlTime;
import tr.bel.acikkapi.staff.Role;

/**
 * Escalates promises whose next step is due. Each step happens once in a round: what was begun is committed whole or not at all, and the
 * primary key refuses a second one, however many nodes do this at once.
 */
@Component
public class Escalate {

    private static final int AT_ONCE = 20;

    private final Watched watched;
    private final Todos todos;
    private final List<WorkHolders> holders;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Escalate(
            Watched watched,
            Todos todos,
            List<WorkHolders> holders,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.watched = watched;
        this.todos = todos;
        this.holders = List.copyOf(holders);
        this.events = events;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** All that is due now. */
    public int due() {
        int all = 0;
        for (int some = batch(); some > 0; some = batch()) {
            all += some;
        }
        return all;
    }

    /**
     * Locks the heads of the histories, as every act on a case does before it touches the watch, so that nobody waits in a circle; what
     * another node has locked is left to it.
     */
    private int batch() {
        return transaction.execute(_ -> {
            Instant now = clock.instant();
            List<Long> due = jdbc.sql("""
                select h.case_id from coordination.watched w join cases.history_head h on h.case_id = w.case_id
                where w.next_at <= :now order by w.next_at limit :most for update of h skip locked
                """)
                    .param("now", SqlTime.of(now))
                    .param("most", AT_ONCE)
                    .query(Long.class)
                    .list();
            List<Step> steps = watched.steps();
            due.forEach(id -> watched.promise(id).ifPresent(promise -> escalate(promise, steps, now)));
            return due.size();
        });
    }

    private void escalate(Promise promise, List<Step> steps, Instant now) {
        steps.stream()
                .filter(step -> !step.dueAt(promise.dueAt()).isAfter(now))
                .filter(step -> isFirst(promise, step, now))
                .reduce((_, later) -> later)
                .ifPresent(step -> tell(promise, step));
        jdbc.sql("update coordination.watched set next_at = :next where case_id = :case")
                .param("next", SqlTime.ofNullable(watched.next(promise.caseId(), promise.round(), promise.dueAt())))
                .param("case", promise.caseId())
                .update();
    }

    private boolean isFirst(Promise promise, Step step, Instant now) {
        boolean first = jdbc.sql("""
            insert into coordination.escalation (case_id, round, after_minutes, roles, due_at, at)
            values (:case, :round, :after, :roles, :due, :now) on conflict do nothing
            """)
                        .param("case", promise.caseId())
                        .param("round", promise.round())
                        .param("after", step.afterMinutes())
                        .param("roles", step.roles())
                        .param("due", SqlTime.of(promise.dueAt()))
                        .param("now", SqlTime.of(now))
                        .update()
                == 1;
        if (first) {
            events.publishEvent(new CaseEscalated(
                    promise.caseId(), step.afterMinutes(), step.roles(), Actor.system("escalation"), now));
        }
        return first;
    }

    /** Of several steps that were missed, only the last one fills the lists: the others would say the same. */
    private void tell(Promise promise, Step step) {
        step.named().stream()
                .flatMap(role -> audiences(role, promise.caseId()))
                .distinct()
                .forEach(audience -> todos.want(
                        new Wanted(promise.caseId(), Kind.ESCALATED, audience, null, null, promise.dueAt())));
    }

    private Stream<String> audiences(Role role, long caseId) {
        if (!role.isOfDirectorate()) {
            return Stream.of(Audience.role(role));
        }
        return holders.stream()
                .map(h -> h.of(List.of(caseId)))
                .map((Map<Long, List<Holder>> of) ->
                        Optional.ofNullable(of.get(caseId)).orElse(List.of()))
                .flatMap(List::stream)
                .map(Holder::directorate)
                .map(role == Role.DIRECTORATE_MANAGER ? Audience::manager : Audience::directorate);
    }
}
