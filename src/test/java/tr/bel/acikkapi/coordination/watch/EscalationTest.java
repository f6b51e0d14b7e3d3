package tr.bel.acikkapi.coordination.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tr.bel.acikkapi.cases.Applications;
import tr.bel.acikkapi.cases.Case;
import tr.bel.acikkapi.cases.Cases;
import tr.bel.acikkapi.cases.Intake;
import tr.bel.acikkapi.contact.Contacts;
import tr.bel.acikkapi.coordination.GivenBack;
import tr.bel.acikkapi.coordination.watch.Todo.Kind;
import tr.bel.acikkapi.deadline.Clocks;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.staff.Role;
import tr.bel.acikkapi.staff.StaffMember;
import tr.bel.acikkapi.testing.AcikKapiTest;

/** Promises that are about to break are told of, each step once; to-do lists fill and empty themselves. */
@AcikKapiTest
@SuppressWarnings("NullAway.Init")
class EscalationTest {

    private static final StaffMember ZEYNEP = member("zeynep", Role.COORDINATOR);
    private static final StaffMember LEYLA = member("leyla", Role.HEAD_COORDINATOR);
    private static final StaffMember KEMAL = member("kemal", Role.MANAGEMENT);

    @Autowired
    private Escalate escalate;

    @Autowired
    private Todos todos;

    @Autowired
    private Watched watched;

    @Autowired
    private Intake intake;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Cases cases;

    @Autowired
    private org.springframework.context.ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Applications applications;

    @BeforeEach
    void doors() {
        applications = new Applications(intake, contacts, transaction, clock);
    }

    @Test
    void each_step_is_told_once_and_to_whom_it_says() {
        long id = received(Duration.ofHours(25));
        escalate.due();
        escalate.due();
        assertThat(steps(id)).containsExactly(1440);
        assertThat(open(ZEYNEP, id)).containsExactly(Kind.ESCALATED);
        assertThat(open(KEMAL, id)).isEmpty();

        moveDue(id, Duration.ofHours(47));
        escalate.due();
        assertThat(steps(id)).containsExactly(1440, 2160, 2640);
        assertThat(open(LEYLA, id)).containsExactly(Kind.ESCALATED);
    }

    @Test
    void nobody_is_told_while_the_clock_stands_or_when_the_promise_is_kept() {
        long asked = received(Duration.ofHours(23));
        change(asked, c -> c.askApplicant("Hangi sokak?", Actor.staff("zeynep"), clock.instant()));
        assertThat(next(asked)).isNull();

        long told = received(Duration.ofHours(30));
        escalate.due();
        assertThat(open(ZEYNEP, told)).containsExactly(Kind.ESCALATED);
        change(
                told,
                c -> c.classify(
                        "x", tr.bel.acikkapi.shared.Kind.COMPLAINT, null, Actor.staff("zeynep"), clock.instant()));
        change(told, c -> c.inform(Actor.system("test"), clock.instant()));
        assertThat(open(ZEYNEP, told)).isEmpty();
        assertThat(next(told)).isNull();
    }

    @Test
    void eight_workers_at_once_escalate_each_of_two_hundred_promises_once() throws Exception {
        List<Long> ids = IntStream.range(0, 200)
                .mapToObj(_ -> received(Duration.ofHours(49)))
                .toList();
        try (ExecutorService workers = Executors.newFixedThreadPool(8)) {
            List<Callable<Integer>> rounds = IntStream.range(0, 8)
                    .mapToObj(_ -> (Callable<Integer>) escalate::due)
                    .toList();
            for (Future<Integer> round : workers.invokeAll(rounds)) {
                round.get();
            }
        }
        escalate.due();
        for (long id : ids) {
            assertThat(steps(id)).containsExactly(1440, 2160, 2640, 2880);
            assertThat(escalatedInHistory(id)).isEqualTo(4);
        }
    }

    @Test
    void other_steps_hold_for_promises_that_run_already() {
        long id = received(Duration.ofHours(5));
        List<Watched.Step> before = watched.steps();
        replace(List.of(new Watched.Step(4 * 60, "MANAGEMENT")));
        try {
            escalate.due();
            assertThat(steps(id)).containsExactly(240);
            assertThat(open(KEMAL, id)).containsExactly(Kind.ESCALATED);
        } finally {
            replace(before);
        }
    }

    @Test
    void whoever_a_missed_step_names_is_told_and_the_history_says_who_it_was() {
        long id = received(Duration.ofHours(49));
        escalate.due();
        assertThat(steps(id)).containsExactly(1440, 2160, 2640, 2880);
        for (StaffMember told : List.of(ZEYNEP, LEYLA, KEMAL)) {
            assertThat(open(told, id)).containsExactly(Kind.ESCALATED);
        }
        assertThat(rolesInHistory(id))
                .as("no directorate had it, so no manager was told")
                .containsExactly("COORDINATOR", "COORDINATOR", "HEAD_COORDINATOR", "HEAD_COORDINATOR,MANAGEMENT");
    }

    @Test
    void a_step_that_names_nobody_who_has_the_case_goes_to_the_head_coordinator() {
        long id = received(Duration.ofHours(5));
        List<Watched.Step> before = watched.steps();
        replace(List.of(new Watched.Step(4 * 60, "DIRECTORATE_MANAGER")));
        try {
            escalate.due();
            assertThat(open(LEYLA, id)).containsExactly(Kind.ESCALATED);
            assertThat(rolesInHistory(id)).containsExactly("HEAD_COORDINATOR");
        } finally {
            replace(before);
        }
    }

    @Test
    void a_promise_that_makes_trouble_holds_no_other_up() {
        long broken = received(Duration.ofHours(49));
        long other = received(Duration.ofDays(2));
        jdbc.sql("""
            create function coordination.refuse() returns trigger language plpgsql as $$
            begin if new.case_id = %d then raise exception 'broken on purpose'; end if; return new; end $$
            """.formatted(broken)).update();
        jdbc.sql("create trigger refuse before insert on coordination.escalation for each row execute function"
                        + " coordination.refuse()")
                .update();
        try {
            escalate.due();
            assertThat(steps(broken)).isEmpty();
            assertThat(steps(other)).contains(1440);
        } finally {
            jdbc.sql("drop function coordination.refuse() cascade").update();
        }
        escalate.due();
        assertThat(steps(broken)).contains(1440);
    }

    @Test
    void an_event_puts_nothing_off_that_is_on_a_list_already() {
        long id = received(Duration.ofHours(1));
        change(id, c -> c.hearApplicant("Bir.", Actor.APPLICANT, clock.instant()));
        java.time.Instant first = due(id);
        change(id, c -> c.hearApplicant("İki.", Actor.APPLICANT, clock.instant()));
        assertThat(due(id)).isEqualTo(first);
    }

    @Test
    void what_bounced_twice_is_the_head_coordinators() {
        long id = received(Duration.ofHours(1));
        giveBack(id, "fen-isleri");
        assertThat(open(LEYLA, id)).isEmpty();
        giveBack(id, "park-bahceler");
        assertThat(open(LEYLA, id)).containsExactly(Kind.BOUNCED);
        assertThat(open(ZEYNEP, id)).isEmpty();
    }

    @Test
    void the_citizens_words_are_a_to_do_until_coordination_acts() {
        long id = received(Duration.ofHours(1));
        change(id, c -> c.hearApplicant("Ekleyeceğim var: gece de gürültü oluyor.", Actor.APPLICANT, clock.instant()));
        assertThat(open(ZEYNEP, id)).containsExactly(Kind.HEARD);
        change(id, c -> c.askApplicant("Saat kaçta?", Actor.staff("zeynep"), clock.instant()));
        assertThat(open(ZEYNEP, id)).isEmpty();
    }

    private void giveBack(long id, String directorate) {
        transaction.executeWithoutResult(_ -> events.publishEvent(
                new GivenBack(id, directorate, "Bizim değil.", Actor.staff("mehmet"), clock.instant(), false)));
    }

    /** A case whose promise has run for so long. */
    private long received(Duration ago) {
        long id = applications.receive("Sokak lambası yanmıyor.").caseId();
        moveDue(id, ago);
        return id;
    }

    private void moveDue(long id, Duration ago) {
        Instant due = clock.instant().minus(ago).plus(Clocks.PROMISE);
        Watched.Promise promise = watched.promise(id).orElseThrow();
        jdbc.sql("update coordination.watched set due_at = :due, next_at = :next where case_id = :id")
                .param("due", Timestamp.from(due))
                .param("next", Timestamp.from(java.util.Objects.requireNonNull(watched.next(id, promise.round(), due))))
                .param("id", id)
                .update();
    }

    private void change(long id, java.util.function.Function<Case, java.util.Optional<?>> verb) {
        transaction.executeWithoutResult(_ -> {
            Case file = cases.findById(id).orElseThrow();
            assertThat(verb.apply(file)).isEmpty();
            cases.save(file);
        });
    }

    private List<Integer> steps(long id) {
        return jdbc.sql("select after_minutes from coordination.escalation where case_id = :id order by 1")
                .param("id", id)
                .query(Integer.class)
                .list();
    }

    private long escalatedInHistory(long id) {
        return jdbc.sql("select count(*) from cases.history where case_id = :id and event = 'watch.CaseEscalated'")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    private @Nullable Object next(long id) {
        return jdbc.sql("select next_at from coordination.watched where case_id = :id")
                .param("id", id)
                .query()
                .singleRow()
                .get("next_at");
    }

    private List<Kind> open(StaffMember who, long id) {
        return todos.of(who, java.util.Optional.empty(), 1_000).stream()
                .filter(t -> t.caseId() == id)
                .map(Todo::kind)
                .toList();
    }

    private static StaffMember member(String username, Role role) {
        return new StaffMember(1, username, username, Set.of(role), null, false);
    }

    private java.time.Instant due(long id) {
        return jdbc.sql("select due_at from coordination.todo where case_id = :id and kind = 'HEARD'")
                .param("id", id)
                .query((rs, row) -> rs.getTimestamp(1).toInstant())
                .single();
    }

    private void replace(List<Watched.Step> steps) {
        assertThat(watched.replace(Watched.written(watched.steps()), steps, "deniz"))
                .isTrue();
    }

    private List<String> rolesInHistory(long id) {
        return jdbc.sql("select cast(facts as jsonb) ->> 'roles' from cases.history where case_id = :id and event like"
                        + " '%CaseEscalated' order by seq")
                .param("id", id)
                .query(String.class)
                .list();
    }
}
