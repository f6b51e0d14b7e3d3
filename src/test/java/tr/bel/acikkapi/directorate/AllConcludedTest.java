package tr.bel.acikkapi.directorate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.cases.History;
import tr.bel.acikkapi.cases.Status;
import tr.bel.acikkapi.coordination.Attempt;
import tr.bel.acikkapi.coordination.Seen;
import tr.bel.acikkapi.directorate.ConcludeAssignment.Evidence;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Outcome;
import tr.bel.acikkapi.testing.AcikKapiTest;

/** A case that several directorates work on: one answer when all have concluded, whatever happens in one moment. */
@AcikKapiTest
class AllConcludedTest {

    private static final List<String> THREE = List.of("fen-isleri", "park-bahceler", "zabita");
    private static final int ROUNDS = 8;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private WebApplicationContext context;

    @SuppressWarnings("NullAway.Init")
    private Town town;

    @BeforeEach
    void the_people_are_there() {
        town = new Town(context);
        town.peopleMoveIn();
    }

    @Test
    void three_conclusions_in_one_moment_make_one_answer_of_three_parts() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            CaseView file = routedToThree();
            List<Attempt> attempts = atOnce(THREE.stream()
                    .<Callable<Attempt>>map(directorate -> conclusion(file, directorate))
                    .toList());
            assertThat(attempts).containsOnly(new Attempt.Done());
            assertThat(town.file(file.id()).status()).isEqualTo(Status.RESOLVED);
            assertThat(count(file, "cases.CaseResolved")).isEqualTo(1);
            assertThat(town.file(file.id()).outcomeExplanation()).contains(THREE);
        }
    }

    @Test
    void a_conclusion_and_a_give_back_in_one_moment_leave_the_case_with_somebody() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            CaseView file = town.receive("Park duvarı yola devrilmiş, geçilmiyor.", false);
            town.route(file, "su-kesinti", "fen-isleri", "park-bahceler");
            Seen seen = seen(file, "park-bahceler");
            List<Attempt> attempts = atOnce(List.of(
                    conclusion(file, "fen-isleri"),
                    () -> context.getBean(GiveBack.class)
                            .giveBack(seen, "Duvar bizim değil, yolun duvarı.", Actor.staff("hasan"))));
            assertThat(attempts).containsOnly(new Attempt.Done());
            Status status = town.file(file.id()).status();
            assertThat(status).isIn(Status.RESOLVED, Status.CLASSIFIED);
            assertThat(count(file, "cases.CaseResolved")).isEqualTo(status == Status.RESOLVED ? 1 : 0);
            assertThat(count(file, "cases.CaseReturned")).isEqualTo(status == Status.RESOLVED ? 0 : 1);
        }
    }

    @Test
    void what_was_concluded_before_a_give_back_is_part_of_the_answer_of_who_comes_after() throws Exception {
        CaseView file = town.receive("Park duvarı yola devrilmiş, geçilmiyor.", false);
        town.route(file, "su-kesinti", "fen-isleri", "park-bahceler");
        town.act(Town.MEHMET, file, "sonuc", "code", "DONE", "explanation", "Yol açıldı, taşlar kaldırıldı.");
        town.act(Town.HASAN, file, "iade", "words", "Duvar bizim değil, yolun duvarı.");
        assertThat(town.file(file.id()).status()).isEqualTo(Status.CLASSIFIED);
        town.route(file, "su-kesinti", "zabita");
        assertThat(conclusion(file, "zabita").call()).isEqualTo(new Attempt.Done());
        assertThat(town.file(file.id()).outcomeExplanation()).contains("Yol açıldı", "zabita");
    }

    @Test
    void the_case_says_whose_conclusion_it_waits_for() throws Exception {
        CaseView file = town.receive("Park duvarı yola devrilmiş, geçilmiyor.", false);
        town.route(file, "su-kesinti", "fen-isleri", "park-bahceler");
        town.act(Town.HASAN, file, "plan", "day", "2099-01-05", "words", "O gün duvar yeniden örülecek.");
        town.act(Town.HASAN, file, "kisi", "colleague", "hasan");
        assertThat(panel(file))
                .contains("Sonucu beklenenler: Fen İşleri Müdürlüğü (Yeni)")
                .contains("Park ve Bahçeler Müdürlüğü (Hasan Işık, Günü: 5 Ocak 2099)");
        town.act(Town.MEHMET, file, "sonuc", "code", "DONE", "explanation", "Yol açıldı, taşlar kaldırıldı.");
        assertThat(panel(file))
                .contains("Sonucu beklenenler: Park ve Bahçeler")
                .doesNotContain("Fen İşleri Müdürlüğü (");
        town.act(Town.HASAN, file, "sonuc", "code", "DONE", "explanation", "Duvar örüldü, yol güvenli.");
        assertThat(panel(file)).doesNotContain("Sonucu beklenenler");
    }

    private String panel(CaseView file) throws Exception {
        return town.open(Town.ZEYNEP, "/basvurular/" + file.number()).page();
    }

    private CaseView routedToThree() throws Exception {
        CaseView file = town.receive("Park duvarı yola devrilmiş, üstünde tabela var.", false);
        town.route(file, "su-kesinti", "fen-isleri", "park-bahceler", "zabita");
        return file;
    }

    private Callable<Attempt> conclusion(CaseView file, String directorate) {
        Seen seen = seen(file, directorate);
        return () -> context.getBean(ConcludeAssignment.class)
                .conclude(
                        seen,
                        new Outcome(Outcome.Code.DONE, "Yerinde bakıldı: " + directorate, null, null),
                        new Evidence(List.of(), false),
                        Actor.staff("mehmet"));
    }

    private Seen seen(CaseView file, String directorate) {
        AssignmentView a = town.assignment(file, directorate);
        return new Seen(a.id(), a.version());
    }

    private long count(CaseView file, String event) {
        return context.getBean(History.class).of(file.id()).stream()
                .filter(e -> e.event().equals(event))
                .count();
    }

    private static List<Attempt> atOnce(List<Callable<Attempt>> acts) throws Exception {
        CyclicBarrier together = new CyclicBarrier(acts.size());
        List<Future<Attempt>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Callable<Attempt> act : acts) {
                all.add(threads.submit(() -> {
                    together.await();
                    return act.call();
                }));
            }
        }
        List<Attempt> attempts = new ArrayList<>();
        for (Future<Attempt> one : all) {
            attempts.add(one.get());
        }
        return attempts;
    }
}
