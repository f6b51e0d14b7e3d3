package tr.bel.acikkapi.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasToString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.connections.Connections;
import tr.bel.acikkapi.shell.Flash;
import tr.bel.acikkapi.staff.Role;
import tr.bel.acikkapi.telephony.Calls;
import tr.bel.acikkapi.telephony.Sighting;
import tr.bel.acikkapi.telephony.Step;
import tr.bel.acikkapi.testing.ConnectedExchange;

/** Nobody's telephone rings at night, nobody is written to ten times a day, and nothing is lost by it. */
@FeedbackHouse
@SuppressWarnings("NullAway.Init")
class PacingTest {

    private static final ZoneId ISTANBUL = ZoneId.of("Europe/Istanbul");
    private static final RequestPostProcessor SELIN = Town.signedIn("selin", Role.CALL_AGENT);

    @Autowired
    Town town;

    @Autowired
    HandTurnedClock clock;

    @Autowired
    JavaMailSenderImpl mail;

    @Autowired
    Deliver deliver;

    @Autowired
    Outbox outbox;

    @Autowired
    Pacing pacing;

    @Autowired
    Connections connections;

    @Autowired
    Calls calls;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc web;

    GreenMail post;

    @BeforeEach
    void start() {
        jdbc.sql("update feedback.message set status = 'CANCELLED' where status in ('QUEUED', 'SENDING')")
                .update();
        clock.turn(Duration.ofMinutes(2));
        clock.toMorning();
        post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        post.start();
        mail.setPort(post.getSmtp().getPort());
    }

    @AfterEach
    void stop() {
        post.stop();
        ConnectedExchange.off(connections);
    }

    private void drain() {
        int rounds = 0;
        while (deliver.next()) {
            assertThat(++rounds).isLessThan(100);
        }
    }

    private void ask(long id, String words) {
        town.change(id, c -> c.askApplicant(words, Town.ZEYNEP, clock.instant()));
    }

    private Message latest(long id) {
        return outbox.ofCase(id).getFirst();
    }

    private void turnTo(LocalTime hour) {
        Instant now = clock.instant();
        Duration until = Duration.between(LocalTime.ofInstant(now, ISTANBUL), hour);
        clock.turn(until.isNegative() ? until.plusDays(1) : until);
    }

    @Test
    void what_has_no_substance_and_falls_together_becomes_one_message_and_each_is_proved() throws Exception {
        long first = town.apply(Town.mailing("birlikte@posta.example"));
        long second = town.apply(Town.mailing("birlikte@posta.example"));
        drain();
        assertThat(post.getReceivedMessages()).as("receipts go at once").hasSize(2);

        town.change(first, c -> c.withdraw("Vazgeçtim, gerek kalmadı.", Town.ZEYNEP, clock.instant()));
        town.change(second, c -> c.withdraw("Vazgeçtim, gerek kalmadı.", Town.ZEYNEP, clock.instant()));
        drain();
        assertThat(post.getReceivedMessages()).hasSize(2);
        assertThat(latest(first).waits()).isEqualTo(Pacing.Wait.TOGETHER);
        web.perform(get("/basvurular/" + town.file(first).number()).with(SELIN))
                .andExpect(content().string(containsString("birleşmek için bekliyor")));

        clock.turn(Duration.ofMinutes(10));
        drain();
        assertThat(post.getReceivedMessages()).hasSize(3);
        var together = post.getReceivedMessages()[2];
        String text =
                ((Multipart) together.getContent()).getBodyPart(0).getContent().toString();
        assertThat(together.getSubject()).isEqualTo("Başvurularınızla ilgili 2 haber");
        assertThat(text)
                .contains(
                        town.file(first).number() + " numaralı",
                        town.file(second).number() + " numaralı")
                .containsOnlyOnce("Sayın Gülşen Öztürk")
                .containsOnlyOnce("Saygılarımızla");
        assertThat(latest(first).status()).isEqualTo(MessageStatus.DELIVERED);
        assertThat(latest(second).status()).isEqualTo(MessageStatus.DELIVERED);
        assertThat(latest(second).carriedBy()).isEqualTo(latest(first).id());
        assertThat(town.history(second)).endsWith("feedback.FeedbackDelivered");
    }

    @Test
    void an_answer_takes_what_waits_along_and_waits_for_nothing() throws Exception {
        long waiting = town.apply(Town.mailing("yanyana@posta.example"));
        long answered = town.apply(Town.mailing("yanyana@posta.example"));
        drain();
        town.change(waiting, c -> c.withdraw("Vazgeçtim, gerek kalmadı.", Town.ZEYNEP, clock.instant()));
        town.resolve(answered, "Çukur kapatıldı, yol bugün açıldı.");
        drain();
        assertThat(post.getReceivedMessages()).hasSize(3);
        assertThat(post.getReceivedMessages()[2].getSubject()).startsWith("Başvurunuzun yanıtı");
        assertThat(latest(waiting).status()).isEqualTo(MessageStatus.DELIVERED);
        assertThat(town.file(answered).status().name()).isEqualTo("ANSWERED");
    }

    @Test
    void over_the_daily_ceiling_messages_wait_for_the_morning_and_go_as_one() {
        // The ceiling of this house is a thousand; so many have gone to this mailbox today.
        long first = town.apply(Town.mailing("cok@posta.example"));
        drain();
        jdbc.sql("""
            insert into feedback.message (key, case_id, applicant_id, occasion, medium, language, subject, body, html, substance,
                status, next_attempt_at, message_id, queued_at, delivered_at)
            select 'cok:RECEIVED:' || i, case_id, applicant_id, occasion, medium, language, subject, body, html, substance,
                status, next_attempt_at, 'cok' || i, queued_at, delivered_at
            from feedback.message, generate_series(1, 999) i where case_id = :case
            """).param("case", first).update();
        long second = town.apply(Town.mailing("cok@posta.example"));
        long third = town.apply(Town.mailing("cok@posta.example"));
        long other = town.apply(Town.mailing("baska@posta.example"));
        drain();
        assertThat(latest(other).status()).isEqualTo(MessageStatus.DELIVERED);
        assertThat(latest(second).waits()).isEqualTo(Pacing.Wait.CEILING);
        assertThat(LocalTime.ofInstant(latest(second).nextAttemptAt(), ISTANBUL))
                .isEqualTo(LocalTime.of(8, 0));
        town.resolve(second, "Çukur kapatıldı, yol bugün açıldı.");
        assertThat(latest(second).waits()).as("substance is never held back").isNull();
        town.change(second, c -> c.reopen("Çukur hâlâ orada duruyor.", Town.ZEYNEP, clock.instant()));

        int before = post.getReceivedMessages().length;
        turnTo(LocalTime.of(8, 0));
        drain();
        assertThat(post.getReceivedMessages()).hasSize(before + 1);
        assertThat(latest(second).status()).isEqualTo(MessageStatus.DELIVERED);
        assertThat(latest(third).status()).isEqualTo(MessageStatus.DELIVERED);
    }

    @Test
    void by_night_nobody_is_called_and_an_answer_on_the_telephone_waits_for_the_morning() throws Exception {
        turnTo(LocalTime.of(22, 15));
        long id = town.answered(
                Town.person(Medium.CALL, "0532 123 45 67", null, null), "Çukur kapatıldı, yol bugün açıldı.");
        Message call = latest(id);
        assertThat(call.waits()).isEqualTo(Pacing.Wait.QUIET);
        assertThat(LocalTime.ofInstant(call.nextAttemptAt(), ISTANBUL)).isEqualTo(LocalTime.of(8, 0));
        web.perform(post("/aranacaklar/" + call.id() + "/acilis").with(SELIN).with(csrf()))
                .andExpect(redirectedUrl("/aranacaklar"));
        web.perform(get("/basvurular/" + town.file(id).number()).with(SELIN))
                .andExpect(content().string(containsString("Sessiz saatler bitince")));
        turnTo(LocalTime.of(8, 0));
        web.perform(post("/aranacaklar/" + call.id() + "/acilis").with(SELIN).with(csrf()))
                .andExpect(redirectedUrl("/aranacaklar/" + call.id()));

        ConnectedExchange.on(connections, jdbc, clock);
        web.perform(get("/aranacaklar/" + call.id()).with(SELIN))
                .andExpect(content().string(containsString("/aranacaklar/" + call.id() + "/arama")));
        UUID key = UUID.randomUUID();
        dial(call, key);
        web.perform(get("/aranacaklar/" + call.id()).with(SELIN))
                .andExpect(content().string(containsString("Telefonunuz çalıyor")));
        calls.saw(List.of(
                Sighting.of("exchange", "acikkapi-" + key, Step.RINGING, "leg", clock.instant()),
                Sighting.of("exchange", "acikkapi-" + key, Step.ENDED, "", clock.instant())
                        .cause(17)));
        web.perform(post("/aranacaklar/" + call.id() + "/sonuc")
                        .param("ending", "NOT_REACHED")
                        .with(SELIN)
                        .with(csrf()))
                .andExpect(redirectedUrl("/aranacaklar"));
        assertThat(jdbc.sql("select ended from feedback.call_attempt where message_id = :id")
                        .param("id", call.id())
                        .query(String.class)
                        .single())
                .isEqualTo("BUSY");
        turnTo(LocalTime.of(20, 55));
        web.perform(post("/aranacaklar/" + call.id() + "/acilis").with(SELIN).with(csrf()))
                .andExpect(redirectedUrl("/aranacaklar/" + call.id()));
        clock.turn(Duration.ofMinutes(6)); // it is in her hand still
        ConnectedExchange.on(connections, jdbc, clock);
        dial(call, UUID.randomUUID())
                .andExpect(flash().attribute(Flash.NAME, hasToString(containsString("key=feedback.call.quiet"))));
        assertThat(jdbc.sql("select count(*) from telephony.dialling where subject = :subject")
                        .param("subject", CallDialController.subject(call.id()))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private ResultActions dial(Message call, UUID key) throws Exception {
        return web.perform(post("/aranacaklar/" + call.id() + "/arama")
                        .param("anahtar", key.toString())
                        .param("dahili", "299")
                        .with(SELIN)
                        .with(csrf()))
                .andExpect(redirectedUrl("/aranacaklar/" + call.id()));
    }

    @Test
    void by_night_mail_goes_and_an_sms_does_not() {
        turnTo(LocalTime.of(23, 0));
        long id = town.answered(Town.mailing("gece@posta.example"), "Çukur kapatıldı, yol bugün açıldı.");
        drain();
        assertThat(latest(id).status()).isEqualTo(MessageStatus.DELIVERED);
        assertThat(pacing.isQuiet(Medium.SMS)).isTrue();
        assertThat(LocalTime.ofInstant(pacing.slot(Medium.SMS).at(), ISTANBUL)).isEqualTo(LocalTime.of(8, 0));
        assertThat(pacing.slot(Medium.SMS).waits()).isEqualTo(Pacing.Wait.QUIET);
    }

    @Test
    void what_was_asked_waits_ten_minutes_and_then_goes_alone() {
        long id = town.apply(Town.mailing("soru@posta.example"));
        drain();
        town.change(
                id, c -> c.classify("yol", tr.bel.acikkapi.shared.Kind.REQUEST, null, Town.ZEYNEP, clock.instant()));
        ask(id, "Çukur hangi kapı numarasının önünde?");
        drain();
        assertThat(latest(id).status()).isEqualTo(MessageStatus.QUEUED);
        clock.turn(Duration.ofMinutes(10));
        drain();
        assertThat(latest(id).status()).isEqualTo(MessageStatus.DELIVERED);
        assertThat(latest(id).carriedBy()).isNull();
    }
}
