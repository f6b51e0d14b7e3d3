package tr.bel.acikkapi.coordination.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.cases.Priority;
import tr.bel.acikkapi.cases.Status;
import tr.bel.acikkapi.channel.Persona;
import tr.bel.acikkapi.coordination.EndCase;
import tr.bel.acikkapi.coordination.MendCase;
import tr.bel.acikkapi.coordination.Seen;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Outcome;
import tr.bel.acikkapi.staff.StaffMember;
import tr.bel.acikkapi.testing.AcikKapiTest;

/** One act on many cases: looked at before anything is done, and done to each at most once. */
@AcikKapiTest
@SuppressWarnings("NullAway.Init")
class BulkActsTest {

    private static final StaffMember ZEYNEP = Persona.ZEYNEP.member();
    private static final Actor BURAK = Actor.staff("burak");

    @Autowired
    WebApplicationContext context;

    @Autowired
    BulkRuns runs;

    @Autowired
    WorkOffBulk workOff;

    @Autowired
    MendCase mend;

    @Autowired
    EndCase end;

    @Autowired
    PlatformTransactionManager transactions;

    private Marked desk;

    @BeforeEach
    void sit_down_at_the_desk() {
        desk = new Marked(context);
    }

    @Test
    void a_preview_tells_what_will_happen_and_changes_nothing() throws Exception {
        List<CaseView> marked = List.of(desk.receive("Yolda çukur var."), desk.receive("Sokakta çukur var."));
        String run = desk.mark(marked);
        assertThat(desk.page(run + "/islem?islem=tasnif"))
                .contains("Toplu işlem: 2 başvuru", marked.getFirst().number(), "Her başvurunun kendi önerisi");
        for (String[] form : new String[][] {
            {"tasnif", "subject", "yol-cukur", "kind", "REQUEST"},
            {"sevk", "subject", "yol-cukur", "directorate", "fen-isleri", "others", "zabita"},
            {"oncelik", "priority", "URGENT"},
            {"tasnif", "suggested", BulkForm.EACH_ITS_OWN}
        }) {
            var answer = desk.preview(run, form[0], Arrays.copyOfRange(form, 1, form.length));
            assertThat(answer).hasStatus(HttpStatus.SEE_OTHER).hasRedirectedUrl(run);
            assertThat(desk.page(run))
                    .contains("2 başvuruda yapılacak, 0 başvuruda yapılmayacak.", "Henüz hiçbir şey yapılmadı.");
        }
        assertThat(marked).allSatisfy(file -> {
            assertThat(desk.now(file)).isEqualTo(file);
            assertThat(desk.count(file, "Classified")).isZero();
        });
        assertThat(desk.page(run)).contains("çukur", "Uygula (2)");
    }

    @Test
    void each_of_a_mixed_lot_has_a_result_of_its_own_that_survives_a_reload() throws Exception {
        CaseView fresh = desk.receive("Çöp alınmadı.");
        CaseView classified = classified(desk.receive("Yolda çukur var."));
        CaseView answered = classified(desk.receive("Sokak lambası yanmıyor."));
        end.answer(
                seen(answered),
                new Outcome(Outcome.Code.DONE, "Lamba bugün değiştirildi, yanıyor.", null, null),
                BURAK);
        String run = desk.mark(List.of(fresh, classified, answered));
        desk.preview(run, "sevk", "note", "Lütfen bugün bakın.");
        assertThat(desk.page(run))
                .contains("1 başvuruda yapılacak, 2 başvuruda yapılmayacak.")
                .contains("Konusu yok; sevk için bir konu seçin.", "Lütfen bugün bakın.")
                .contains("sonuçlanmış ya da bekleyen başvuru sevk edilemez");
        assertThat(desk.carryOut(run, 1)).hasStatus(HttpStatus.SEE_OTHER).hasRedirectedUrl(run);
        for (int reload = 0; reload < 2; reload++) {
            assertThat(desk.page(run))
                    .contains("1 başvuruda yapıldı, 2 başvuruda yapılmadı, 0 başvuru arada değişmişti.");
        }
        assertThat(desk.now(fresh)).isEqualTo(fresh);
        assertThat(desk.now(classified).status()).isEqualTo(Status.ROUTED);
        assertThat(desk.now(answered).status()).isEqualTo(Status.RESOLVED);
        assertThat(desk.open(Persona.ZEYNEP, run + "/islem")).hasRedirectedUrl(run);
    }

    @Test
    void every_case_is_given_its_own_suggestion_and_keeps_its_kind() throws Exception {
        CaseView hole = desk.receive("Sokağımızdaki çukur büyüdü, araba çukura düştü.");
        CaseView riddle = desk.receive("Qwxz.");
        String run = desk.mark(List.of(hole, riddle));
        desk.preview(run, "sevk", "suggested", BulkForm.EACH_ITS_OWN);
        assertThat(desk.page(run)).contains("Bu başvuru için konu önerisi yok.");
        desk.carryOut(run, 1);
        assertThat(desk.now(hole).subject()).isEqualTo("yol-cukur");
        assertThat(desk.now(hole).kind()).isEqualTo(hole.kind());
        assertThat(desk.now(hole).status()).isEqualTo(Status.ROUTED);
        assertThat(desk.now(riddle)).isEqualTo(riddle);
    }

    @Test
    void many_are_answered_with_the_same_words() throws Exception {
        List<CaseView> marked =
                List.of(classified(desk.receive("Park kaçta?")), classified(desk.receive("Park ne gün?")));
        String run = desk.mark(marked);
        desk.preview(
                run, "yanit", "code", "INFORMATION_GIVEN", "explanation", "Park her gün 08.00–22.00 arası açıktır.");
        assertThat(desk.page(run)).contains("Park her gün 08.00–22.00 arası açıktır.");
        desk.carryOut(run, 1);
        assertThat(marked)
                .allSatisfy(file -> assertThat(desk.now(file).outcomeExplanation())
                        .isEqualTo("Park her gün 08.00–22.00 arası açıktır."));
    }

    @Test
    void a_case_that_somebody_changed_since_the_preview_is_told_and_the_others_are_done() throws Exception {
        List<CaseView> marked = desk.receive(3);
        String run = desk.mark(marked);
        desk.preview(run, "oncelik", "priority", "URGENT");
        mend.prioritise(seen(marked.get(1)), Optional.of(Priority.LOW), BURAK);
        assertThat(desk.page(run)).contains("1 başvuru önizlemeden sonra değişti");
        desk.carryOut(run, 1);
        assertThat(desk.page(run))
                .contains("2 başvuruda yapıldı, 0 başvuruda yapılmadı, 1 başvuru arada değişmişti.")
                .contains("Önizlemeden sonra başkası değiştirdi; dokunulmadı.");
        assertThat(marked.stream().map(f -> desk.now(f).priority()))
                .containsExactly(Priority.URGENT, Priority.LOW, Priority.URGENT);
    }

    @Test
    void a_form_that_was_sent_twice_at_once_does_each_case_once() throws Exception {
        List<CaseView> marked = desk.receive(12);
        String run = desk.mark(marked);
        desk.preview(run, "oncelik", "priority", "HIGH");
        BulkRun kept = run(run);
        CyclicBarrier together = new CyclicBarrier(3);
        List<Future<Boolean>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 3; i++) {
                all.add(threads.submit(() -> {
                    together.await();
                    return workOff.workOff(kept, 1, ZEYNEP);
                }));
            }
        }
        for (Future<Boolean> each : all) {
            assertThat(each.get()).isTrue();
        }
        desk.carryOut(run, 1);
        assertThat(runs.items(kept.id(), ZEYNEP))
                .allSatisfy(i -> assertThat(i.state()).isEqualTo(BulkItem.State.DONE));
        assertThat(marked)
                .allSatisfy(file -> assertThat(desk.count(file, "Prioritised")).isEqualTo(1));
    }

    /** Without the lock on the row the second would do the case, or wait for the first. */
    @Test
    void a_case_that_somebody_else_is_at_is_left_to_them_and_a_broken_run_goes_on() throws Exception {
        List<CaseView> marked = desk.receive(3);
        String run = desk.mark(marked);
        desk.preview(run, "oncelik", "priority", "HIGH");
        BulkRun kept = run(run);
        Callable<Boolean> second = () -> workOff.workOff(kept, 1, ZEYNEP);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            new TransactionTemplate(transactions).executeWithoutResult(first -> {
                assertThat(runs.claim(kept.id())).isPresent();
                try {
                    assertThat(threads.submit(second).get(60, TimeUnit.SECONDS)).isTrue();
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
                // The first is killed before it has done anything.
                first.setRollbackOnly();
            });
        }
        assertThat(marked.stream().map(f -> desk.now(f).priority()))
                .containsExactly(Priority.NORMAL, Priority.HIGH, Priority.HIGH);
        assertThat(desk.page(run)).contains("1 başvuru sırada.", "Sürdür");
        assertThat(desk.page(desk.mark(marked) + "/islem")).contains("Yarıda kalmış bir toplu işleminiz var.", run);
        desk.carryOut(run, 1);
        assertThat(desk.page(run)).contains("3 başvuruda yapıldı").doesNotContain("Sürdür");
        assertThat(marked)
                .allSatisfy(file -> assertThat(desk.count(file, "Prioritised")).isEqualTo(1));
    }

    @Test
    void only_the_preview_that_was_on_the_screen_is_carried_out() throws Exception {
        List<CaseView> marked = desk.receive(1);
        String run = desk.mark(marked);
        desk.preview(run, "oncelik", "priority", "LOW");
        desk.preview(run, "oncelik", "priority", "URGENT");
        assertThat(desk.carryOut(run, 1)).hasRedirectedUrl(run);
        assertThat(desk.now(marked.getFirst()).priority()).isEqualTo(Priority.NORMAL);
        desk.carryOut(run, 2);
        assertThat(desk.now(marked.getFirst()).priority()).isEqualTo(Priority.URGENT);
        desk.preview(run, "oncelik", "priority", "LOW");
        desk.carryOut(run, 3);
        assertThat(desk.now(marked.getFirst()).priority()).isEqualTo(Priority.URGENT);
    }

    private BulkRun run(String address) {
        return runs.find(Marked.id(address), ZEYNEP).orElseThrow();
    }

    private CaseView classified(CaseView file) {
        String run = desk.mark(List.of(file));
        desk.preview(run, "tasnif", "subject", "yol-cukur");
        desk.carryOut(run, 1);
        return desk.now(file);
    }

    private static Seen seen(CaseView file) {
        return new Seen(file.id(), file.version());
    }
}
