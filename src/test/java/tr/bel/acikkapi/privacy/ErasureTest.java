package tr.bel.acikkapi.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tr.bel.acikkapi.cases.Case;
import tr.bel.acikkapi.cases.CaseEvent;
import tr.bel.acikkapi.cases.Cases;
import tr.bel.acikkapi.cases.CheckedAttachment;
import tr.bel.acikkapi.cases.Intake;
import tr.bel.acikkapi.cases.Status;
import tr.bel.acikkapi.cases.Submission;
import tr.bel.acikkapi.cases.VerifyHistory;
import tr.bel.acikkapi.cases.WriteComment;
import tr.bel.acikkapi.citizen.ApplicantDetails;
import tr.bel.acikkapi.citizen.Applicants;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.contact.ContactStart;
import tr.bel.acikkapi.contact.Contacts;
import tr.bel.acikkapi.municipality.Answer;
import tr.bel.acikkapi.privacy.PrivacyRequests.Claim;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.EmailAddress;
import tr.bel.acikkapi.shared.GeoPoint;
import tr.bel.acikkapi.shared.Kind;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.NationalId;
import tr.bel.acikkapi.shared.Outcome;
import tr.bel.acikkapi.shared.PersonName;
import tr.bel.acikkapi.shared.Phone;
import tr.bel.acikkapi.shared.Place;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shared.TurkishText;
import tr.bel.acikkapi.testing.AcikKapiTest;

/** Zühtüveren asks to be forgotten. No table of the house remembers them, and the histories still hold. */
@AcikKapiTest
@SuppressWarnings("NullAway.Init")
class ErasureTest {

    private static final Actor ZEYNEP = Actor.staff("zeynep");

    /** Words that are nowhere else, as they are said and as they are folded for searching. */
    private static final List<String> TRACES =
            List.of("Zühtüveren", "zuhtuveren", "5329876543", "Kuytukonak", "Gölgelidere", "golgelidere", "38.91717");

    @Autowired
    private Intake intake;

    @Autowired
    private Cases cases;

    @Autowired
    private Applicants applicants;

    @Autowired
    private Contacts contacts;

    @Autowired
    private WriteComment comments;

    @Autowired
    private PrivacyRequests requests;

    @Autowired
    private HeldOfPerson held;

    @Autowired
    private DecideErasure decide;

    @Autowired
    private EraseGranted erase;

    @Autowired
    private VerifyHistory verify;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    @Test
    void what_was_decided_to_be_erased_waits_for_what_is_open_and_then_no_table_knows_the_person() throws Exception {
        long matter = applied("Zühtüveren");
        long applicant = applicantOf(matter);
        lived(matter);
        assertThat(tracesIn()).as("so that the search is known to find").isNotEmpty();
        assertThat(held.records(new TreeSet<>(List.of(applicant))).toString())
                .contains("Zühtüveren", "Kuytukonak", "Gölgelidere", "*****")
                .doesNotContain("10000000146");

        Intake.Receipt claim = requests.claim("test:claim", claim(applicant, "Zühtüveren"));
        assertThat(requests.claim("test:claim", claim(applicant, "Zühtüveren")).number())
                .isEqualTo(claim.number());
        assertThat(decide.grant(claim.caseId(), "zeynep")).isEmpty();
        assertThat(decide.grant(claim.caseId(), "burak")).as("decided once").isPresent();
        assertThat(erase.erase(claim.caseId())).as("the claim itself is open").isFalse();

        resolve(claim.caseId(), "Zühtüveren Hanım, verileriniz bu yanıttan sonra silinecek.");
        close(claim.caseId());
        assertThat(erase.erase(claim.caseId()))
                .as("the answer is not delivered")
                .isFalse();
        told();
        assertThat(atOnce(() -> erase.erase(claim.caseId()))).containsExactlyInAnyOrder(true, false);

        assertThat(tracesIn()).isEmpty();
        assertThat(verify.verify().faults()).isEmpty();
        assertThat(jdbc.sql("select granted_by from privacy.destruction where case_id = :id and records > 5")
                        .param("id", claim.caseId())
                        .query(String.class)
                        .single())
                .isEqualTo("zeynep");
        assertThat(cases.findById(matter).orElseThrow().subject())
                .as("the figures stay")
                .contains("yol-cukur");
        assertThat(decide.takeBack(claim.caseId(), "zeynep")).as("too late").isPresent();
        assertThat(cases.findById(matter).orElseThrow().reopen("Yine çukur var.", ZEYNEP, clock.instant()))
                .as("nobody is left who could be answered")
                .contains(Refusal.of("cases.refused.erased"));
    }

    @Test
    void a_decision_that_is_taken_back_erases_nothing() {
        long matter = applied("Doğan");
        Intake.Receipt claim = requests.claim("test:back", claim(applicantOf(matter), "Doğan"));
        assertThat(decide.grant(claim.caseId(), "zeynep")).isEmpty();
        assertThat(decide.takeBack(claim.caseId(), "zeynep")).isEmpty();
        assertThat(erase.waiting()).doesNotContain(claim.caseId());
        assertThat(erase.erase(claim.caseId())).isFalse();
    }

    @Test
    void who_withdraws_a_claim_has_the_last_word() throws Exception {
        long matter = applied("Ece");
        Intake.Receipt claim = requests.claim("test:withdrawn", claim(applicantOf(matter), "Ece"));
        assertThat(decide.grant(claim.caseId(), "zeynep")).isEmpty();
        change(matter, c -> c.withdraw(null, Actor.APPLICANT, clock.instant()));
        change(claim.caseId(), c -> c.withdraw(null, Actor.APPLICANT, clock.instant()));
        told();
        assertThat(erase.waiting()).doesNotContain(claim.caseId());
        assertThat(decide.grant(claim.caseId(), "zeynep")).as("after it").isPresent();
        assertThat(erase.erase(claim.caseId())).isFalse();
        assertThat(held.records(new TreeSet<>(List.of(applicantOf(matter)))).toString())
                .contains("Ece");
    }

    @Test
    void a_claim_that_is_not_answered_here_is_not_carried_out_here() {
        Intake.Receipt claim = requests.claim("test:elsewhere", claim(applicantOf(applied("Nur")), "Nur"));
        assertThat(decide.grant(claim.caseId(), "zeynep")).isEmpty();
        change(
                claim.caseId(),
                c -> c.transferOut("İl Sağlık Müdürlüğü", "Kayıtlar orada tutuluyor.", ZEYNEP, clock.instant()));
        assertThat(erase.waiting()).doesNotContain(claim.caseId());
        assertThat(decide.grant(claim.caseId(), "zeynep")).isPresent();
    }

    @Test
    void a_claim_is_a_case_with_thirty_days_and_stays_one_whatever_it_is_classified_as() {
        Intake.Receipt claim = requests.claim("test:days", claim(applicantOf(applied("Işık")), "Işık"));
        change(claim.caseId(), c -> c.classify("yol-cukur", Kind.INFORMATION, null, ZEYNEP, clock.instant()));
        assertThat(jdbc.sql("""
            select law || ' ' || (date_trunc('day', statutory_due_at at time zone 'Europe/Istanbul')
                - date_trunc('day', received_at at time zone 'Europe/Istanbul')) from cases.case_file where id = :id
            """).param("id", claim.caseId()).query(String.class).single())
                .isEqualTo("PRIVACY 30 days");
        assertThat(requests.of(List.of(applicantOf(claim.caseId()))))
                .extracting(PrivacyRequests.Standing::number)
                .containsExactly(claim.number());
    }

    private static Claim claim(long applicant, String name) {
        return new Claim(
                "web",
                Wish.ERASURE,
                new TreeSet<>(List.of(applicant)),
                "Kişisel verilerimin silinmesini istiyorum. " + name,
                Language.TR);
    }

    /** Only one of them is looked for. */
    private long applied(String name) {
        boolean lookedFor = name.equals("Zühtüveren");
        String street = lookedFor ? "Kuytukonak Sokak 7" : "Lale Sokak 3";
        String brook = lookedFor ? "Gölgelidere" : "Değirmendere";
        String phone = lookedFor ? "05329876543" : "05551112233";
        ApplicantDetails who = new ApplicantDetails(
                new PersonName(name + " Kırkağaçlıoğlu"),
                NationalId.parse("10000000146").orElseThrow(),
                Phone.parse(phone).orElseThrow(),
                EmailAddress.parse(TurkishText.fold(name) + "@posta.example").orElseThrow(),
                street,
                Medium.EMAIL,
                Language.TR);
        byte[] picture = {1, 2, 3};
        GeoPoint point = new GeoPoint(lookedFor ? 38.91717 : 38.9, 30.2);
        return intake.receive("test:" + name.hashCode(), () -> {
                    long applicant = applicants.register(who);
                    long contact = contacts.open(ContactStart.in("web", applicant, null, clock.instant()));
                    return Submission.through(
                                    "web",
                                    contact,
                                    Kind.COMPLAINT,
                                    brook + " yolunda çukur var, ben " + name + ", numaram " + phone + ".",
                                    Actor.APPLICANT,
                                    clock.instant())
                            .at(new Place(null, street, brook + " köprüsü", point))
                            .answering(List.of(new Answer("ne", "Ne?", "What?", "x", brook, brook)))
                            .with(List.of(new CheckedAttachment(name + ".jpg", "image/jpeg", picture, 1, 1, picture)))
                            .by(applicant, false, Language.TR)
                            .build();
                })
                .caseId();
    }

    /** Everything that is said and written in the life of a case. */
    private void lived(long id) {
        change(id, c -> c.classify("yol-cukur", Kind.COMPLAINT, null, ZEYNEP, clock.instant()));
        change(id, c -> c.route(List.of("fen-isleri"), "Zühtüveren Hanım bekliyor", ZEYNEP, clock.instant()));
        change(id, c -> c.askApplicant("Zühtüveren Hanım, tam neresi?", ZEYNEP, clock.instant()));
        change(id, c -> c.hearApplicant("Gölgelidere köprüsünün başı", Actor.APPLICANT, clock.instant()));
        assertThat(comments.write(id, "zeynep", "Zühtüveren Hanım aradı")).isEmpty();
        applicants.prove("+905329876543");
        jdbc.sql("insert into coordination.give_back (case_id, directorate, reason, at) values (:id, 'fen-isleri',"
                        + " 'Zühtüveren haklı', now())")
                .param("id", id)
                .update();
        jdbc.sql("insert into coordination.todo (case_id, kind, audience, note, created_at, due_at) values (:id,"
                        + " 'FOLLOW_UP', 'user:zeynep', 'Zühtüveren aranacak', now(), now())")
                .param("id", id)
                .update();
        calledByTheMayor(id);
        resolve(id, "Gölgelidere yolundaki çukur kapatıldı, Zühtüveren Hanım.");
        close(id);
        jdbc.sql("""
            insert into feedback.survey (question_id, result, comment, through, answered_at, changed_at)
            select id, 5, 'Zühtüveren teşekkür eder', 'web', now(), now() from feedback.question where case_id = :id
            """).param("id", id).update();
    }

    private void calledByTheMayor(long id) {
        jdbc.sql("""
            with session as (
                insert into mayorcalls.session (title, day, part, planned, state, prepared_by, created_at)
                values ('Aramalar', current_date, 'NOON', 1, 'UNDER_WAY', 'oya', now()) returning id
            ), listing as (
                insert into mayorcalls.listing (session_id, applicant_id, position, rule, case_id, occasion, occasion_words, listed_by, listed_at)
                select session.id, c.applicant_id, 1, 'OCCASION', c.id, 'CONGRATULATION', 'Zühtüveren evlendi', 'oya', now()
                from session, cases.case_file c where c.id = :id returning id
            ), called as (
                insert into mayorcalls.call (listing_id, contact_id, held_by, started_at, draft)
                select listing.id, c.contact_id, 'oya', now(), '{"notes": "Zühtüveren sevindi"}'
                from listing, cases.case_file c where c.id = :id returning id
            )
            insert into mayorcalls.promise (key, call_id, words, promised_for, given_at)
            select gen_random_uuid(), called.id, 'Gölgelidere yolu yapılacak', current_date, now() from called
            """).param("id", id).update();
    }

    private void resolve(long id, String words) {
        if (cases.findById(id).orElseThrow().status() == Status.RECEIVED) {
            change(id, c -> c.classify("kurum-kisisel-veri", Kind.REQUEST, null, ZEYNEP, clock.instant()));
        }
        change(id, c -> c.resolve(new Outcome(Outcome.Code.DONE, words, null, null), ZEYNEP, clock.instant()));
    }

    private void close(long id) {
        change(id, c -> c.answer(Actor.system("feedback"), clock.instant()));
        change(id, c -> c.close(CaseEvent.ClosingReason.NO_REPLY, Actor.system("feedback"), clock.instant()));
    }

    private void told() {
        jdbc.sql("""
            update feedback.message set status = 'DELIVERED', delivered_at = now(),
                proof = case when body like '%Zühtüveren%' then '250 zuhtuveren' end where status = 'QUEUED'
            """).update();
    }

    private void change(long id, Function<Case, Optional<Refusal>> verb) {
        transaction.executeWithoutResult(_ -> {
            Case file = cases.findById(id).orElseThrow();
            assertThat(verb.apply(file)).isEmpty();
            Case _ = cases.save(file);
        });
    }

    private long applicantOf(long id) {
        return jdbc.sql("select applicant_id from cases.case_file where id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    /** Two nodes do it in the same moment. */
    private static List<Boolean> atOnce(Callable<Boolean> act) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            Callable<Boolean> each = () -> {
                start.await();
                return act.call();
            };
            List<Boolean> results = new ArrayList<>();
            for (var future : two.invokeAll(List.of(each, each))) {
                results.add(future.get());
            }
            return results;
        }
    }

    /** Every table in which a whole row, written out, holds one of the words: tables of tomorrow, too. */
    private List<String> tracesIn() {
        List<String> found = new ArrayList<>();
        List<String> tables = jdbc.sql("""
            select quote_ident(table_schema) || '.' || quote_ident(table_name) from information_schema.tables
            where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
            """).query(String.class).list();
        assertThat(tables).hasSizeGreaterThan(60);
        for (String table : tables) {
            for (String trace : TRACES) {
                long rows = jdbc.sql("select count(*) from " + table + " x where x::text ilike :trace")
                        .param("trace", "%" + trace + "%")
                        .query(Long.class)
                        .single();
                if (rows > 0) {
                    found.add(table + ": " + trace);
                }
            }
        }
        return found;
    }
}
