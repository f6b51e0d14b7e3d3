package tr.bel.acikkapi.coordination.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static tr.bel.acikkapi.coordination.incident.Village.COORDINATOR;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.cases.Status;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.coordination.AskApplicant;
import tr.bel.acikkapi.coordination.Attempt;
import tr.bel.acikkapi.coordination.Seen;
import tr.bel.acikkapi.shared.Outcome;
import tr.bel.acikkapi.testing.AcikKapiTest;

/** One announcement is heard by everybody, once, in their own medium. */
@AcikKapiTest
@SuppressWarnings("NullAway.Init")
class AnnouncementTest {

    private static final Attempt DONE = new Attempt.Done();
    private static final String NEWS = "Ana boru patladı; ekip yerinde, su bu akşam verilecek.";
    private static final List<Medium> SEVEN =
            List.of(Medium.CALL, Medium.CALL, Medium.LETTER, Medium.CALL, Medium.LETTER, Medium.EMAIL, Medium.CALL);

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private MakeAnnouncement make;

    @Autowired
    private AttachCase attach;

    @Autowired
    private TellCases tell;

    @Autowired
    private IncidentFiles files;

    @Autowired
    private AskApplicant ask;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ZoneId zone;

    @Autowired
    private Clock clock;

    private Village village;

    @BeforeEach
    void people() {
        village = new Village(context);
    }

    @Test
    void seven_cases_are_announced_to_once_each_in_the_applicants_own_medium() {
        List<CaseView> cases = village.outage("cumhuriyet", SEVEN);
        IncidentRow row = village.open("Su kesintisi, Cumhuriyet Mah.", "cumhuriyet", cases);
        assertThat(files.listeners(row.id()))
                .containsExactly(
                        new IncidentFiles.Listeners("CALL", 4),
                        new IncidentFiles.Listeners("LETTER", 2),
                        new IncidentFiles.Listeners("EMAIL", 1));

        assertThat(make.announce(seen(row), NEWS, null, COORDINATOR)).isEqualTo(DONE);
        all();

        for (int i = 0; i < cases.size(); i++) {
            List<String> told = village.messages(cases.get(i), "ANNOUNCED");
            assertThat(told).hasSize(1);
            if (SEVEN.get(i) != Medium.EMAIL) { // a mail goes by call where no mail server is set up
                assertThat(told).containsExactly(SEVEN.get(i).name());
            }
            assertThat(village.history(cases.get(i))).endsWith("cases.CaseClassified", "cases.AnnouncementMade");
        }
        assertThat(files.announcements(row.id()).getFirst())
                .extracting("told", "waiting")
                .containsExactly(7L, 0L);
    }

    @Test
    void a_day_makes_it_a_plan_which_has_substance_and_overtakes_the_news_that_still_wait() {
        List<CaseView> cases = village.outage("fatih", List.of(Medium.CALL));
        IncidentRow row = village.open("Su kesintisi, Fatih Mah.", "fatih", cases);
        LocalDate tomorrow = LocalDate.ofInstant(clock.instant(), zone).plusDays(1);
        assertThat(make.announce(seen(row), NEWS, null, COORDINATOR)).isEqualTo(DONE);
        all();
        assertThat(make.announce(seen(village.row(row.id())), NEWS, tomorrow, COORDINATOR))
                .isEqualTo(DONE);
        all();
        assertThat(village.messages(cases.getFirst(), "ANNOUNCED")).isEmpty();
        assertThat(village.messages(cases.getFirst(), "PLANNED")).containsExactly("CALL");
        assertThat(make.announce(seen(village.row(row.id())), NEWS, tomorrow.minusDays(2), COORDINATOR))
                .isEqualTo(Attempt.refused("coordination.plannedFor.past"));
    }

    @Test
    void killed_in_the_middle_it_goes_on_and_nobody_hears_twice() throws Exception {
        List<CaseView> cases = village.outage("zafer", SEVEN);
        IncidentRow row = village.open("Su kesintisi, Zafer Mah.", "zafer", cases);
        assertThat(make.announce(seen(row), NEWS, null, COORDINATOR)).isEqualTo(DONE);
        tell.some(3);
        // The process dies with the fourth in its hands: nothing of that is committed.
        transaction.executeWithoutResult(dying -> {
            assertThat(tell.next()).isTrue();
            dying.setRollbackOnly();
        });
        assertThat(files.announcements(row.id()).getFirst())
                .extracting("told", "waiting")
                .containsExactly(3L, 4L);

        List<Future<?>> nodes = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int node = 0; node < 3; node++) {
                nodes.add(threads.submit(this::all));
            }
        }
        for (Future<?> node : nodes) {
            node.get();
        }
        assertThat(cases).allSatisfy(c -> {
            assertThat(village.messages(c, "ANNOUNCED")).hasSize(1);
            assertThat(village.history(c).stream().filter("cases.AnnouncementMade"::equals))
                    .hasSize(1);
        });
        assertThat(files.announcements(row.id()).getFirst())
                .extracting("told", "waiting")
                .containsExactly(7L, 0L);
    }

    @Test
    void the_outcome_answers_every_case_also_the_one_whose_applicant_was_asked_something() {
        List<CaseView> cases = village.outage("barbaros", List.of(Medium.CALL, Medium.LETTER, Medium.CALL));
        CaseView asked = cases.get(2);
        assertThat(ask.ask(new Seen(asked.id(), asked.version()), "Kaç numarada oturuyorsunuz?", COORDINATOR))
                .isEqualTo(DONE);
        IncidentRow row = village.open("Su kesintisi, Barbaros Mah.", "barbaros", cases);

        Outcome done = new Outcome(Outcome.Code.DONE, "Boru değiştirildi, su verildi.", null, null);
        assertThat(make.resolve(seen(row), done, COORDINATOR)).isEqualTo(DONE);
        all();

        assertThat(cases).allSatisfy(answered -> {
            CaseView now = village.file(answered.id());
            assertThat(now.status()).isEqualTo(Status.RESOLVED);
            assertThat(now.outcomeExplanation()).isEqualTo("Boru değiştirildi, su verildi.");
            assertThat(village.messages(answered, "RESOLVED")).hasSize(1);
        });
        assertThat(village.row(row.id()).state()).isEqualTo(Incident.State.RESOLVED);
        assertThat(attach.of(asked.id())).isEmpty();
        assertThat(make.close(seen(village.row(row.id())), COORDINATOR)).isEqualTo(DONE);
    }

    @Test
    void whoever_is_attached_later_hears_what_was_announced_last_and_whoever_left_hears_nothing() {
        List<CaseView> cases = village.outage("selcuklu", List.of(Medium.CALL, Medium.CALL));
        IncidentRow row = village.open("Su kesintisi, Selçuklu Mah.", "selcuklu", cases);
        assertThat(make.announce(seen(row), NEWS, null, COORDINATOR)).isEqualTo(DONE);
        assertThat(attach.detach(cases.getFirst().id(), row.id(), COORDINATOR)).isEmpty();
        CaseView late = village.receive("su-kesinti", "selcuklu", "Su yok.", Duration.ZERO);
        assertThat(attach.attach(late.id(), row.id(), COORDINATOR)).isEmpty();
        all();
        assertThat(village.messages(cases.getFirst(), "ANNOUNCED")).isEmpty();
        assertThat(village.messages(cases.getLast(), "ANNOUNCED")).hasSize(1);
        assertThat(village.messages(late, "ANNOUNCED")).hasSize(1);
        assertThat(village.history(cases.getFirst())).endsWith("incident.CaseAttached", "incident.CaseDetached");

        assertThat(attach.attach(cases.getFirst().id(), row.id(), COORDINATOR)).isEmpty();
        all();
        assertThat(village.messages(cases.getFirst(), "ANNOUNCED")).hasSize(1);
    }

    @Test
    void the_second_of_two_who_announce_is_told_and_nothing_is_sent_twice() {
        List<CaseView> cases = village.outage("gol", List.of(Medium.CALL));
        IncidentRow row = village.open("Su kesintisi, Göl Mah.", "gol", cases);
        assertThat(make.announce(seen(row), NEWS, null, COORDINATOR)).isEqualTo(DONE);
        assertThat(make.announce(seen(row), NEWS, null, COORDINATOR)).isEqualTo(new Attempt.Overtaken());
        all();
        assertThat(village.messages(cases.getFirst(), "ANNOUNCED")).hasSize(1);
    }

    private void all() {
        tell.some(100);
    }

    private static Seen seen(IncidentRow row) {
        return new Seen(row.id(), row.version());
    }
}
