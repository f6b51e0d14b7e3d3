package tr.bel.acikkapi.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;
import tr.bel.acikkapi.cases.CaseEvent.NotExaminedReason;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.directorate.AssignmentEvent;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Kind;
import tr.bel.acikkapi.shared.Outcome;
import tr.bel.acikkapi.staff.Role;

/** The citizen hears, answers, is called, is written to; and the clocks tell the truth about it. */
@FeedbackHouse
@SuppressWarnings("NullAway.Init")
class FeedbackStoryTest {

    private static final String ANSWER =
            "Işıklar Caddesi'ndeki çukur bugün asfaltla kapatıldı; ölçüsü 40×60 cm idi. İyi günler, ğüşıöç ĞÜŞİÖÇ.";
    private static final Pattern TOKEN = Pattern.compile("/yanit/([0-9a-v]{32})");
    private static final RequestPostProcessor SELIN = Town.signedIn("selin", Role.CALL_AGENT);
    private static final RequestPostProcessor DENIZ = Town.signedIn("deniz", Role.ADMINISTRATOR);

    @Autowired
    Town town;

    @Autowired
    HandTurnedClock clock;

    @Autowired
    JavaMailSenderImpl mail;

    @Autowired
    Deliver deliver;

    @Autowired
    CloseSilent closing;

    @Autowired
    Outbox outbox;

    @Autowired
    Settle settle;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    ClosingQuestions questions;

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    GreenMail post;

    @BeforeEach
    void start() {
        jdbc.sql("update feedback.message set status = 'CANCELLED' where status in ('QUEUED', 'SENDING')")
                .update();
        jdbc.sql("delete from feedback.closing").update();
        clock.turn(Duration.ofMinutes(2));
        clock.toMorning();
        post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        post.start();
        mail.setPort(post.getSmtp().getPort());
    }

    @AfterEach
    void stop() {
        post.stop();
    }

    private void work() {
        int rounds = 0;
        while (deliver.next() || closing.next()) {
            assertThat(++rounds).isLessThan(100);
        }
    }

    private static String text(MimeMessage mail) throws Exception {
        return (String) ((Multipart) mail.getContent()).getBodyPart(0).getContent();
    }

    /** The token in the last mail. */
    private String token() throws Exception {
        Matcher m = TOKEN.matcher(text(post.getReceivedMessages()[post.getReceivedMessages().length - 1]));
        assertThat(m.find()).isTrue();
        return m.group(1);
    }

    private long answered() {
        long id = town.answered(Town.mailing("gulsen@posta.example"), ANSWER);
        work();
        return id;
    }

    private Message latest(long caseId) {
        return outbox.ofCase(caseId).getFirst();
    }

    @Test
    void the_receipt_arrives_letter_by_letter_and_does_not_stop_the_promise() throws Exception {
        long id = town.apply(Town.mailing("gulsen@posta.example"));
        work();
        MimeMessage receipt = post.getReceivedMessages()[0];
        assertThat(receipt.getSubject())
                .isEqualTo("Başvurunuz alındı: " + town.file(id).number());
        assertThat(text(receipt)).contains("Sayın Gülşen Öztürk,", "48 saat", "Takip kodunuz: ");
        assertThat(receipt.getFrom()[0].toString()).contains("bilgi@cinarova.example");
        assertThat(town.value(id, "informed_at")).isNull();
        assertThat(town.history(id)).endsWith("feedback.FeedbackDelivered");
    }

    @Test
    void the_answer_arrives_byte_for_byte_is_kept_as_sent_and_stops_the_clocks_when_delivered() throws Exception {
        long id = town.apply(Town.mailing("gulsen@posta.example"));
        clock.turn(Duration.ofHours(3));
        town.resolve(id, ANSWER);
        assertThat(town.value(id, "informed_at")).isNull();

        clock.turn(Duration.ofHours(1));
        work();
        MimeMessage answer = post.getReceivedMessages()[1];
        assertThat(text(answer).replace("\r\n", "\n"))
                .isEqualTo(latest(id).body().replace(Marks.ANSWER, token()));
        assertThat(text(answer)).contains(ANSWER);
        assertThat(answer.getHeader("Message-ID")).containsExactly(latest(id).messageId());
        Object html = ((Multipart) answer.getContent()).getBodyPart(1).getContent();
        assertThat(html.toString())
                .contains("<a href=\"http")
                .doesNotContain("çukur bugün asfaltla kapatıldı; ölçüsü 40×60 cm idi. <");
        assertThat(town.file(id).status().name()).isEqualTo("ANSWERED");
        assertThat(Objects.toString(town.value(id, "informed_at")))
                .isEqualTo(Objects.toString(town.value(id, "answered_at")));
        assertThat(jdbc.sql("select string_agg(phase, ',' order by p.id) from contact.phase p join contact.contact"
                                + " c on c.id = p.contact_id where direction = 'OUT' and applicant_id = :a and"
                                + " p.note = 'RESOLVED' or p.phase = 'ENDED' and c.applicant_id = :a and"
                                + " c.direction = 'OUT'")
                        .param("a", town.file(id).applicantId().orElseThrow())
                        .query(String.class)
                        .single())
                .contains("MESSAGE_ACCEPTED,DELIVERED,ENDED");
    }

    @Test
    void markup_in_an_answer_stays_words() throws Exception {
        long id = town.answered(
                Town.mailing("gulsen@posta.example"), "<script>alert('x')</script> & \"tırnak\" {0} {{answer");
        work();
        MimeMessage answer = post.getReceivedMessages()[1];
        String html =
                ((Multipart) answer.getContent()).getBodyPart(1).getContent().toString();
        assertThat(html).contains("&lt;script&gt;").doesNotContain("<script");
        assertThat(text(answer)).contains("<script>alert('x')</script> & \"tırnak\" {0} {{answer");
        assertThat(latest(id).status()).isEqualTo(MessageStatus.DELIVERED);
    }

    @Test
    void looking_at_the_question_changes_nothing_however_often() throws Exception {
        long id = answered();
        String token = token();
        int lines = town.history(id).size();
        for (int i = 0; i < 3; i++) {
            web.perform(get("/yanit/" + token))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("Başka bir arzunuz var mı?")));
        }
        assertThat(town.history(id)).hasSize(lines);
        assertThat(town.file(id).status().name()).isEqualTo("ANSWERED");
        web.perform(get("/yanit/" + "0".repeat(32))).andExpect(status().isNotFound());
        assertThat(jdbc.sql("select count(*) from feedback.message where body like '%' || :t || '%' or html like"
                                + " '%' || :t || '%'")
                        .param("t", token)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void no_closes_the_case_once_and_stays_the_answer() throws Exception {
        long id = answered();
        String token = token();
        for (int i = 0; i < 2; i++) {
            web.perform(post("/yanit/" + token).with(csrf()).param("answer", "NO"))
                    .andExpect(redirectedUrl("/yanit/" + token));
        }
        web.perform(post("/yanit/" + token)
                        .with(csrf())
                        .param("answer", "DISSATISFIED")
                        .param("words", "Fikrimi değiştirdim"))
                .andExpect(redirectedUrl("/yanit/" + token));
        assertThat(town.file(id).status().name()).isEqualTo("CLOSED");
        assertThat(town.history(id)).filteredOn("cases.CaseClosed"::equals).hasSize(1);
        web.perform(get("/yanit/" + token))
                .andExpect(content().string(containsString("Başvurunuz kapandı")))
                .andExpect(content().string(not(containsString("name=\"words\""))));
    }

    @Test
    void a_further_wish_becomes_one_application_of_its_own_that_follows_up() throws Exception {
        long id = answered();
        String token = token();
        web.perform(post("/yanit/" + token).with(csrf()).param("answer", "WISH").param("words", "kısa"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("kısa")));
        for (int i = 0; i < 2; i++) {
            web.perform(post("/yanit/" + token)
                            .with(csrf())
                            .param("answer", "WISH")
                            .param("words", "Sokak lambası da yanmıyor"))
                    .andExpect(redirectedUrl("/yanit/" + token));
        }
        var follow = jdbc.sql("select number, text, applicant_id from cases.case_file where follow_up_of = :id")
                .param("id", id)
                .query()
                .listOfRows();
        assertThat(follow).hasSize(1);
        assertThat(follow.getFirst())
                .containsEntry("applicant_id", town.file(id).applicantId().orElseThrow());
        assertThat(town.file(id).status().name()).isEqualTo("CLOSED");
        web.perform(get("/yanit/" + token))
                .andExpect(content()
                        .string(containsString(String.valueOf(follow.getFirst().get("number")))));
    }

    @Test
    void not_satisfied_reopens_and_the_old_link_says_so() throws Exception {
        long id = answered();
        String first = token();
        web.perform(post("/yanit/" + first)
                        .with(csrf())
                        .param("answer", "DISSATISFIED")
                        .param("words", "Çukur hâlâ orada duruyor"))
                .andExpect(redirectedUrl("/yanit/" + first));
        assertThat(town.file(id).status().name()).isEqualTo("CLASSIFIED");
        town.resolve(id, "Bu kez doğru çukur kapatıldı, kusura bakmayın.");
        work();
        String second = token();
        assertThat(second).isNotEqualTo(first);
        web.perform(get("/yanit/" + first)).andExpect(content().string(containsString("yeniden açıldı")));
        web.perform(post("/yanit/" + second).with(csrf()).param("answer", "NO"))
                .andExpect(redirectedUrl("/yanit/" + second));
        assertThat(town.file(id).status().name()).isEqualTo("CLOSED");
    }

    @Test
    void an_answer_of_before_the_reopening_that_arrives_late_answers_nothing_new() throws Exception {
        long id = town.answered(Town.mailing("gulsen@posta.example"), ANSWER);
        Message first = latest(id);
        assertThat(jdbc.sql("update feedback.message set status = 'SENDING' where id = :id")
                        .param("id", first.id())
                        .update())
                .isEqualTo(1);
        town.change(id, c -> c.reopen("Çukur hâlâ orada duruyor.", Town.ZEYNEP, clock.instant()));
        town.change(
                id,
                c -> c.resolve(
                        new Outcome(Outcome.Code.DONE, "Bu kez doğru çukur kapatıldı.", null, null),
                        Town.ZEYNEP,
                        clock.instant()));
        Message late = outbox.byId(first.id()).orElseThrow();
        settle.settle(late, new Sent.Accepted("250 sonunda"));
        assertThat(outbox.byId(first.id()).orElseThrow().status()).isEqualTo(MessageStatus.DELIVERED);
        assertThat(town.file(id).status().name()).isEqualTo("RESOLVED");
        work();
        assertThat(town.file(id).status().name()).isEqualTo("ANSWERED");
    }

    @Test
    void an_answer_that_came_back_is_owed_again_and_goes_on_by_telephone() throws Exception {
        long id = town.answered(Town.person(Medium.EMAIL, "0532 123 45 67", "yanlis@posta.example", null), ANSWER);
        work();
        assertThat(town.file(id).status().name()).isEqualTo("ANSWERED");
        Message answer = latest(id);
        web.perform(post("/iletiler/" + answer.id() + "/karar")
                        .with(SELIN)
                        .with(csrf())
                        .param("decision", "CAME_BACK"))
                .andExpect(status().is3xxRedirection());
        assertThat(town.file(id).status().name()).isEqualTo("RESOLVED");
        assertThat(town.value(id, "answered_at")).isNull();
        assertThat(town.value(id, "informed_at")).isNull();
        assertThat(latest(id).medium()).isEqualTo(Medium.CALL);
        assertThat(latest(id).secret()).isNotNull();
        assertThat(town.history(id)).contains("cases.FeedbackCameBack");
        clock.turn(Duration.ofDays(16));
        work();
        assertThat(town.file(id).status().name()).isEqualTo("RESOLVED");
    }

    @Test
    void who_has_answered_has_read_and_nothing_comes_back_any_more() throws Exception {
        long id = answered();
        web.perform(post("/yanit/" + token()).with(csrf()).param("answer", "NO"));
        web.perform(post("/iletiler/" + latest(id).id() + "/karar")
                        .with(SELIN)
                        .with(csrf())
                        .param("decision", "CAME_BACK"))
                .andExpect(status().is3xxRedirection());
        assertThat(town.file(id).status().name()).isEqualTo("CLOSED");
    }

    @Test
    void whom_no_way_leads_to_does_not_count_as_told() {
        long id = town.answered(Town.person(Medium.CALL, null, null, null), ANSWER);
        work();
        assertThat(latest(id).status()).isEqualTo(MessageStatus.FAILED);
        assertThat(town.file(id).status().name()).isEqualTo("RESOLVED");
        assertThat(town.value(id, "informed_at")).isNull();
    }

    @Test
    void a_link_of_over_sixty_days_answers_nothing() throws Exception {
        long id = answered();
        String token = token();
        clock.turn(Duration.ofDays(61));
        web.perform(post("/yanit/" + token)
                        .with(csrf())
                        .param("answer", "DISSATISFIED")
                        .param("words", "Çok geç kaldım galiba"))
                .andExpect(redirectedUrl("/yanit/" + token));
        assertThat(town.file(id).status().name()).isEqualTo("ANSWERED");
        web.perform(get("/yanit/" + token)).andExpect(content().string(containsString("süresi doldu")));
    }

    @Test
    void a_case_that_nobody_answers_closes_after_fifteen_days_exactly_once_and_can_still_be_reopened()
            throws Exception {
        long id = answered();
        clock.turn(Duration.ofDays(14));
        work();
        assertThat(town.file(id).status().name()).isEqualTo("ANSWERED");
        clock.turn(Duration.ofDays(1));
        work();
        work();
        assertThat(town.history(id)).filteredOn("cases.CaseClosed"::equals).hasSize(1);
        String token = token();
        web.perform(post("/yanit/" + token)
                        .with(csrf())
                        .param("answer", "DISSATISFIED")
                        .param("words", "Tatildeydim, çözülmemiş"))
                .andExpect(redirectedUrl("/yanit/" + token));
        assertThat(town.file(id).status().name()).isEqualTo("CLASSIFIED");
    }

    @Test
    void a_resolved_case_of_an_unknown_applicant_closes_at_once_since_nobody_can_be_told() {
        long id = town.answered(null, ANSWER);
        work();
        assertThat(town.file(id).status().name()).isEqualTo("CLOSED");
        assertThat(outbox.ofCase(id)).isEmpty();
    }

    @Test
    void who_follows_the_case_alone_is_answered_by_the_tracking_page() {
        long id = town.answered(Town.person(Medium.NONE, null, null, null), ANSWER);
        work();
        assertThat(latest(id).status()).isEqualTo(MessageStatus.DELIVERED);
        assertThat(town.file(id).status().name()).isEqualTo("ANSWERED");
        assertThat(questions.link(id)).isPresent();
    }

    @Test
    void a_plan_a_transfer_and_a_refusal_to_examine_stop_the_promise_when_they_are_delivered() throws Exception {
        long planned = town.apply(Town.mailing("plan@posta.example"));
        town.change(planned, c -> c.classify("yol", Kind.REQUEST, null, Town.ZEYNEP, clock.instant()));
        transaction.executeWithoutResult(_ -> events.publishEvent(new AssignmentEvent.WorkPlanned(
                1,
                planned,
                "fen-isleri",
                LocalDate.of(2026, 12, 4),
                "Asfalt ekibi o gün bu sokakta.",
                Town.ZEYNEP,
                clock.instant())));
        long transferred = town.apply(Town.mailing("devir@posta.example"));
        town.change(
                transferred,
                c -> c.transferOut("DSİ 18. Bölge", "Dere yatağı DSİ'nin görevinde.", Town.ZEYNEP, clock.instant()));
        long refused = town.apply(Town.mailing("ret@posta.example"));
        town.change(
                refused,
                c -> c.doNotExamine(
                        NotExaminedReason.MATTER_FOR_COURTS,
                        "Komşunuzla olan alacak davası mahkemede.",
                        Town.ZEYNEP,
                        clock.instant()));
        assertThat(Arrays.asList(
                        town.value(planned, "informed_at"),
                        town.value(transferred, "informed_at"),
                        town.value(refused, "informed_at")))
                .containsOnlyNulls();
        work();
        for (long id : new long[] {planned, transferred, refused}) {
            assertThat(town.value(id, "informed_at")).isNotNull();
        }
        assertThat(latest(planned).body()).contains("4 Aralık 2026", "Asfalt ekibi");
        assertThat(latest(transferred).body()).contains("DSİ 18. Bölge", "5. madde");
        assertThat(latest(refused).body()).contains("yargının", "60 gün", "barolar");
        assertThat(town.value(planned, "answered_at")).isNull();
        assertThat(town.value(transferred, "answered_at")).isNotNull();
    }

    @Test
    void nobody_is_told_of_a_plan_when_the_work_is_done() throws Exception {
        long id = town.apply(Town.mailing("gulsen@posta.example"));
        town.change(id, c -> c.classify("yol", Kind.REQUEST, null, Town.ZEYNEP, clock.instant()));
        transaction.executeWithoutResult(_ -> events.publishEvent(new AssignmentEvent.WorkPlanned(
                1,
                id,
                "fen-isleri",
                LocalDate.of(2026, 12, 4),
                "Ekip o gün bu sokakta.",
                Town.ZEYNEP,
                clock.instant())));
        town.change(
                id, c -> c.resolve(new Outcome(Outcome.Code.DONE, ANSWER, null, null), Town.ZEYNEP, clock.instant()));
        work();
        assertThat(outbox.ofCase(id))
                .extracting(Message::occasion, Message::status)
                .containsExactlyInAnyOrder(
                        tuple(Occasion.RECEIVED, MessageStatus.DELIVERED),
                        tuple(Occasion.PLANNED, MessageStatus.CANCELLED),
                        tuple(Occasion.RESOLVED, MessageStatus.DELIVERED));
    }

    @Test
    void a_call_is_one_agents_at_a_time_opened_on_record_and_told_with_the_closing_question() throws Exception {
        long id = town.answered(Town.person(Medium.CALL, "0532 123 45 67", null, null), ANSWER);
        Message call = latest(id);
        assertThat(call.medium()).isEqualTo(Medium.CALL);
        web.perform(get("/aranacaklar").with(SELIN))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Gülşen Ö*****")))
                .andExpect(content().string(not(containsString("Öztürk"))));
        web.perform(get("/aranacaklar/" + call.id()).with(SELIN)).andExpect(redirectedUrl("/aranacaklar"));
        web.perform(post("/aranacaklar/" + call.id() + "/acilis").with(SELIN).with(csrf()))
                .andExpect(redirectedUrl("/aranacaklar/" + call.id()));
        assertThat(town.history(id)).endsWith("cases.IdentityRevealed");
        web.perform(get("/denetim").with(SELIN)).andExpect(status().isNotFound());
        web.perform(get("/denetim?kim=selin").with(Town.signedIn("aylin", Role.AUDITOR)))
                .andExpect(content().string(containsString(town.file(id).number())));
        web.perform(get("/denetim?kim=ayse").with(Town.signedIn("aylin", Role.AUDITOR)))
                .andExpect(content().string(containsString("Kayıtlı görüntüleme yok")));
        web.perform(get("/aranacaklar/" + call.id()).with(SELIN))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Gülşen Öztürk")))
                .andExpect(content().string(containsString("asfaltla kapatıldı")));

        RequestPostProcessor ayse = Town.signedIn("ayse", Role.DESK_CLERK);
        web.perform(get("/aranacaklar").with(ayse)).andExpect(content().string(containsString("selin bakıyor")));
        web.perform(post("/aranacaklar/" + call.id() + "/acilis").with(ayse).with(csrf()))
                .andExpect(redirectedUrl("/aranacaklar"));
        web.perform(post("/aranacaklar/" + call.id() + "/sonuc")
                        .with(ayse)
                        .with(csrf())
                        .param("ending", "TOLD"))
                .andExpect(redirectedUrl("/aranacaklar"));
        assertThat(latest(id).status()).isEqualTo(MessageStatus.QUEUED);

        web.perform(post("/aranacaklar/" + call.id() + "/sonuc")
                        .with(SELIN)
                        .with(csrf())
                        .param("ending", "TOLD")
                        .param("answer", "DISSATISFIED")
                        .param("words", "kısa"))
                .andExpect(status().isUnprocessableContent());
        assertThat(latest(id).status()).isEqualTo(MessageStatus.QUEUED);
        web.perform(post("/aranacaklar/" + call.id() + "/sonuc")
                        .with(SELIN)
                        .with(csrf())
                        .param("ending", "TOLD")
                        .param("answer", "NO"))
                .andExpect(redirectedUrl("/aranacaklar"));
        assertThat(latest(id).status()).isEqualTo(MessageStatus.DELIVERED);
        assertThat(town.file(id).status().name()).isEqualTo("CLOSED");
        assertThat(town.value(id, "informed_at")).isNotNull();
    }

    @Test
    void a_call_that_nobody_takes_comes_back_later_and_after_five_becomes_a_letter() throws Exception {
        long id = town.answered(Town.person(Medium.CALL, "0532 123 45 67", null, "Lale Sok. 3, Çınarova"), ANSWER);
        long call = latest(id).id();
        for (int i = 0; i < 5; i++) {
            web.perform(post("/aranacaklar/" + call + "/acilis").with(SELIN).with(csrf()));
            web.perform(post("/aranacaklar/" + call + "/sonuc")
                            .with(SELIN)
                            .with(csrf())
                            .param("ending", "NOT_REACHED")
                            .param("again", "60"))
                    .andExpect(redirectedUrl("/aranacaklar"));
        }
        assertThat(latest(id).medium()).isEqualTo(Medium.LETTER);
        assertThat(town.value(id, "informed_at")).isNull();
    }

    @Test
    void a_letter_counts_when_it_is_printed_and_posted() throws Exception {
        long id = town.answered(Town.person(Medium.LETTER, null, null, "Lale Sok. 3, Çınarova"), ANSWER);
        String letter = String.valueOf(latest(id).id());
        web.perform(post("/mektuplar/" + letter + "/posta")
                        .with(SELIN)
                        .with(csrf())
                        .param("day", today().toString()))
                .andExpect(redirectedUrl("/mektuplar"));
        assertThat(latest(id).status()).isEqualTo(MessageStatus.QUEUED);
        web.perform(get("/mektuplar").with(SELIN)).andExpect(content().string(containsString("Gülşen Ö*****")));
        web.perform(post("/mektuplar/baski").with(SELIN).with(csrf()).param("id", letter))
                .andExpect(redirectedUrl("/mektuplar/baski?id=" + letter));
        web.perform(get("/mektuplar/baski?id=" + letter).with(SELIN))
                .andExpect(content().string(containsString("Lale Sok. 3, Çınarova")))
                .andExpect(content().string(containsString("Yanıt sayfasının kare kodu")))
                .andExpect(content().string(not(containsString("/yanit/"))));
        web.perform(get("/mektuplar/baski.pdf?id=" + letter).with(SELIN))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/pdf"));
        web.perform(get("/mektuplar/baski.pdf?id=" + letter).with(Town.signedIn("ayse", Role.DESK_CLERK)))
                .andExpect(status().isNotFound());
        web.perform(post("/mektuplar/" + letter + "/posta")
                .with(SELIN)
                .with(csrf())
                .param("day", today().plusDays(1).toString()));
        assertThat(latest(id).status()).isEqualTo(MessageStatus.QUEUED);
        web.perform(post("/mektuplar/" + letter + "/posta")
                .with(SELIN)
                .with(csrf())
                .param("day", today().toString())
                .param("registry", "RR 123"));
        assertThat(latest(id).status()).isEqualTo(MessageStatus.DELIVERED);
        assertThat(latest(id).proof()).isEqualTo(today() + " RR 123");
        assertThat(town.file(id).status().name()).isEqualTo("ANSWERED");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), java.time.ZoneId.of("Europe/Istanbul"));
    }

    @Test
    void a_hidden_applicant_is_called_by_coordination_alone() throws Exception {
        long id = town.apply(Town.person(Medium.CALL, "0532 123 45 67", null, null), true);
        town.resolve(id, ANSWER);
        long call = latest(id).id();
        web.perform(get("/aranacaklar").with(SELIN))
                .andExpect(content().string(not(containsString(town.file(id).number()))));
        web.perform(post("/aranacaklar/" + call + "/acilis").with(SELIN).with(csrf()))
                .andExpect(status().isNotFound());
        web.perform(post("/aranacaklar/" + call + "/acilis")
                        .with(Town.signedIn("zeynep", Role.COORDINATOR))
                        .with(csrf()))
                .andExpect(redirectedUrl("/aranacaklar/" + call));
    }

    @Test
    void who_is_hidden_while_somebody_has_the_call_open_is_hidden_from_them_too_and_still_called() throws Exception {
        long id = town.answered(Town.person(Medium.CALL, "0532 123 45 67", null, null), ANSWER);
        String call = "/aranacaklar/" + latest(id).id();
        web.perform(post(call + "/acilis").with(SELIN).with(csrf())).andExpect(redirectedUrl(call));
        web.perform(get(call).with(SELIN)).andExpect(content().string(containsString("532")));
        town.change(id, c -> c.hideIdentity("Çalışanla ilgili.", Actor.staff("zeynep"), clock.instant()));
        web.perform(get(call).with(SELIN)).andExpect(status().isNotFound());
        RequestPostProcessor zeynep = Town.signedIn("zeynep", Role.COORDINATOR);
        web.perform(get("/aranacaklar").with(zeynep))
                .andExpect(content().string(containsString(town.file(id).number())));
        assertThat(latest(id).status()).isEqualTo(MessageStatus.QUEUED);
    }

    @Test
    void who_may_not_give_feedback_finds_nothing_there() throws Exception {
        long id = town.answered(Town.person(Medium.CALL, "0532 123 45 67", null, null), ANSWER);
        long call = latest(id).id();
        RequestPostProcessor mehmet = Town.signedIn("mehmet", Role.DIRECTORATE_OFFICER);
        for (String address :
                new String[] {"/aranacaklar", "/aranacaklar/" + call, "/mektuplar", "/yonetim/iletiler"}) {
            web.perform(get(address).with(mehmet)).andExpect(status().isNotFound());
        }
        web.perform(post("/iletiler/" + call + "/karar")
                        .with(mehmet)
                        .with(csrf())
                        .param("decision", "DELIVERED"))
                .andExpect(status().isNotFound());
        web.perform(get("/yonetim/iletiler").with(SELIN)).andExpect(status().isNotFound());
    }

    @Test
    void the_administrator_sees_the_queue_and_tries_the_connection_but_reads_no_message() throws Exception {
        town.answered(Town.mailing("gulsen@posta.example"), ANSWER);
        web.perform(get("/yonetim/iletiler").with(DENIZ))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("127.0.0.1")))
                .andExpect(content().string(not(containsString("asfaltla"))));
        web.perform(post("/yonetim/iletiler/deneme")
                        .with(DENIZ)
                        .with(csrf())
                        .param("address", "deniz@cinarova.example"))
                .andExpect(redirectedUrl("/yonetim/iletiler"));
        assertThat(post.getReceivedMessagesForDomain("cinarova.example")).hasSize(1);
    }

    @Test
    void the_page_of_the_case_shows_every_message_with_its_state_and_no_secret() throws Exception {
        long id = answered();
        web.perform(get("/basvurular/" + town.file(id).number()).with(SELIN))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Posta sunucusu kabul etti")))
                .andExpect(content().string(containsString("asfaltla kapatıldı")))
                .andExpect(content().string(not(containsString(token()))))
                .andExpect(content().string(not(containsString("Sayın Gülşen"))));
    }
}
