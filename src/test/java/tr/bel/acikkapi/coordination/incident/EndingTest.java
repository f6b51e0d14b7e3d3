package tr.bel.acikkapi.coordination.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static tr.bel.acikkapi.coordination.incident.Village.COORDINATOR;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import tr.bel.acikkapi.cases.CaseFiles;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.cases.Status;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.coordination.AnnounceToApplicant;
import tr.bel.acikkapi.coordination.AskApplicant;
import tr.bel.acikkapi.coordination.Attempt;
import tr.bel.acikkapi.coordination.ClassifyCase;
import tr.bel.acikkapi.coordination.EndCase;
import tr.bel.acikkapi.coordination.Seen;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Outcome;
import tr.bel.acikkapi.testing.AcikKapiTest;

/** What becomes of the cases, and of the incident itself, when it ends. Every test lives in a neighbourhood of its own. */
@AcikKapiTest
@SuppressWarnings("NullAway.Init")
class EndingTest {

    private static final Attempt DONE = new Attempt.Done();
    private static final String NEWS = "Ana boru patladı; ekip yerinde, su bu akşam verilecek.";
    private static final Outcome MENDED = new Outcome(Outcome.Code.DONE, "Boru değiştirildi, su verildi.", null, null);

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private MakeAnnouncement make;

    @Autowired
    private AttachCase attach;

    @Autowired
    private TellCases tell;

    @Autowired
    private AskApplicant ask;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private Village village;

    @BeforeEach
    void people() {
        village = new Village(context);
    }

    @Test
    void a_case_that_leaves_in_the_moment_of_the_outcome_is_not_answered_by_it() throws Exception {
        List<CaseView> cases = village.outage("cumhuriyet", List.of(Medium.CALL, Medium.CALL));
        IncidentRow row = village.open("Su kesintisi, Cumhuriyet Mah.", "cumhuriyet", cases);
        CaseView leaving = cases.getFirst();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Attempt> resolved = transaction.execute(_ -> {
                assertThat(attach.detach(leaving.id(), row.id(), COORDINATOR)).isEmpty();
                Future<Attempt> other = threads.submit(() -> make.resolve(seen(row), MENDED, COORDINATOR));
                while (!other.isDone() && !somebodyWaitsForUs()) {
                    Thread.onSpinWait();
                }
                return other;
            });
            assertThat(resolved.get()).isEqualTo(DONE);
        }
        assertThat(owed(leaving)).as("it was never enrolled").isZero();
        tell.some(100);
        assertThat(village.file(leaving.id()).status()).isEqualTo(Status.RECEIVED);
        assertThat(village.file(cases.getLast().id()).status()).isEqualTo(Status.RESOLVED);
    }

    @Test
    void a_row_that_was_left_behind_for_a_case_that_is_in_the_incident_no_more_is_not_told() {
        List<CaseView> cases = village.outage("selcuklu", List.of(Medium.CALL));
        IncidentRow row = village.open("Su kesintisi, Selçuklu Mah.", "selcuklu", cases);
        CaseView gone = cases.getFirst();
        assertThat(make.announce(seen(row), NEWS, null, COORDINATOR)).isEqualTo(DONE);
        assertThat(attach.detach(gone.id(), row.id(), COORDINATOR)).isEmpty();
        jdbc.sql("update incident.announcement_case set state = 'WAITING', refusal = null where case_id = :case")
                .param("case", gone.id())
                .update();
        tell.some(100);
        assertThat(village.messages(gone, "ANNOUNCED")).isEmpty();
        assertThat(village.file(gone.id()).status()).isEqualTo(Status.RECEIVED);
        assertThat(todos(gone)).as("that was meant").isEmpty();
    }

    @Test
    void the_outcome_answers_the_question_to_the_applicant_away_and_their_clock_runs_again() {
        CaseView asked = village.receive("su-kesinti", "barbaros", "Su yok.", Duration.ofMinutes(10));
        assertThat(ask.ask(new Seen(asked.id(), asked.version()), "Kaç numarada oturuyorsunuz?", COORDINATOR))
                .isEqualTo(DONE);
        assertThat(promise(asked)).as("it stands while they are asked").isNull();
        IncidentRow row = village.open("Su kesintisi, Barbaros Mah.", "barbaros", List.of(asked));

        assertThat(make.resolve(seen(row), MENDED, COORDINATOR)).isEqualTo(DONE);
        tell.some(100);

        assertThat(village.file(asked.id()).status()).isEqualTo(Status.RESOLVED);
        assertThat(village.messages(asked, "RESOLVED")).hasSize(1);
        assertThat(promise(asked)).as("they are owed the answer").isNotNull();
    }

    @Test
    void whoever_announced_hears_of_a_case_that_could_not_be_told_and_still_waits() {
        CaseView file = village.receive(null, "zafer", "Su yok.", Duration.ofMinutes(10));
        IncidentRow row = village.open("Su kesintisi, Zafer Mah.", "zafer", List.of(file));
        jdbc.sql("update incident.incident set subject = 'kaldirilan-konu' where id = :id")
                .param("id", row.id())
                .update();
        assertThat(make.resolve(seen(row), MENDED, COORDINATOR)).isEqualTo(DONE);
        tell.some(100);
        assertThat(village.file(file.id()).status()).isEqualTo(Status.RECEIVED);
        assertThat(todos(file)).containsExactly("user:zeynep NOT_DONE");
    }

    @Test
    void a_case_that_is_busy_is_tried_again_however_often_and_one_that_fails_is_given_to_a_person() {
        CaseView file = village.receive("su-kesinti", "gol", "Su yok.", Duration.ofMinutes(10));
        IncidentRow row = village.open("Su kesintisi, Göl Mah.", "gol", List.of(file));
        assertThat(make.announce(seen(row), NEWS, null, COORDINATOR)).isEqualTo(DONE);
        AnnounceToApplicant announce = mock(AnnounceToApplicant.class);
        TellCases hindered = new TellCases(
                context.getBean(Announcements.class),
                context.getBean(CaseFiles.class),
                context.getBean(ClassifyCase.class),
                announce,
                context.getBean(EndCase.class),
                context,
                context.getBean(PlatformTransactionManager.class),
                context.getBean(Clock.class));

        when(announce.announce(any(), any(), any(), any())).thenReturn(new Attempt.Overtaken());
        tryTenTimes(hindered);
        assertThat(told(file)).isEqualTo("WAITING");

        when(announce.announce(any(), any(), any(), any())).thenThrow(new IllegalStateException("no such thing"));
        tryTenTimes(hindered);
        assertThat(told(file)).isEqualTo("REFUSED");
        assertThat(todos(file)).containsExactly("user:zeynep NOT_DONE");
    }

    private void tryTenTimes(TellCases hindered) {
        for (int time = 0; time < 10; time++) {
            hindered.next();
            jdbc.sql("update incident.announcement_case set next_at = '2020-01-01' where state = 'WAITING'")
                    .update();
        }
    }

    private String told(CaseView file) {
        return jdbc.sql("select state from incident.announcement_case where case_id = :case")
                .param("case", file.id())
                .query(String.class)
                .single();
    }

    @Test
    void an_incident_is_closed_when_everybody_was_told_and_keeps_when_it_was_resolved() {
        List<CaseView> cases = village.outage("fatih", List.of(Medium.CALL));
        IncidentRow row = village.open("Su kesintisi, Fatih Mah.", "fatih", cases);
        assertThat(make.resolve(seen(row), MENDED, COORDINATOR)).isEqualTo(DONE);
        IncidentRow resolved = village.row(row.id());
        assertThat(make.close(seen(resolved), COORDINATOR)).isEqualTo(Attempt.refused("incident.refused.waiting", 1L));
        tell.some(100);

        assertThat(make.close(seen(resolved), Actor.staff("burak"))).isEqualTo(DONE);

        IncidentRow closed = village.row(row.id());
        assertThat(closed.state()).isEqualTo(Incident.State.CLOSED);
        assertThat(closed.endedAt()).isEqualTo(resolved.endedAt());
        assertThat(closed.endedBy()).isEqualTo("zeynep");
    }

    /** Whether another connection waits for a lock of this one, which is in a transaction. */
    private boolean somebodyWaitsForUs() {
        return jdbc.sql("select count(*) from pg_locks where not granted and pg_backend_pid() ="
                                + " any(pg_blocking_pids(pid))")
                        .query(Long.class)
                        .single()
                > 0;
    }

    private long owed(CaseView file) {
        return jdbc.sql("select count(*) from incident.announcement_case where case_id = :case")
                .param("case", file.id())
                .query(Long.class)
                .single();
    }

    private @Nullable Object promise(CaseView file) {
        return jdbc.sql("select promise_due_at from cases.case_file where id = :case")
                .param("case", file.id())
                .query()
                .singleRow()
                .get("promise_due_at");
    }

    private List<String> todos(CaseView file) {
        return jdbc.sql("select audience || ' ' || kind from coordination.todo where case_id = :case and closed_at is"
                        + " null")
                .param("case", file.id())
                .query(String.class)
                .list();
    }

    private static Seen seen(IncidentRow row) {
        return new Seen(row.id(), row.version());
    }
}
