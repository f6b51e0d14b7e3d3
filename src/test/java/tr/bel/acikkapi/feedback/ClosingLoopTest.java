package tr.bel.acikkapi.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;
import tr.bel.acikkapi.cases.AttachmentCheck;
import tr.bel.acikkapi.cases.Attachments;
import tr.bel.acikkapi.cases.CaseFiles;
import tr.bel.acikkapi.cases.CheckedAttachment;
import tr.bel.acikkapi.cases.Moment;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.feedback.AnswerQuestion.Said;
import tr.bel.acikkapi.feedback.ClosingQuestions.Answer;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Kind;
import tr.bel.acikkapi.shared.Outcome;
import tr.bel.acikkapi.shared.Phone;
import tr.bel.acikkapi.staff.Role;

/** "Başka bir arzunuz var mı?" is answered by every medium, with two short questions after it and photos beside it. */
@FeedbackHouse
@SuppressWarnings("NullAway.Init")
class ClosingLoopTest {

    private static final String ANSWER = "Çukur asfaltla kapatıldı, yol açık, kontrol edildi.";
    private static final RequestPostProcessor AYSE = Town.signedIn("ayse", Role.DESK_CLERK);
    private static final RequestPostProcessor SELIN = Town.signedIn("selin", Role.CALL_AGENT);

    @Autowired
    Town town;

    @Autowired
    HandTurnedClock clock;

    @Autowired
    Outbox outbox;

    @Autowired
    Settle settle;

    @Autowired
    ClosingQuestions questions;

    @Autowired
    SmsAnswers sms;

    @Autowired
    Attachments attachments;

    @Autowired
    AttachmentCheck check;

    @Autowired
    CaseFiles files;

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void a_morning() {
        clock.turn(Duration.ofMinutes(2));
        clock.toMorning();
    }

    private long asked() {
        return asked(Town.mailing("gulsen@posta.example"));
    }

    private long asked(tr.bel.acikkapi.citizen.ApplicantDetails who) {
        long id = town.answered(who, ANSWER);
        delivered(id);
        return id;
    }

    private void delivered(long id) {
        Message answer = outbox.ofCase(id).stream()
                .filter(m -> m.occasion() == Occasion.RESOLVED && m.isOpen())
                .findFirst()
                .orElseThrow();
        transaction.executeWithoutResult(_ -> {
            settle.lockCase(id);
            assertThat(settle.delivered(answer, "test", Settle.SENDER, clock.instant()))
                    .isTrue();
        });
    }

    private String link(long id) {
        return questions.link(id).orElseThrow();
    }

    private Map<String, Object> survey(long id) {
        return jdbc.sql("select s.* from feedback.survey s join feedback.question q on q.id = s.question_id where"
                        + " q.case_id = :id order by q.round desc limit 1")
                .param("id", id)
                .query()
                .singleRow();
    }

    @Test
    void two_short_questions_come_after_the_answer_can_be_changed_for_some_days_and_are_a_condition_of_nothing()
            throws Exception {
        long id = asked();
        String link = link(id);
        web.perform(get(link)).andExpect(content().string(not(containsString("İki kısa soru"))));
        web.perform(post(link + "/anket").with(csrf()).param("result", "5")).andExpect(redirectedUrl(link));
        assertThat(town.history(id)).doesNotContain("feedback.SurveyAnswered");

        web.perform(post(link).with(csrf()).param("answer", "NO")).andExpect(redirectedUrl(link));
        assertThat(town.file(id).status().name()).isEqualTo("CLOSED");
        web.perform(get(link)).andExpect(content().string(containsString("Sonuçtan memnun musunuz?")));
        Cookie[] mine = visit(id);
        web.perform(get("/takip/" + town.file(id).number()).cookie(mine))
                .andExpect(content().string(containsString("İki kısa soru")));
        assertThat(link(id)).startsWith("/yanit/");
        web.perform(post(link + "/anket").with(csrf())).andExpect(redirectedUrl(link));
        assertThat(town.history(id)).doesNotContain("feedback.SurveyAnswered");
        web.perform(post(link + "/anket")
                .with(csrf())
                .param("result", "2")
                .param("comment", "Ekip güler yüzlüydü, 0532 123 45 67’den arayabilirsiniz."));
        web.perform(post(link + "/anket").with(csrf()).param("result", "4").param("treatment", "5"));
        assertThat(survey(id)).containsEntry("result", 4).containsEntry("treatment", 5);
        assertThat(survey(id).get("comment")).isNull();
        web.perform(post(link + "/anket").with(csrf()).param("result", "6")).andExpect(redirectedUrl(link));
        web.perform(post(link + "/anket").with(csrf()).param("result", "x")).andExpect(redirectedUrl(link));
        assertThat(survey(id)).containsEntry("result", 4);
        assertThat(town.history(id))
                .filteredOn("feedback.SurveyAnswered"::equals)
                .hasSize(2);
        assertThat(jdbc.sql("select count(*) from cases.history_content where content like '%güler yüzlüydü%'")
                        .query(Long.class)
                        .single())
                .as("a comment can be erased, so it stands in one place")
                .isZero();

        clock.turn(Duration.ofDays(15));
        web.perform(get(link)).andExpect(content().string(not(containsString("Sonuçtan memnun musunuz?"))));
        web.perform(post(link + "/anket").with(csrf()).param("result", "1"));
        assertThat(survey(id)).containsEntry("result", 4);
    }

    @Test
    void a_case_that_is_reopened_and_concluded_again_asks_again_and_the_first_survey_stays() throws Exception {
        long id = asked();
        String first = link(id);
        web.perform(
                post(first).with(csrf()).param("answer", "DISSATISFIED").param("words", "Çukur hâlâ orada duruyor."));
        web.perform(post(first + "/anket").with(csrf()).param("result", "1"));
        town.change(
                id,
                c -> c.resolve(
                        new Outcome(Outcome.Code.DONE, "Bu kez doğru çukur kapatıldı.", null, null),
                        Actor.staff("mehmet"),
                        clock.instant()));
        web.perform(post(first + "/anket").with(csrf()).param("result", "5"));
        assertThat(survey(id)).containsEntry("result", 1);
        delivered(id);
        String second = link(id);
        web.perform(post(second).with(csrf()).param("answer", "NO"));
        web.perform(post(second + "/anket").with(csrf()).param("result", "5"));
        assertThat(survey(id)).containsEntry("result", 5);
        assertThat(jdbc.sql("select count(*) from feedback.survey s join feedback.question q on q.id = s.question_id"
                                + " where q.case_id = :id")
                        .param("id", id)
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void not_solved_comes_with_a_photo_which_is_kept_without_its_place() throws Exception {
        long id = asked();
        String link = link(id);
        web.perform(multipart(link)
                        .file(new MockMultipartFile("photos", "not.txt", "text/plain", new byte[] {1, 2, 3}))
                        .param("answer", "DISSATISFIED")
                        .param("words", "Çukur hâlâ orada duruyor.")
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Çukur hâlâ orada duruyor.")));
        assertThat(town.file(id).status().name()).isEqualTo("ANSWERED");
        web.perform(multipart(link)
                        .file(new MockMultipartFile("photos", "cukur.png", "image/png", png()))
                        .param("answer", "DISSATISFIED")
                        .param("words", "Çukur hâlâ orada duruyor.")
                        .with(csrf()))
                .andExpect(redirectedUrl(link));
        assertThat(town.file(id).status().name()).isEqualTo("CLASSIFIED");
        assertThat(attachments.ofCase(id)).singleElement().satisfies(a -> {
            assertThat(a.mediaType()).isEqualTo("image/jpeg");
            assertThat(a.evidence()).isFalse();
            assertThat(a.forApplicant()).isTrue();
        });
        assertThat(town.history(id)).containsSubsequence("cases.CaseReopened", "cases.AttachmentAdded");
    }

    @Test
    void who_gives_no_feedback_finds_no_such_page_and_who_concluded_does_not_judge_it_themselves() throws Exception {
        long id = asked();
        String address = "/basvurular/" + town.file(id).number() + "/son-soru";
        for (Role role : List.of(Role.AUDITOR, Role.MANAGEMENT, Role.DIRECTORATE_OFFICER, Role.DIRECTORATE_MANAGER)) {
            web.perform(get(address).with(Town.signedIn("aylin", role))).andExpect(status().isNotFound());
            web.perform(post(address)
                            .with(Town.signedIn("aylin", role))
                            .with(csrf())
                            .param("how", "CALL")
                            .param("answer", "NO"))
                    .andExpect(status().isNotFound());
        }
        for (String graded : List.of("NO", "DISSATISFIED")) {
            web.perform(post(address)
                            .with(Town.signedIn("zeynep", Role.COORDINATOR))
                            .with(csrf())
                            .param("how", "CALL")
                            .param("answer", graded)
                            .param("words", "Lamba yine yanmıyor.")
                            .param("result", "5"))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("başka bir görevli yazmalı")));
        }
        assertThat(town.file(id).status().name()).isEqualTo("ANSWERED");
    }

    @Test
    void a_clerk_takes_the_answer_down_with_the_conversation_in_which_it_was_given() throws Exception {
        for (String how : List.of("DESK", "CALL", "LETTER", "SMS")) {
            long id = asked();
            String address = "/basvurular/" + town.file(id).number() + "/son-soru";
            web.perform(get("/basvurular/" + town.file(id).number()).with(AYSE))
                    .andExpect(content().string(containsString(address)));
            web.perform(get(address).with(AYSE)).andExpect(status().isOk());
            web.perform(post(address).with(AYSE).with(csrf()).param("how", how).param("answer", "WISH"))
                    .andExpect(status().isUnprocessableContent());
            web.perform(post(address).with(AYSE).with(csrf()).param("answer", "NO"))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("Yanıtın nasıl geldiğini seçin")));
            web.perform(post(address)
                            .with(AYSE)
                            .with(csrf())
                            .param("how", how)
                            .param("answer", "NO")
                            .param("result", "4"))
                    .andExpect(redirectedUrl("/basvurular/" + town.file(id).number()));
            assertThat(town.file(id).status().name()).isEqualTo("CLOSED");
            assertThat(survey(id)).containsEntry("result", 4).containsEntry("through", "feedback." + door(how));
            assertThat(jdbc.sql("""
                select c.door from contact.contact c join contact.phase p on p.contact_id = c.id
                where c.staff_username = 'ayse' and p.phase = 'ASKED_ANYTHING_ELSE' and p.note = :number
                """)
                            .param("number", town.file(id).number())
                            .query(String.class)
                            .single())
                    .isEqualTo("feedback." + door(how));
            web.perform(post(address).with(AYSE).with(csrf()).param("how", how).param("answer", "NO"))
                    .andExpect(status().isUnprocessableContent());
            web.perform(get(address).with(Town.signedIn("mehmet", Role.DIRECTORATE_OFFICER)))
                    .andExpect(status().isNotFound());
        }
    }

    private static String door(String how) {
        return how.toLowerCase(java.util.Locale.ROOT);
    }

    @Test
    void on_the_telephone_the_two_questions_follow_the_answer_and_never_stand_alone() throws Exception {
        long id = town.answered(Town.person(Medium.CALL, "0532 123 45 67", null, null), ANSWER);
        String call = "/aranacaklar/" + outbox.ofCase(id).getFirst().id();
        web.perform(post(call + "/acilis").with(SELIN).with(csrf()));
        web.perform(get(call).with(SELIN)).andExpect(content().string(containsString("İki kısa soru")));
        web.perform(post(call + "/sonuc")
                        .with(SELIN)
                        .with(csrf())
                        .param("ending", "TOLD")
                        .param("result", "5"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Önce “Başka bir arzunuz var mı?”")));
        web.perform(post(call + "/sonuc")
                        .with(SELIN)
                        .with(csrf())
                        .param("ending", "TOLD")
                        .param("answer", "NO")
                        .param("result", "5")
                        .param("treatment", "3"))
                .andExpect(redirectedUrl("/aranacaklar"));
        assertThat(survey(id)).containsEntry("result", 5).containsEntry("treatment", 3);
    }

    @Test
    void an_sms_is_the_same_act() {
        assertThat(SmsAnswers.said("Hayır")).contains(new Said(Answer.NO, ""));
        assertThat(SmsAnswers.said("HAYIR.")).contains(new Said(Answer.NO, ""));
        assertThat(SmsAnswers.said("EVET sokak lambası da yanmıyor"))
                .contains(new Said(Answer.WISH, "sokak lambası da yanmıyor"));
        assertThat(SmsAnswers.said("Çözülmedi, çukur duruyor"))
                .contains(new Said(Answer.DISSATISFIED, "çukur duruyor"));
        assertThat(SmsAnswers.said("memnun değilim çukur duruyor"))
                .contains(new Said(Answer.DISSATISFIED, "çukur duruyor"));
        assertThat(SmsAnswers.said("Hayırlı işler")).isEmpty();

        Phone phone = Phone.parse("0533 765 43 21").orElseThrow();
        assertThat(sms.take(phone, "HAYIR")).isEqualTo(new SmsAnswers.Result.NothingAsked());
        long first = asked(Town.person(Medium.CALL, "0533 765 43 21", null, null));
        assertThat(sms.take(phone, "Suyumuz akmıyor")).isEqualTo(new SmsAnswers.Result.NotUnderstood());
        assertThat(sms.take(phone, "ÇÖZÜLMEDİ")).isInstanceOf(SmsAnswers.Result.Refused.class);
        long second = asked(Town.person(Medium.CALL, "0533 765 43 21", null, null));
        assertThat(sms.take(phone, "hayır")).isInstanceOf(SmsAnswers.Result.Several.class);
        String number = town.file(first).number();
        assertThat(sms.take(phone, "hayır " + number)).isEqualTo(new SmsAnswers.Result.Taken(number, false));
        assertThat(town.file(first).status().name()).isEqualTo("CLOSED");
        assertThat(sms.take(phone, "ÇÖZÜLMEDİ çukur hâlâ orada duruyor"))
                .isEqualTo(new SmsAnswers.Result.Taken(town.file(second).number(), false));
        assertThat(town.file(second).status().name()).isEqualTo("CLASSIFIED");
    }

    @Test
    void photos_of_before_and_after_stand_beside_the_answer_where_the_subject_allows_and_nowhere_else()
            throws Exception {
        long id = withWork(Town.mailing("gulsen@posta.example"), false, "yol-cukur");
        String link = link(id);
        web.perform(get(link))
                .andExpect(content().string(containsString("İşten önce, fotoğraf 1/1")))
                .andExpect(content().string(containsString("İşten sonra, fotoğraf 1/1")));
        long photo = attachments.ofCase(id).getFirst().id();
        web.perform(get(link + "/ekler/" + photo)).andExpect(status().isOk());
        web.perform(get(link + "/ekler/" + photo + "/kucuk")).andExpect(status().isOk());

        long other = withWork(Town.mailing("baskasi@posta.example"), false, "yol-cukur");
        web.perform(get(link(other) + "/ekler/" + photo)).andExpect(status().isNotFound());
        web.perform(get("/yanit/" + "0".repeat(32) + "/ekler/" + photo)).andExpect(status().isNotFound());
        web.perform(get("/takip/" + town.file(id).number() + "/ekler/" + photo)).andExpect(status().isNotFound());

        String followed = "/takip/" + town.file(id).number();
        Cookie[] mine = visit(id);
        web.perform(get(followed).cookie(mine))
                .andExpect(content().string(containsString("İşten önce, fotoğraf 1/1")))
                .andExpect(content().string(containsString("İşten sonra, fotoğraf 1/1")));
        web.perform(get(followed + "/ekler/" + photo).cookie(mine)).andExpect(status().isOk());
        Cookie[] others = visit(other);
        web.perform(get(followed + "/ekler/" + photo).cookie(others)).andExpect(status().isNotFound());
        web.perform(get("/takip/" + town.file(other).number() + "/ekler/" + photo)
                        .cookie(others))
                .andExpect(status().isNotFound());

        long hidden = withWork(Town.mailing("gizli@posta.example"), true, "yol-cukur");
        notShown(hidden);
        long sensitive = withWork(Town.mailing("hassas@posta.example"), false, "zabita-kacak-yapi-yok");
        notShown(sensitive);

        clock.turn(Duration.ofDays(61));
        web.perform(get(link + "/ekler/" + photo)).andExpect(status().isNotFound());
    }

    /** Who has shown number and code. */
    private Cookie[] visit(long id) throws Exception {
        return web.perform(get("/takip/" + town.file(id).number() + "/"
                        + files.trackingCode(id).value()))
                .andReturn()
                .getResponse()
                .getCookies();
    }

    private void notShown(long id) throws Exception {
        String link = link(id);
        web.perform(get(link)).andExpect(content().string(not(containsString("İşten sonra, fotoğraf"))));
        String number = town.file(id).number();
        Cookie[] mine = visit(id);
        web.perform(get("/takip/" + number).cookie(mine))
                .andExpect(content().string(not(containsString("İşten sonra, fotoğraf"))));
        for (Attachments.AttachmentRow a : attachments.ofCase(id)) {
            web.perform(get(link + "/ekler/" + a.id())).andExpect(status().isNotFound());
            web.perform(get("/takip/" + number + "/ekler/" + a.id()).cookie(mine))
                    .andExpect(status().isNotFound());
        }
    }

    private long withWork(tr.bel.acikkapi.citizen.ApplicantDetails who, boolean hidden, String subject)
            throws Exception {
        long id = town.apply(who, hidden);
        Actor mehmet = Actor.staff("mehmet");
        town.change(id, c -> c.classify(subject, Kind.REQUEST, null, mehmet, clock.instant()));
        attachments.addEvidence(id, photo("once.png"), Moment.BEFORE, mehmet, true);
        attachments.addEvidence(id, photo("sonra.png"), Moment.AFTER, mehmet, true);
        town.change(id, c -> c.resolve(new Outcome(Outcome.Code.DONE, ANSWER, null, null), mehmet, clock.instant()));
        delivered(id);
        return id;
    }

    private CheckedAttachment photo(String name) throws Exception {
        return Optional.of(check.photo(name, png()))
                .flatMap(AttachmentCheck.Checked::accepted)
                .orElseThrow();
    }

    private static byte[] png() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
