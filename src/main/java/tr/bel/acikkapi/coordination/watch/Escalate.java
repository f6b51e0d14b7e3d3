package tr.bel.acikkapi.coordination.watch;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import tr.bel.acikkapi.coordination.WorkHolders;
import tr.bel.acikkapi.coordination.WorkHolders.Holder;
import tr.bel.acikkapi.coordination.watch.Todo.Kind;
import tr.bel.acikkapi.coordination.watch.Todos.Wanted;
import tr.bel.acikkapi.coordination.watch.Watched.Promise;
import tr.bel.acikkapi.coordination.watch.Watched.Step;
import tr.bel.acikkapi.database.OneByOne;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.SqlTime;
import tr.bel.acikkapi.staff.Role;

/**
 * Escalates promises whose next step is due. Each step happens once in a round: what was begun is committed whole or not at all, and the
 * primary key refuses a second one, however many nodes do this at once.
 */
@Component
public class Escalate {

    private final Watched watched;
    private final Todos todos;
    private final List<WorkHolders> holders;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final OneByOne oneByOne;
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
        this.oneByOne = new OneByOne("Escalating promises", transactions);
        this.clock = clock;
    }

    /** All that is due now, as long as it is wanted. */
    int due(BooleanSupplier wanted) {
        return oneByOne.all(wanted, this::next, this::escalate);
    }

    int due() {
        return due(() -> true);
    }

    /** Locks the head of the history before the watch, as every act on a case does; what another node has locked is left to it. */
    private Optional<Long> next(Collection<Long> troubled) {
        return jdbc.sql("""
            select h.case_id from coordination.watched w join cases.history_head h on h.case_id = w.case_id
            where w.next_at <= :now and w.case_id not in (:troubled)
            order by w.next_at limit 1 for update of h skip locked
            """)
                .param("now", SqlTime.of(clock.instant()))
                .param("troubled", troubled)
                .query(Long.class)
                .optional();
    }

    private void escalate(long caseId) {
        watched.promise(caseId).ifPresent(promise -> escalate(promise, watched.steps(), clock.instant()));
    }

    /** Whoever a missed step names is told, also where several were missed: each names others. */
    private void escalate(Promise promise, List<Step> steps, Instant now) {
        steps.stream()
                .filter(step -> !step.dueAt(promise.dueAt()).isAfter(now))
                .filter(step -> isFirst(promise, step, now))
                .forEach(step -> tell(promise, step, now));
        jdbc.sql("update coordination.watched set next_at = :next where case_id = :case")
                .param("next", SqlTime.ofNullable(watched.next(promise.caseId(), promise.round(), promise.dueAt())))
                .param("case", promise.caseId())
                .update();
    }

    private boolean isFirst(Promise promise, Step step, Instant now) {
        return jdbc.sql("""
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
    }

    /** The history says who was told, not who should have been: where no directorate has the case, the head coordinator hears instead. */
    private void tell(Promise promise, Step step, Instant now) {
        Map<Role, List<String>> told = new LinkedHashMap<>();
        for (Role role : step.named()) {
            List<String> audiences =
                    audiences(role, promise.caseId()).distinct().toList();
            if (!audiences.isEmpty()) {
                told.put(role, audiences);
            }
        }
        if (told.isEmpty()) {
            told.put(Role.HEAD_COORDINATOR, List.of(Audience.role(Role.HEAD_COORDINATOR)));
        }
        told.values().stream()
                .flatMap(List::stream)
                .forEach(audience -> todos.want(
                        new Wanted(promise.caseId(), Kind.ESCALATED, audience, null, null, promise.dueAt())));
        String roles = told.keySet().stream().map(Role::name).collect(Collectors.joining(","));
        events.publishEvent(
                new CaseEscalated(promise.caseId(), step.afterMinutes(), roles, Actor.system("escalation"), now));
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
