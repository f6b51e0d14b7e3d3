package tr.bel.acikkapi.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tr.bel.acikkapi.cases.Case;
import tr.bel.acikkapi.cases.Cases;
import tr.bel.acikkapi.cases.WriteComment;
import tr.bel.acikkapi.channel.web.Citizen.Answer;
import tr.bel.acikkapi.channel.web.Citizen.Photo;
import tr.bel.acikkapi.coordination.Attempt;
import tr.bel.acikkapi.coordination.Seen;
import tr.bel.acikkapi.directorate.AssignmentFiles;
import tr.bel.acikkapi.directorate.PlanWork;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Kind;
import tr.bel.acikkapi.shared.Outcome;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.testing.AcikKapiTest;

/** Following a case with its number and code, without a script. */
@AcikKapiTest
@SuppressWarnings("NullAway.Init")
class FollowingByWebTest {

    private static final Actor ZEYNEP = Actor.staff("zeynep");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Cases cases;

    @Autowired
    private WriteComment comments;

    @Autowired
    private AssignmentFiles assignments;

    @Autowired
    private PlanWork plan;

    @Autowired
    private Clock clock;

    @Autowired
    private TransactionTemplate transaction;

    @LocalServerPort
    private int port;

    private Citizen citizen;
    private String number;
    private String code;

    @BeforeEach
    void somebody_applied() {
        jdbc.sql("delete from web.act").update();
        Citizen sender = new Citizen(port);
        Answer person =
                sender.visitAfter(sender.open("/basvuru/ne-oldu?konu=su-ariza"), "Boru patladı, sokak su içinde.");
        Answer review = sender.follow(sender.post(
                "/basvuru/kim", Citizen.fields(person.page().select("form.or").get(0))));
        Answer done = sender.follow(sender.submit(review, "/basvuru/ozet"));
        number = done.page().select(".number").get(0).text();
        code = done.page().select(".number").get(1).text();
        citizen = new Citizen(port);
    }

    @Test
    void number_and_code_in_any_spelling_open_the_case_at_an_address_without_the_code() {
        Answer opened = tried(
                number.replace("-000", "/"),
                code.toLowerCase(java.util.Locale.ROOT).replace("-", " "));
        assertThat(opened.status()).isEqualTo(303);
        assertThat(opened.location()).isEqualTo("/takip/" + number);
        assertThat(citizen.follow(opened).text()).contains("Boru patladı", "Alındı");
    }

    @Test
    void the_square_leads_to_the_same_clean_address() {
        Answer scanned = citizen.open("/takip/" + number + "/" + code.replace("-", ""));
        assertThat(scanned.location()).isEqualTo("/takip/" + number);
        assertThat(citizen.follow(scanned).status()).isEqualTo(200);
    }

    @Test
    void without_the_code_there_is_nothing_but_the_question_for_it() {
        assertThat(citizen.open("/takip/" + number).location()).isEqualTo("/takip?numara=" + number);
        assertThat(citizen.open("/takip/" + number + "/geri-cek").status()).isEqualTo(404);
        assertThat(citizen.open("/takip/" + number + "/ekler/1").status()).isEqualTo(404);
    }

    @Test
    void an_unknown_number_and_a_wrong_code_are_answered_alike() {
        Answer unknown = tried("2020-999999", "AAAA-BBBB");
        Answer wrong = tried(number, "AAAA-BBBB");
        assertThat(wrong.status()).isEqualTo(unknown.status()).isEqualTo(422);
        assertThat(body(wrong)).isEqualTo(body(unknown));
    }

    @Test
    void after_ten_wrong_tries_not_even_the_right_code_opens_for_a_while() {
        for (int i = 0; i < 10; i++) {
            assertThat(tried("2020-00001" + i, "AAAA-BBBB").status()).isEqualTo(422);
        }
        assertThat(tried(number, code).status()).isEqualTo(429);
        jdbc.sql("update web.act set at = at - interval '16 minutes'").update();
        assertThat(tried(number, code).status()).isEqualTo(303);
    }

    @Test
    void guessing_at_one_number_from_many_addresses_is_stopped_too() {
        for (int i = 0; i < 10; i++) {
            tried(number, "AAAA-BBBB");
            jdbc.sql("delete from web.act where act = 'GUESSED_FROM'").update();
        }
        assertThat(tried(number, code).status()).isEqualTo(429);
    }

    @Test
    void a_question_of_ours_is_answered_once_and_the_case_goes_on() throws IOException {
        say(c -> c.askApplicant("Kaç numaralı evin önü?", ZEYNEP, clock.instant()));
        Answer page = citizen.follow(tried(number, code));
        assertThat(page.text()).contains("Kaç numaralı evin önü?", "yanıtınızı bekliyoruz");
        String action = "/takip/" + number + "/yanit";
        assertThat(citizen.upload(page, action, List.of(), "text", " ").status())
                .isEqualTo(422);
        Photo photo = new Photo("ev.png", ApplicationByWebTest.picture());
        assertThat(citizen.upload(page, action, List.of(photo), "text", "On iki numara.")
                        .status())
                .isEqualTo(303);
        citizen.upload(page, action, List.of(photo), "text", "On iki numara.");
        assertThat(jdbc.sql("select status from cases.case_file where number = :n")
                        .param("n", number)
                        .query(String.class)
                        .single())
                .isEqualTo("RECEIVED");
        assertThat(jdbc.sql("select count(*) from cases.history h join cases.case_file c on c.id = h.case_id where"
                                + " c.number = :n and event = 'cases.ApplicantReplied'")
                        .param("n", number)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        Answer after = citizen.open("/takip/" + number);
        assertThat(after.text()).contains("On iki numara.");
        String thumbnail = after.page().select(".photos img").attr("src");
        assertThat(citizen.open(thumbnail).status()).isEqualTo(200);
        assertThat(new Citizen(port).open(thumbnail).status()).isEqualTo(404);
    }

    @Test
    void the_outcome_is_told_in_our_own_words_and_no_staff_and_no_comment_is() {
        comments.write(id(), "zeynep", "Bu vatandaş hep arıyor.");
        say(c -> c.classify("su-ariza", Kind.COMPLAINT, null, ZEYNEP, clock.instant()));
        say(c -> c.route(List.of("su-kanalizasyon"), "gizli not", ZEYNEP, clock.instant()));
        say(c -> c.startWork("su-kanalizasyon", Actor.staff("mehmet"), clock.instant()));
        say(c -> c.resolve(
                new Outcome(Outcome.Code.DONE, "Boruyu bu sabah değiştirdik, su kesildi.", null, null),
                Actor.staff("mehmet"),
                clock.instant()));
        String text = citizen.follow(tried(number, code)).text();
        assertThat(text).contains("Yapıldı", "Boruyu bu sabah değiştirdik", "Su ve Kanalizasyon");
        assertThat(text).doesNotContain("zeynep", "mehmet", "hep arıyor", "gizli not");
    }

    @Test
    void a_dated_plan_stands_on_the_page_since_it_keeps_our_promise() {
        jdbc.sql("update citizen.applicant set medium = 'NONE'").update();
        say(c -> c.classify("su-ariza", Kind.COMPLAINT, null, ZEYNEP, clock.instant()));
        say(c -> c.route(List.of("su-kanalizasyon"), null, ZEYNEP, clock.instant()));
        var assignment = assignments.latest(id(), "su-kanalizasyon").orElseThrow();
        assertThat(plan.plan(
                        new Seen(assignment.id(), assignment.version()),
                        Optional.of(LocalDate.now(clock).plusDays(3)),
                        "Boru cuma günü değişecek, parça yoldan geliyor.",
                        Actor.staff("cem")))
                .isInstanceOf(Attempt.Done.class);
        assertThat(citizen.follow(tried(number, code)).text()).contains("Planlandı", "parça yoldan geliyor");
    }

    @Test
    void who_hears_from_us_here_alone_is_asked_here_whether_there_is_anything_else() {
        say(c -> c.classify("su-ariza", Kind.COMPLAINT, null, ZEYNEP, clock.instant()));
        say(c -> c.resolve(
                new Outcome(Outcome.Code.DONE, "Boruyu bu sabah değiştirdik, su akıyor.", null, null),
                ZEYNEP,
                clock.instant()));
        jdbc.sql("insert into feedback.question (case_id, round, asked_at) values (:id, 99, now())")
                .param("id", id())
                .update();
        Answer page = citizen.follow(tried(number, code));
        assertThat(page.text()).contains("Başka bir arzunuz var mı?");
        Answer question = citizen.submitAndFollow(page, "/takip/" + number + "/son-soru");
        assertThat(question.text()).contains("Boruyu bu sabah değiştirdik");
        Answer no = citizen.submit(
                question, question.page().select("form:has(input[value=NO])").attr("action"), "answer", "NO");
        assertThat(citizen.follow(no).text()).contains("kapandı");
        assertThat(citizen.open("/takip/" + number).text()).doesNotContain("Soruyu yanıtla");
    }

    @Test
    void words_that_were_written_before_the_visit_ended_are_still_there_when_the_case_is_open_again() {
        Answer page = citizen.follow(tried(number, code));
        Citizen later = new Citizen(port);
        Answer key =
                later.upload(page, "/takip/" + number + "/yanit", List.of(), "text", "Su hâlâ akıyor, bodrum doldu.");
        assertThat(key.status()).isIn(403, 422);
        citizen.submit(page, "/takip/kapat");
        key = citizen.upload(page, "/takip/" + number + "/yanit", List.of(), "text", "Su hâlâ akıyor, bodrum doldu.");
        assertThat(key.status()).isEqualTo(422);
        assertThat(key.text()).contains("Yazdığınız duruyor");
        Answer again = citizen.submitAndFollow(key, "/takip", "code", code);
        assertThat(again.page().select("textarea[name=text]").text()).isEqualTo("Su hâlâ akıyor, bodrum doldu.");
    }

    @Test
    void three_presses_at_once_are_all_answered_and_say_it_once() throws Exception {
        Answer page = citizen.follow(tried(number, code));
        try (ExecutorService presses = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> answers = new java.util.ArrayList<>();
            for (int i = 0; i < 3; i++) {
                answers.add(presses.submit(() ->
                        citizen.upload(page, "/takip/" + number + "/yanit", List.of(), "text", "Hemen gelin lütfen.")));
            }
            for (Future<Answer> answer : answers) {
                assertThat(answer.get().status()).isEqualTo(303);
            }
        }
        assertThat(jdbc.sql("select count(*) from cases.history where case_id = :id and event ="
                                + " 'cases.ApplicantReplied'")
                        .param("id", id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_photo_needs_no_words() throws IOException {
        Answer page = citizen.follow(tried(number, code));
        Photo photo = new Photo("bodrum.png", ApplicationByWebTest.picture());
        assertThat(citizen.upload(page, "/takip/" + number + "/yanit", List.of(photo), "text", "")
                        .status())
                .isEqualTo(303);
        assertThat(citizen.open("/takip/" + number).text()).contains("Fotoğraf ekledi");
    }

    @Test
    void an_application_is_taken_back_after_being_asked_once_more() {
        Answer page = citizen.follow(tried(number, code));
        String path = page.page().select("a[href$=geri-cek]").attr("href");
        Answer asked = citizen.open(path);
        assertThat(asked.text()).contains("geri alınamaz");
        assertThat(citizen.submitAndFollow(asked, path, "reason", "Komşu düzeltti.")
                        .text())
                .contains("geri çektiniz", "Kapandı");
        assertThat(citizen.open(path).location()).isEqualTo("/takip/" + number);
    }

    @Test
    void closing_on_a_shared_computer_takes_the_case_away() {
        Answer page = citizen.follow(tried(number, code));
        citizen.submit(page, "/takip/kapat");
        assertThat(citizen.open("/takip/" + number).location()).startsWith("/takip?numara=");
    }

    private Answer tried(String typedNumber, String typedCode) {
        return citizen.submit(citizen.open("/takip"), "/takip", "number", typedNumber, "code", typedCode);
    }

    /** The page without what was typed and without the form's token. */
    private static String body(Answer answer) {
        answer.page().select("input").remove();
        return answer.page().select("main").html();
    }

    private void say(java.util.function.Function<Case, Optional<Refusal>> verb) {
        transaction.executeWithoutResult(tx -> {
            Case known = cases.findByNumber(number).orElseThrow();
            assertThat(verb.apply(known)).isEmpty();
            cases.save(known);
        });
    }

    private long id() {
        return jdbc.sql("select id from cases.case_file where number = :n")
                .param("n", number)
                .query(Long.class)
                .single();
    }
}
