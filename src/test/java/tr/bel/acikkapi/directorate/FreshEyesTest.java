package tr.bel.acikkapi.directorate;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import tr.bel.acikkapi.cases.Case;
import tr.bel.acikkapi.cases.CaseEvent.NotExaminedReason;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.cases.Cases;
import tr.bel.acikkapi.cases.History;
import tr.bel.acikkapi.cases.Status;
import tr.bel.acikkapi.coordination.Attempt;
import tr.bel.acikkapi.coordination.Charge;
import tr.bel.acikkapi.coordination.EndCase;
import tr.bel.acikkapi.coordination.Rehearsal;
import tr.bel.acikkapi.coordination.Seen;
import tr.bel.acikkapi.directorate.ConcludeAssignment.Evidence;
import tr.bel.acikkapi.directorate.Town.Answer;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Outcome;
import tr.bel.acikkapi.staff.CreateAccount;
import tr.bel.acikkapi.staff.NewAccount;
import tr.bel.acikkapi.staff.Role;
import tr.bel.acikkapi.staff.StaffMember;
import tr.bel.acikkapi.testing.AcikKapiTest;

/** "Çözülmedi": a case that is reopened is concluded by somebody else than before. */
@AcikKapiTest
class FreshEyesTest {

    private static final String LAMP = "Çınar Sokak'ın girişindeki lamba yine yanmıyor, akşamları çok karanlık.";
    private static final Attempt REFUSED = Attempt.refused("cases.freshEyes.refused");
    private static final StaffMember BURAK =
            new StaffMember(21, "burak", "Burak Er", Set.of(Role.COORDINATOR), null, false);
    private static final StaffMember LONELY =
            new StaffMember(22, "yalniz", "Yalçın Iz", Set.of(Role.DIRECTORATE_MANAGER), "zabita", false);

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private WebApplicationContext context;

    @SuppressWarnings("NullAway.Init")
    private Town town;

    @BeforeEach
    void the_people_are_there() {
        town = new Town(context);
        town.peopleMoveIn();
        CreateAccount accounts = context.getBean(CreateAccount.class);
        for (StaffMember m : List.of(LONELY, BURAK)) {
            if (!accounts.exists(m.username())) {
                assertThat(accounts.create(new NewAccount(
                                m.username(), m.displayName(), null, m.roles(), m.directorate(), null, false)))
                        .isEmpty();
            }
        }
    }

    @Test
    void who_concluded_may_neither_take_nor_plan_nor_be_given_nor_conclude_it_again_and_the_manager_has_it_before_them()
            throws Exception {
        CaseView file = concludedBy(Town.MEHMET, "fen-isleri");
        object(file);
        assertThat(town.open(BURAK, "/koordinasyon?gorunum=sevk").page())
                .contains(file.number(), "İtiraz: Mehmet Demir sonuçlandırmıştı");
        assertThat(town.open(BURAK, "/basvurular/" + file.number()).page())
                .contains("Bu kez Mehmet Demir dışında biri bakmalı", "Lamba yine yanmıyor, gelin görün.");
        town.route(file, "su-kesinti", "fen-isleri");
        assertThat(town.assignment(file, "fen-isleri").assignee()).isEqualTo("fatma");
        assertThat(town.assignment(file, "fen-isleri").status()).isEqualTo(AssignmentStatus.OPEN);

        assertThat(town.open(Town.MEHMET, "/basvurular/" + file.number()).page())
                .contains("Bu başvuruyu siz sonuçlandırmıştınız")
                .doesNotContain("/mudurluk/" + file.number() + "/kabul", "/mudurluk/" + file.number() + "/sonuc");
        refused(town.tryTo(Town.MEHMET, file, "kabul"));
        refused(town.tryTo(
                Town.MEHMET, file, "plan", "day", "2099-01-05", "words", "O gün sepetli araç gelecek, değişecek."));
        refused(town.tryTo(
                Town.MEHMET, file, "sonuc", "code", "INFORMATION_GIVEN", "explanation", "Lamba yine değiştirildi."));
        Answer given = town.tryTo(Town.FATMA, file, "kisi", "colleague", "mehmet");
        assertThat(given.status()).isEqualTo(422);
        assertThat(given.page()).contains("Bu kez başka birini seçin");

        town.act(Town.FATMA, file, "kisi", "colleague", "ismail");
        town.act(Town.MEHMET, file, "ilerleme", "words", "Geçen sefer ampulü değiştirmiştim, kabloya bakın.");
        town.act(Town.ISMAIL, file, "sonuc", "code", "INFORMATION_GIVEN", "explanation", "Kablo yenilendi, yanıyor.");
        assertThat(town.file(file.id()).status()).isEqualTo(Status.RESOLVED);
        assertThat(concluders(file)).containsExactly("mehmet", "ismail");

        object(file); // the next time it is about Ismail's conclusion, and Mehmet's eyes are fresh again
        town.route(file, "su-kesinti", "fen-isleri");
        assertThat(town.tryTo(Town.FATMA, file, "kisi", "colleague", "ismail").status())
                .isEqualTo(422);
        town.act(Town.MEHMET, file, "kabul");
    }

    @Test
    void where_nobody_else_works_in_the_directorate_coordination_answers_itself() throws Exception {
        CaseView file = concludedBy(LONELY, "zabita");
        object(file);
        Answer back = town.send(
                BURAK,
                "/koordinasyon/" + file.number() + "/sevk",
                "version",
                "" + town.file(file.id()).version(),
                "subject",
                "su-kesinti",
                "directorate",
                "zabita");
        assertThat(back.status()).isEqualTo(422);
        assertThat(back.page()).contains("bu kez bakabilecek başka kimse yok");
        assertThat(end().answer(seen(file), information(), Actor.staff("burak")))
                .isEqualTo(new Attempt.Done());
    }

    @Test
    void who_answered_for_coordination_answers_it_no_second_time_in_whatever_way() throws Exception {
        CaseView file = town.receive(LAMP, false);
        town.route(file, "su-kesinti", "fen-isleri");
        assertThat(end().answer(seen(file), information(), Actor.staff("burak")))
                .isEqualTo(new Attempt.Done());
        context.getBean(Charge.class).take(file.id(), "burak");
        object(file);
        Charge charge = context.getBean(Charge.class);
        assertThat(charge.of(file.id())).isEmpty();
        assertThat(charge.take(file.id(), "burak")).isPresent();
        Actor burak = Actor.staff("burak");
        assertThat(end().answer(seen(file), information(), burak)).isEqualTo(REFUSED);
        assertThat(Rehearsal.of(() -> end().answer(seen(file), information(), burak)))
                .as("what is checked before many are answered, and before an answer waits to be taken back")
                .isEqualTo(REFUSED);
        assertThat(end().transferOut(seen(file), "Elektrik dağıtım şirketi", "Direk dağıtım şirketinindir.", burak))
                .isEqualTo(REFUSED);
        assertThat(end().doNotExamine(
                                seen(file),
                                Optional.of(NotExaminedReason.NO_SPECIFIC_SUBJECT),
                                "Belirli bir konusu yok.",
                                burak))
                .isEqualTo(REFUSED);
        String page = town.open(BURAK, "/basvurular/" + file.number()).page();
        assertThat(page).doesNotContain("/koordinasyon/" + file.number() + "/yanit");
        assertThat(charge.take(file.id(), "zeynep")).isEmpty();
        assertThat(end().answer(seen(file), information(), Actor.staff("zeynep")))
                .isEqualTo(new Attempt.Done());
    }

    @Test
    void who_sent_it_to_another_authority_or_did_not_examine_it_is_bound_as_well() throws Exception {
        Actor burak = Actor.staff("burak");
        CaseView sent = town.receive(LAMP, false);
        assertThat(end().transferOut(seen(sent), "Elektrik dağıtım şirketi", "Direk dağıtım şirketinindir.", burak))
                .isEqualTo(new Attempt.Done());
        object(sent);
        assertThat(end().transferOut(seen(sent), "Elektrik dağıtım şirketi", "Direk dağıtım şirketinindir.", burak))
                .isEqualTo(REFUSED);
        assertThat(town.open(BURAK, "/koordinasyon/" + sent.number() + "/kurum").status())
                .as("said before anything is typed")
                .isEqualTo(303);
    }

    @Test
    void who_concluded_one_directorates_part_is_bound_as_well_and_other_directorates_are_free() throws Exception {
        CaseView file = town.receive(LAMP, false);
        town.route(file, "su-kesinti", "fen-isleri", "park-bahceler");
        conclude(Town.MEHMET, file);
        conclude(Town.HASAN, file);
        object(file);
        town.route(file, "su-kesinti", "park-bahceler", "fen-isleri");
        assertThat(town.assignment(file, "park-bahceler").assignee()).isEqualTo("nuran");
        refused(town.tryTo(Town.MEHMET, file, "kabul"));
        refused(town.tryTo(Town.HASAN, file, "kabul"));
        town.act(Town.NURAN, file, "kabul");
    }

    @Test
    void of_two_at_once_only_the_fresh_eyes_conclude() throws Exception {
        for (int round = 0; round < 4; round++) {
            CaseView file = concludedBy(Town.MEHMET, "fen-isleri");
            object(file);
            town.route(file, "su-kesinti", "fen-isleri");
            AssignmentView open = town.assignment(file, "fen-isleri");
            CyclicBarrier together = new CyclicBarrier(2);
            List<Future<Attempt>> both = new ArrayList<>();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (String who : List.of("mehmet", "fatma")) {
                    both.add(threads.submit(() -> {
                        together.await();
                        return context.getBean(ConcludeAssignment.class)
                                .conclude(
                                        new Seen(open.id(), open.version()),
                                        information(),
                                        new Evidence(List.of(), List.of(), false),
                                        Actor.staff(who));
                    }));
                }
            }
            assertThat(both.get(0).get()).isIn(REFUSED, new Attempt.Overtaken());
            assertThat(both.get(1).get()).isEqualTo(new Attempt.Done());
            assertThat(concluders(file)).containsExactly("mehmet", "fatma");
        }
    }

    @Test
    void a_conclusion_of_the_moment_in_which_the_case_is_reopened_comes_too_late() throws Exception {
        CaseView file = concludedBy(Town.MEHMET, "fen-isleri");
        Seen before = seen(file);
        object(file);
        assertThat(end().answer(before, information(), Actor.staff("burak"))).isEqualTo(new Attempt.Overtaken());
    }

    /** Bulk answers, answers that wait to be taken back and incidents go through {@code EndCase}; nothing goes past the rule. */
    @Test
    void a_case_is_concluded_in_two_places_and_both_ask_whose_eyes_are_fresh() {
        JavaClasses house = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("tr.bel.acikkapi");
        Set<String> concluding = Set.of("resolve", "transferOut", "doNotExamine");
        assertThat(house.get(Case.class).getMethodCallsToSelf().stream()
                        .filter(call -> concluding.contains(call.getName()))
                        .map(JavaMethodCall::getOriginOwner)
                        .map(owner -> owner.getSimpleName())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("EndCase", "ConcludeAssignment");
    }

    private CaseView concludedBy(StaffMember who, String directorate) throws Exception {
        CaseView file = town.receive(LAMP, false);
        town.route(file, "su-kesinti", directorate);
        conclude(who, file);
        assertThat(town.file(file.id()).status()).isEqualTo(Status.RESOLVED);
        return file;
    }

    private void conclude(StaffMember who, CaseView file) throws Exception {
        town.act(who, file, "sonuc", "code", "INFORMATION_GIVEN", "explanation", "Ampul değişti, lamba yanıyor.");
    }

    private void object(CaseView file) {
        Cases cases = context.getBean(Cases.class);
        context.getBean(TransactionTemplate.class).executeWithoutResult(_ -> {
            Case known = cases.findById(file.id()).orElseThrow();
            assertThat(known.reopen(
                            "Lamba yine yanmıyor, gelin görün.",
                            Actor.APPLICANT,
                            java.time.Instant.parse("2026-11-21T08:00:00Z")))
                    .isEmpty();
            Case _ = cases.save(known);
        });
    }

    private List<String> concluders(CaseView file) {
        return context.getBean(History.class).of(file.id()).stream()
                .filter(e -> e.event().equals("cases.CaseResolved"))
                .map(e -> String.valueOf(e.actorRef()))
                .toList();
    }

    private EndCase end() {
        return context.getBean(EndCase.class);
    }

    private Seen seen(CaseView file) {
        return new Seen(file.id(), town.file(file.id()).version());
    }

    private static Outcome information() {
        return new Outcome(Outcome.Code.INFORMATION_GIVEN, "Yerinde bakıldı, kablo yenilendi.", null, null);
    }

    private static void refused(Answer answer) throws Exception {
        assertThat(answer.status()).as(answer.page()).isEqualTo(422);
        assertThat(answer.page()).contains("Bu başvuruyu siz sonuçlandırmıştınız");
    }
}
