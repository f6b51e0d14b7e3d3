package tr.bel.acikkapi.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tr.bel.acikkapi.citizen.ApplicantDetails;
import tr.bel.acikkapi.citizen.Applicants;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.contact.Contacts;
import tr.bel.acikkapi.deadline.LegalBasis;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.EmailAddress;
import tr.bel.acikkapi.shared.Kind;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.Outcome;
import tr.bel.acikkapi.shared.PersonName;
import tr.bel.acikkapi.shared.Place;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.testing.AcikKapiTest;

/** Intake, aggregate and history on a real database. */
@AcikKapiTest
class CaseFileTest {

    private static final Actor ZEYNEP = Actor.staff("zeynep");

    @Autowired
    Intake intake;

    @Autowired
    Contacts contacts;

    @Autowired
    Applicants applicants;

    @Autowired
    Cases cases;

    @Autowired
    CaseFiles files;

    @Autowired
    History history;

    @Autowired
    VerifyHistory verify;

    @Autowired
    WriteComment comments;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Applications applications;

    @BeforeEach
    void doors() {
        applications = new Applications(intake, contacts, transaction, clock);
    }

    @Test
    void the_same_key_sent_by_eight_at_once_makes_one_case_and_one_contact() throws Exception {
        long contactsBefore = count("contact.contact");
        List<Intake.Receipt> receipts =
                together(8, () -> applications.receive("test:double-click", "Yolda çukur var.", null, Place.UNKNOWN));

        assertThat(receipts.stream().map(Intake.Receipt::number).distinct()).hasSize(1);
        assertThat(receipts.stream().filter(r -> !r.known())).hasSize(1);
        assertThat(count("contact.contact")).isEqualTo(contactsBefore + 1);
    }

    @Test
    void numbers_have_no_gaps_though_some_submissions_fail() throws Exception {
        long before = lastNumber();
        together(10, () -> {
            applications.receive("Sokak lambası yanmıyor.");
            return transaction.execute(status -> {
                Intake.Receipt lost = applications.receive("Bu geri alınacak.");
                status.setRollbackOnly();
                return lost;
            });
        });
        Set<Long> given = jdbc.sql("select number from cases.case_file").query(String.class).list().stream()
                .map(n -> Long.parseLong(n.substring(5)))
                .filter(n -> n > before)
                .collect(Collectors.toSet());
        assertThat(given)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(before + 1, before + 10).boxed().toList());
    }

    @Test
    void a_second_try_after_a_failed_first_one_makes_the_case() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    applications.receive("test:again", "Çöp alınmadı.", null, Place.UNKNOWN);
                    throw new IllegalStateException("the line went dead");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(applications
                        .receive("test:again", "Çöp alınmadı.", null, Place.UNKNOWN)
                        .known())
                .isFalse();
    }

    @Test
    void a_case_goes_its_whole_way_and_its_history_tells_it() {
        // Somebody who can be told, since a case of nobody closes by itself when it is resolved.
        long hale = applicants.register(new ApplicantDetails(
                new PersonName("Hale Uçar"),
                null,
                null,
                new EmailAddress("hale@posta.example"),
                null,
                Medium.EMAIL,
                Language.TR));
        long id = applications
                .receive("test:whole-way", "Parkta bank kırık, çocuklar düşüyor.", hale, Place.UNKNOWN)
                .caseId();
        change(id, c -> c.classify("park-bakim", Kind.COMPLAINT, null, ZEYNEP, now()));
        change(id, c -> c.route(List.of("park-bahceler"), null, ZEYNEP, now()));
        change(id, c -> c.startWork("park-bahceler", Actor.staff("hasan"), now()));
        change(
                id,
                c -> c.resolve(
                        new Outcome(Outcome.Code.DONE, "Bank bugün onarıldı, teşekkür ederiz.", null, null),
                        Actor.staff("hasan"),
                        now()));
        change(id, c -> c.answer(Actor.system("feedback"), now()));
        change(id, c -> c.close(CaseEvent.ClosingReason.NO_FURTHER_WISH, Actor.APPLICANT, now()));

        assertThat(history.of(id))
                .extracting(History.Entry::event)
                .filteredOn(event -> event.startsWith("cases."))
                .containsExactly(
                        "cases.CaseReceived",
                        "cases.CaseClassified",
                        "cases.CaseRouted",
                        "cases.WorkStarted",
                        "cases.CaseResolved",
                        "cases.CaseAnswered",
                        "cases.CaseClosed");
        CaseView file = files.byId(id).orElseThrow();
        assertThat(file.status()).isEqualTo(Status.CLOSED);
        assertThat(file.informedAt()).isNotNull();
        assertThat(verify.verify().isWhole()).isTrue();
    }

    @Test
    void a_verb_out_of_its_time_is_refused_and_changes_nothing() {
        long id = applications.receive("Kaldırım çökmüş.").caseId();
        Case received = cases.findById(id).orElseThrow();
        assertThat(received.route(List.of("fen-isleri"), null, ZEYNEP, now())).isPresent();
        assertThat(received.close(CaseEvent.ClosingReason.NO_REPLY, ZEYNEP, now()))
                .isPresent();
        cases.save(received);
        assertThat(history.of(id)).hasSize(1);
        assertThat(files.byId(id).orElseThrow().status()).isEqualTo(Status.RECEIVED);
    }

    @Test
    void a_waiting_case_goes_on_where_it_was() {
        long id = applications.receive("Bizim sokakta koku var.").caseId();
        change(id, c -> c.classify("koku", Kind.COMPLAINT, null, ZEYNEP, now()));
        change(id, c -> c.askApplicant("Hangi sokak olduğunu yazar mısınız?", ZEYNEP, now()));
        assertThat(files.byId(id).orElseThrow().status()).isEqualTo(Status.WAITING_FOR_APPLICANT);
        change(id, c -> c.hearApplicant("Çınar Sokak.", Actor.APPLICANT, now()));
        assertThat(files.byId(id).orElseThrow().status()).isEqualTo(Status.CLASSIFIED);
    }

    @Test
    void of_two_who_change_a_case_at_once_the_second_is_told() {
        long id = applications.receive("Rögar kapağı yok.").caseId();
        Case first = cases.findById(id).orElseThrow();
        Case second = cases.findById(id).orElseThrow();
        assertThat(first.prioritise(Priority.URGENT, ZEYNEP, now())).isEmpty();
        assertThat(second.prioritise(Priority.LOW, Actor.staff("burak"), now())).isEmpty();
        cases.save(first);
        assertThatThrownBy(() -> cases.save(second)).isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(history.of(id)).hasSize(2);
    }

    @Test
    void facts_that_come_at_once_follow_each_other_in_one_chain() throws Exception {
        long id = applications.receive("Gürültü var.").caseId();
        AtomicInteger turn = new AtomicInteger();
        together(12, () -> {
            if (turn.getAndIncrement() % 3 > 0) {
                return comments.write(id, "zeynep", "Not.");
            }
            while (!prioritised(id)) {
                Thread.onSpinWait();
            }
            return true;
        });
        assertThat(history.of(id))
                .extracting(History.Entry::seq)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 13).boxed().toList());
        assertThat(verify.verify().isWhole()).isTrue();
    }

    /** Whoever loses the race for the case itself tries again, as the pages do. */
    private boolean prioritised(long id) {
        Case file = cases.findById(id).orElseThrow();
        assertThat(file.prioritise(Priority.HIGH, ZEYNEP, now())).isEmpty();
        try {
            cases.save(file);
            return true;
        } catch (OptimisticLockingFailureException overtaken) {
            return false;
        }
    }

    @Test
    void a_history_whose_end_was_cut_off_is_found_by_its_sealed_head() {
        Intake.Receipt cut = applications.receive("Sonu kesilecek olan.");
        change(cut.caseId(), c -> c.prioritise(Priority.HIGH, ZEYNEP, now()));
        List<VerifyHistory.Fault> found = transaction.execute(status -> {
            status.setRollbackOnly();
            jdbc.sql("alter table cases.history disable trigger history_is_append_only")
                    .update();
            jdbc.sql("delete from cases.history where case_id = :id and seq = 2")
                    .param("id", cut.caseId())
                    .update();
            jdbc.sql("update cases.history_head set seq = 1, hash = (select hash from cases.history where case_id ="
                            + " :id and seq = 1) where case_id = :id")
                    .param("id", cut.caseId())
                    .update();
            return verify.verifyNow().faults();
        });
        assertThat(found).contains(new VerifyHistory.Fault(cut.number(), 1, VerifyHistory.Fault.Kind.HEAD_DIFFERS));
    }

    @Test
    void another_kind_brings_another_law_with_it_but_cimer_stays_cimer() {
        long hale = applicants.register(
                new ApplicantDetails(new PersonName("Hale Uçar"), null, null, null, null, Medium.NONE, Language.TR));
        long named = applications
                .receive("test:law", "Hangi yıl ne harcandı?", hale, Place.UNKNOWN)
                .caseId();
        change(named, c -> c.classify("kurum-bilgi-edinme", Kind.INFORMATION, null, ZEYNEP, now()));
        assertThat(files.byId(named).orElseThrow().law()).isEqualTo(LegalBasis.INFORMATION);
        change(named, c -> c.classify("kurum-oneri", Kind.SUGGESTION, null, ZEYNEP, now()));
        assertThat(files.byId(named).orElseThrow().law()).isEqualTo(LegalBasis.PETITION);
        long nobody = applications.receive("İsimsiz bir soru.").caseId();
        change(nobody, c -> c.classify("kurum-bilgi-edinme", Kind.INFORMATION, null, ZEYNEP, now()));
        assertThat(files.byId(nobody).orElseThrow().law()).isEqualTo(LegalBasis.NONE);
    }

    @Test
    void what_is_rolled_back_is_not_in_the_history() {
        long id = applications.receive("Ağaç devrilmek üzere.").caseId();
        transaction.executeWithoutResult(status -> {
            events.publishEvent(new CaseEvent.CommentWritten(id, "Bu not yok.", ZEYNEP, now()));
            status.setRollbackOnly();
        });
        assertThat(history.of(id)).hasSize(1);
    }

    @Test
    void the_history_cannot_be_changed_by_the_application() {
        applications.receive("Su akmıyor.");
        assertThatThrownBy(() ->
                        jdbc.sql("update cases.history set actor_ref = 'kimse'").update())
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbc.sql("delete from cases.history").update()).hasMessageContaining("append-only");
    }

    @Test
    void whoever_goes_round_the_guard_is_found_by_the_chain() {
        Intake.Receipt changed = applications.receive("Değiştirilecek olan.");
        Intake.Receipt cut = applications.receive("Kesilecek olan.");
        Intake.Receipt reworded = applications.receive("Sözleri değiştirilecek olan.");
        change(cut.caseId(), c -> c.prioritise(Priority.HIGH, ZEYNEP, now()));
        change(cut.caseId(), c -> c.prioritise(Priority.LOW, ZEYNEP, now()));
        try {
            jdbc.sql("alter table cases.history disable trigger history_is_append_only")
                    .update();
            jdbc.sql("update cases.history set happened_at = happened_at - interval '1 hour' where case_id = :id")
                    .param("id", changed.caseId())
                    .update();
            jdbc.sql("delete from cases.history where case_id = :id and seq = 2")
                    .param("id", cut.caseId())
                    .update();
            jdbc.sql("update cases.history_content set content = 'Başka sözler.' where case_id = :id")
                    .param("id", reworded.caseId())
                    .update();
            assertThat(verify.verify().faults())
                    .contains(
                            new VerifyHistory.Fault(changed.number(), 1, VerifyHistory.Fault.Kind.ROW_CHANGED),
                            new VerifyHistory.Fault(cut.number(), 2, VerifyHistory.Fault.Kind.ROW_MISSING),
                            new VerifyHistory.Fault(reworded.number(), 1, VerifyHistory.Fault.Kind.CONTENT_CHANGED));
        } finally {
            jdbc.sql("update cases.history set happened_at = happened_at + interval '1 hour' where case_id = :id")
                    .param("id", changed.caseId())
                    .update();
            jdbc.sql("truncate cases.submission_key, cases.history_content, cases.history, cases.case_file cascade")
                    .update();
            jdbc.sql("alter table cases.history enable trigger history_is_append_only")
                    .update();
        }
    }

    @Test
    void lawful_erasure_of_the_words_leaves_the_chain_whole() {
        long id = applications.receive("Silinmesi istenen sözler.").caseId();
        jdbc.sql("delete from cases.history_content where case_id = :id")
                .param("id", id)
                .update();
        assertThat(history.of(id).getFirst().content()).isNull();
        assertThat(verify.verify().isWhole()).isTrue();
    }

    private void change(long id, Function<Case, Optional<Refusal>> verb) {
        Case file = cases.findById(id).orElseThrow();
        assertThat(verb.apply(file)).isEmpty();
        cases.save(file);
    }

    private Instant now() {
        return clock.instant();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private long lastNumber() {
        return jdbc.sql("select coalesce(max(last), 0) from cases.number_counter")
                .query(Long.class)
                .single();
    }

    /** All begin at the same moment. */
    private static <T> List<T> together(int people, Callable<T> act) throws Exception {
        CyclicBarrier start = new CyclicBarrier(people);
        try (ExecutorService threads = Executors.newFixedThreadPool(people)) {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < people; i++) {
                running.add(threads.submit(() -> {
                    start.await();
                    return act.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> f : running) {
                results.add(f.get());
            }
            return results;
        }
    }
}
