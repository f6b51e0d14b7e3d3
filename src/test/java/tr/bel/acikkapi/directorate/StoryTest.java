package tr.bel.acikkapi.directorate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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
import tr.bel.acikkapi.directorate.Town.Answer;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Outcome;
import tr.bel.acikkapi.staff.CreateAccount;
import tr.bel.acikkapi.staff.NewAccount;
import tr.bel.acikkapi.staff.StaffMember;
import tr.bel.acikkapi.testing.AcikKapiTest;

/** From the triage desk to the answer, through the forms that people use. */
@AcikKapiTest
class StoryTest {

    private static final String LAMP =
            "Çınar Sokak'ın girişindeki sokak lambası iki haftadır yanmıyor, akşamları çocuklar korkuyor.";

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private WebApplicationContext context;

    @SuppressWarnings("NullAway.Init")
    private Town town;

    @BeforeEach
    void the_people_are_there() {
        town = new Town(context);
        CreateAccount accounts = context.getBean(CreateAccount.class);
        for (StaffMember m : List.of(Town.MEHMET, Town.FATMA, Town.ISMAIL, Town.HASAN)) {
            if (!accounts.exists(m.username())) {
                assertThat(accounts.create(new NewAccount(
                                m.username(), m.displayName(), null, m.roles(), m.directorate(), null, false)))
                        .isEmpty();
            }
        }
    }

    @Test
    void a_case_is_routed_given_back_routed_again_planned_and_concluded() throws Exception {
        CaseView file = town.receive(LAMP, false);
        route(file, "su-kesinti", "fen-isleri");
        assertThat(town.file(file.id()).status()).isEqualTo(Status.ROUTED);
        assertThat(town.open(Town.MEHMET, "/mudurluk").page()).contains(file.number());

        act(Town.MEHMET, file, "kabul");
        assertThat(town.file(file.id()).status()).isEqualTo(Status.IN_PROGRESS);

        act(Town.MEHMET, file, "iade", "words", "Bu direk parkın içinde, Park ve Bahçeler'in işi.");
        assertThat(town.file(file.id()).status()).isEqualTo(Status.CLASSIFIED);
        assertThat(town.open(Town.ZEYNEP, "/koordinasyon?gorunum=iade").page())
                .contains(file.number(), "Bu direk parkın içinde");

        coordinate(file, "sevk", "directorate", "park-bahceler");
        assertThat(town.open(Town.ZEYNEP, "/koordinasyon?gorunum=iade").page()).doesNotContain(file.number());

        act(Town.HASAN, file, "plan", "day", "2099-01-05", "words", "O gün sepetli araç gelecek, lamba değişecek.");
        assertThat(assignment(file, "park-bahceler").status()).isEqualTo(AssignmentStatus.PLANNED);

        act(
                Town.HASAN,
                file,
                "sonuc",
                "code",
                "INFORMATION_GIVEN",
                "explanation",
                "Lamba değiştirildi, dün akşamdan beri yanıyor.");
        CaseView resolved = town.file(file.id());
        assertThat(resolved.status()).isEqualTo(Status.RESOLVED);
        assertThat(resolved.outcomeExplanation()).isEqualTo("Lamba değiştirildi, dün akşamdan beri yanıyor.");
        assertThat(context.getBean(History.class).of(file.id()).stream().map(History.Entry::event))
                .containsSubsequence(
                        "cases.CaseReceived",
                        "cases.CaseClassified",
                        "cases.CaseRouted",
                        "directorate.AssignmentAccepted",
                        "cases.WorkStarted",
                        "directorate.AssignmentGivenBack",
                        "cases.CaseReturned",
                        "cases.CaseRouted",
                        "directorate.WorkPlanned",
                        "directorate.AssignmentConcluded",
                        "cases.CaseResolved");
    }

    @Test
    void a_case_with_two_directorates_is_resolved_by_the_second_with_both_answers() throws Exception {
        CaseView file = routedToBoth();
        conclude(Town.MEHMET, file, "DONE", "Lamba değiştirildi, yanıyor.");
        assertThat(town.file(file.id()).status()).isEqualTo(Status.IN_PROGRESS);
        conclude(Town.HASAN, file, "REFUSED", "Ağaç korunan türden, kesilemiyor.");
        CaseView resolved = town.file(file.id());
        assertThat(resolved.status()).isEqualTo(Status.RESOLVED);
        assertThat(resolved.outcomeCode()).isEqualTo(Outcome.Code.PARTLY_DONE);
        assertThat(resolved.outcomeExplanation())
                .contains("Fen İşleri Müdürlüğü: Lamba", "Park ve Bahçeler Müdürlüğü: Ağaç");
    }

    @Test
    void the_give_back_of_one_directorate_leaves_the_other_at_work() throws Exception {
        CaseView file = routedToBoth();
        act(Town.HASAN, file, "iade", "words", "Burada ağaç yok, bizim işimiz değil.");
        assertThat(town.file(file.id()).status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(town.open(Town.ZEYNEP, "/koordinasyon?gorunum=iade").page()).contains(file.number());
        conclude(Town.MEHMET, file, "DONE", "Lamba değiştirildi, yanıyor.");
        assertThat(town.file(file.id()).outcomeCode()).isEqualTo(Outcome.Code.DONE);
        assertThat(town.open(Town.ZEYNEP, "/koordinasyon?gorunum=iade").page()).doesNotContain(file.number());
    }

    @Test
    void two_conclusions_in_the_same_moment_resolve_the_case_once() throws Exception {
        for (int round = 0; round < 5; round++) {
            CaseView file = routedToBoth();
            CyclicBarrier together = new CyclicBarrier(2);
            List<Future<Attempt>> both = new ArrayList<>();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (StaffMember who : List.of(Town.MEHMET, Town.HASAN)) {
                    AssignmentView mine = assignment(file, String.valueOf(who.directorate()));
                    both.add(threads.submit(() -> {
                        together.await();
                        return context.getBean(ConcludeAssignment.class)
                                .conclude(
                                        new Seen(mine.id(), mine.version()),
                                        new Outcome(
                                                Outcome.Code.INFORMATION_GIVEN,
                                                "Yerinde bakıldı, sorun görülmedi.",
                                                null,
                                                null),
                                        new Evidence(List.of(), false),
                                        Actor.staff(who.username()));
                    }));
                }
            }
            for (Future<Attempt> one : both) {
                assertThat(one.get()).isEqualTo(new Attempt.Done());
            }
            assertThat(town.file(file.id()).status()).isEqualTo(Status.RESOLVED);
            assertThat(context.getBean(History.class).of(file.id()).stream()
                            .filter(e -> e.event().equals("cases.CaseResolved")))
                    .hasSize(1);
        }
    }

    @Test
    void a_directorate_that_still_works_on_the_case_is_not_asked_twice() throws Exception {
        CaseView file = routedToBoth();
        coordinate(file, "sevk", "directorate", "fen-isleri", "others", "zabita");
        assertThat(context.getBean(AssignmentFiles.class).ofCase(file.id()).stream()
                        .map(AssignmentView::directorate))
                .containsExactlyInAnyOrder("fen-isleri", "park-bahceler", "zabita");
    }

    @Test
    void an_answer_of_coordination_cancels_what_is_open_and_a_reopened_case_begins_anew() throws Exception {
        CaseView file = routedToBoth();
        conclude(Town.MEHMET, file, "DONE", "Lamba değiştirildi, yanıyor.");
        coordinate(file, "yanit", "code", "INFORMATION_GIVEN", "explanation", "Telefonda bütün sorular yanıtlandı.");
        assertThat(assignment(file, "park-bahceler").status()).isEqualTo(AssignmentStatus.CANCELLED);
        coordinate(file, "yeniden", "words", "Lamba yine yanmıyor, vatandaş aradı.");
        coordinate(file, "sevk", "directorate", "park-bahceler");
        conclude(Town.HASAN, file, "CANNOT_BE_DONE", "Kablo yenilenmeden lamba yanmaz.");
        assertThat(town.file(file.id()).outcomeExplanation()).isEqualTo("Kablo yenilenmeden lamba yanmaz.");
    }

    @Test
    void work_that_the_subject_wants_proved_is_not_done_without_a_photo() throws Exception {
        CaseView file = town.receive("Sokağımızda derin bir çukur var.", false);
        route(file, "yol-cukur", "fen-isleri");
        Answer answer =
                tryTo(Town.MEHMET, file, "sonuc", "code", "DONE", "explanation", "Çukur asfaltla kapatıldı, yol açık.");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page()).contains("En az bir fotoğraf ekleyin", "Çukur asfaltla kapatıldı, yol açık.");
    }

    @Test
    void only_who_leads_gives_work_to_others() throws Exception {
        CaseView file = routedToBoth();
        assertThat(tryTo(Town.MEHMET, file, "kisi", "colleague", "ismail").status())
                .isEqualTo(422);
        act(Town.MEHMET, file, "kisi", "colleague", "mehmet");
        act(Town.FATMA, file, "kisi", "colleague", "ismail");
        assertThat(assignment(file, "fen-isleri").assignee()).isEqualTo("ismail");
        assertThat(town.open(Town.ISMAIL, "/mudurluk").page()).contains(file.number());
        assertThat(tryTo(Town.FATMA, file, "kisi", "colleague", "hasan").status())
                .isEqualTo(422);
    }

    @Test
    void another_directorates_case_does_not_exist_and_a_hidden_name_is_not_told() throws Exception {
        CaseView file = town.receive(LAMP, true);
        route(file, "su-kesinti", "fen-isleri");
        assertThat(town.open(Town.HASAN, "/basvurular/" + file.number()).status())
                .isEqualTo(404);
        assertThat(town.open(Town.HASAN, "/mudurluk?secili=" + file.number()).status())
                .isEqualTo(404);
        assertThat(town.open(Town.HASAN, "/mudurluk/" + file.number() + "/kabul")
                        .status())
                .isEqualTo(404);
        assertThat(town.open(Town.HASAN, "/mudurluk").page()).doesNotContain(file.number());
        String page =
                town.open(Town.MEHMET, "/mudurluk?secili=" + file.number()).page();
        assertThat(page).contains(LAMP.substring(20, 60)).doesNotContain("Gülşen", "Öztürk");
    }

    @Test
    void nobody_but_the_directorate_acts_for_it_and_nobody_but_coordination_for_coordination() throws Exception {
        CaseView file = routedToBoth();
        for (String act : List.of("kabul", "iade", "kisi", "plan", "ilerleme", "sonuc")) {
            for (StaffMember who : List.of(Town.ZEYNEP, Town.AYSE, Town.DENIZ)) {
                assertThat(town.send(who, "/mudurluk/" + file.number() + "/" + act)
                                .status())
                        .as(who + " " + act)
                        .isEqualTo(404);
            }
        }
        for (String act : List.of(
                "sevk", "tasnif", "soru", "kurum", "yanit", "duyulan", "oncelik", "yer", "incelenmedi", "yeniden")) {
            for (StaffMember who : List.of(Town.MEHMET, Town.FATMA, Town.AYSE, Town.DENIZ)) {
                assertThat(town.send(who, "/koordinasyon/" + file.number() + "/" + act)
                                .status())
                        .as(who + " " + act)
                        .isEqualTo(404);
            }
        }
        assertThat(assignment(file, "park-bahceler").status()).isEqualTo(AssignmentStatus.OPEN);
    }

    @Test
    void a_second_officer_sees_what_changed_and_keeps_what_was_typed() throws Exception {
        CaseView file = routedToBoth();
        int seen = assignment(file, "fen-isleri").version();
        int lines = context.getBean(History.class).of(file.id()).size();
        act(Town.MEHMET, file, "ilerleme", "words", "Sepetli araç ayarlanıyor.");
        Answer late = town.send(
                Town.FATMA,
                "/mudurluk/" + file.number() + "/plan",
                "version",
                "" + seen,
                "seen",
                "" + lines,
                "day",
                "2099-01-05",
                "words",
                "O gün direk yenilenecek, kablo bekleniyor.");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.page()).contains("ilerleme yazdı", "2099-01-05", "O gün direk yenilenecek, kablo bekleniyor.");
        assertThat(assignment(file, "fen-isleri").status()).isEqualTo(AssignmentStatus.ACCEPTED);
    }

    @Test
    void a_second_coordinator_sees_what_changed_and_keeps_what_was_typed() throws Exception {
        CaseView file = town.receive(LAMP, false);
        coordinate(file, "oncelik", "priority", "URGENT");
        String address = "/koordinasyon/" + file.number() + "/soru";
        String[] fields = {"version", "" + file.version(), "seen", "1", "words", "Hangi direk, numarası nedir?"};
        Answer late = town.send(Town.ZEYNEP, address, fields);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.page()).contains("Önceliği belirlendi: Acil", "Hangi direk, numarası nedir?");
        assertThat(town.file(file.id()).status()).isEqualTo(Status.RECEIVED);
    }

    @Test
    void a_form_that_is_not_complete_comes_back_with_everything_that_was_typed() throws Exception {
        CaseView file = town.receive(LAMP, false);
        Answer answer = town.send(
                Town.ZEYNEP,
                "/koordinasyon/" + file.number() + "/sevk",
                "version",
                "" + file.version(),
                "subjectText",
                "Öyle bir konu yok",
                "others",
                "zabita",
                "note",
                "Akşam karanlıkta bakılsın.");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page()).contains("Öyle bir konu yok", "Akşam karanlıkta bakılsın.", "Konu seçilmedi");
    }

    @Test
    void an_act_leads_back_to_the_list_it_was_done_from_and_never_out_of_the_house() throws Exception {
        CaseView file = town.receive(LAMP, false);
        String address = "/koordinasyon/" + file.number() + "/oncelik";
        String[] list = {"version", "0", "priority", "HIGH", "back", "/koordinasyon?gorunum=bugun"};
        assertThat(town.send(Town.ZEYNEP, address, list).leadsTo()).isEqualTo("/koordinasyon?gorunum=bugun");
        String[] out = {"version", "1", "priority", "LOW", "back", "//evil.example/koordinasyon"};
        assertThat(town.send(Town.ZEYNEP, address, out).leadsTo()).isEqualTo("/basvurular/" + file.number());
    }

    private CaseView routedToBoth() throws Exception {
        CaseView file = town.receive(LAMP, false);
        coordinate(file, "sevk", "subject", "su-kesinti", "directorate", "fen-isleri", "others", "park-bahceler");
        act(Town.MEHMET, file, "kabul");
        return file;
    }

    private void route(CaseView file, String subject, String directorate) throws Exception {
        coordinate(file, "sevk", "subject", subject, "kind", "COMPLAINT", "directorate", directorate);
    }

    private void conclude(StaffMember who, CaseView file, String code, String words) throws Exception {
        act(who, file, "sonuc", "code", code, "explanation", words);
    }

    private void act(StaffMember who, CaseView file, String act, String... fields) throws Exception {
        Answer answer = tryTo(who, file, act, fields);
        assertThat(answer.status()).as(answer.page()).isEqualTo(303);
    }

    private Answer tryTo(StaffMember who, CaseView file, String act, String... fields) throws Exception {
        int version = assignment(file, String.valueOf(who.directorate())).version();
        return town.send(who, "/mudurluk/" + file.number() + "/" + act, with(fields, "version", "" + version));
    }

    private void coordinate(CaseView file, String act, String... fields) throws Exception {
        String version = "" + town.file(file.id()).version();
        Answer answer =
                town.send(Town.ZEYNEP, "/koordinasyon/" + file.number() + "/" + act, with(fields, "version", version));
        assertThat(answer.status()).as(answer.page()).isEqualTo(303);
    }

    private AssignmentView assignment(CaseView file, String directorate) {
        return context.getBean(AssignmentFiles.class)
                .latest(file.id(), directorate)
                .orElseThrow();
    }

    private static String[] with(String[] fields, String name, String value) {
        List<String> all = new ArrayList<>(List.of(fields));
        all.add(name);
        all.add(value);
        return all.toArray(String[]::new);
    }
}
