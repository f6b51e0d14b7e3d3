package tr.bel.acikkapi.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.web.servlet.MockMvc;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.feedback.DeliveryReports.Outcome;
import tr.bel.acikkapi.feedback.DeliveryReports.Taken;
import tr.bel.acikkapi.staff.Role;

/** A mail server's yes was not the last word: what comes back is owed again, and goes on. */
@FeedbackHouse
@SuppressWarnings("NullAway.Init")
class DeliveryReportsTest {

    private static final String ANSWER = "Çukur kapatıldı, yol bugün açıldı.";

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
    Settle settle;

    @Autowired
    DeliveryReports reports;

    @Autowired
    FeedbackSettings settings;

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
        post = new GreenMail(new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
        });
        post.start();
        mail.setPort(post.getSmtp().getPort());
    }

    @AfterEach
    void stop() {
        post.stop();
    }

    private long answered() {
        long id = town.answered(Town.person(Medium.EMAIL, "0532 123 45 67", "geri@posta.example", null), ANSWER);
        drain();
        return id;
    }

    private void drain() {
        while (deliver.next()) {
            assertThat(post).isNotNull();
        }
    }

    private Message latest(long id) {
        return outbox.ofCase(id).getFirst();
    }

    @Test
    void a_bounce_after_delivery_makes_the_answer_owed_again_and_a_call_of_it() throws Exception {
        long id = answered();
        assertThat(town.file(id).status().name()).isEqualTo("ANSWERED");
        Message answer = latest(id);
        assertThat(reports.arrived(answer.messageId(), Outcome.CAME_BACK, "5.1.1 550 <geri@posta.example> unknown"))
                .isEqualTo(Taken.NEW);
        assertThat(town.file(id).status().name()).isEqualTo("RESOLVED");
        assertThat(town.value(id, "informed_at")).isNull();
        assertThat(latest(id).medium()).isEqualTo(Medium.CALL);
        assertThat(reports.arrived(answer.messageId(), Outcome.CAME_BACK, "5.1.1 550 <geri@posta.example> unknown"))
                .isEqualTo(Taken.KNOWN);
        assertThat(outbox.ofCase(id)).hasSize(3);
        web.perform(get("/basvurular/" + town.file(id).number()).with(Town.signedIn("selin", Role.CALL_AGENT)))
                .andExpect(content().string(containsString("Geri geldiği bildirildi")))
                .andExpect(content().string(containsString("5.1.1 550 *** unknown")))
                .andExpect(content().string(not(containsString("geri@posta.example"))));
    }

    @Test
    void a_receipt_that_comes_back_is_noted_and_nobody_is_called_for_it() {
        long id = town.apply(Town.person(Medium.EMAIL, "0532 123 45 67", "geri@posta.example", null));
        drain();
        assertThat(reports.arrived(latest(id).messageId(), Outcome.CAME_BACK, "5.1.1"))
                .isEqualTo(Taken.NEW);
        assertThat(latest(id).status()).isEqualTo(MessageStatus.FAILED);
        assertThat(outbox.ofCase(id)).hasSize(1);
    }

    /** An answer that its medium took, with a report to come within a day. */
    private long taken() {
        long id = town.answered(Town.person(Medium.EMAIL, "0532 123 45 67", "yolda@posta.example", null), ANSWER);
        List<Message> claimed = new ArrayList<>();
        for (Optional<Message> next = outbox.claim(List.of(Medium.EMAIL), "node"); next.isPresent(); ) {
            claimed.add(next.get());
            next = outbox.claim(List.of(Medium.EMAIL), "node");
        }
        claimed.forEach(m -> settle.settle(m, new Sent.OnItsWay("merkez 1", Duration.ofHours(24))));
        return id;
    }

    @Test
    void what_a_medium_took_is_sent_and_delivered_only_by_its_report() throws Exception {
        long id = taken();
        assertThat(latest(id).status()).isEqualTo(MessageStatus.SENT);
        assertThat(town.file(id).status().name()).as("the promise still runs").isEqualTo("RESOLVED");
        assertThat(town.value(id, "informed_at")).isNull();
        web.perform(get("/basvurular/" + town.file(id).number()).with(Town.signedIn("selin", Role.CALL_AGENT)))
                .andExpect(content().string(containsString("henüz bildirilmedi")));
        clock.turn(Duration.ofHours(2));
        assertThat(reports.arrived(latest(id).messageId(), Outcome.ARRIVED, "DELIVRD"))
                .isEqualTo(Taken.NEW);
        assertThat(latest(id).status()).isEqualTo(MessageStatus.DELIVERED);
        assertThat(town.file(id).status().name()).isEqualTo("ANSWERED");
        assertThat(town.value(id, "informed_at")).isNotNull();
    }

    @Test
    void what_a_medium_took_and_could_not_bring_goes_on_by_another() {
        long id = taken();
        assertThat(reports.arrived(latest(id).messageId(), Outcome.CAME_BACK, "EXPIRED"))
                .isEqualTo(Taken.NEW);
        assertThat(latest(id).medium()).isEqualTo(Medium.CALL);
        assertThat(town.file(id).status().name()).isEqualTo("RESOLVED");
    }

    @Test
    void a_report_that_never_comes_leaves_the_message_to_a_person() {
        long id = taken();
        clock.turn(Duration.ofHours(24));
        deliver.sweep();
        assertThat(latest(id).status()).isEqualTo(MessageStatus.SENT);
        clock.turn(Duration.ofSeconds(1));
        deliver.sweep();
        assertThat(latest(id).status()).isEqualTo(MessageStatus.UNCERTAIN);
        assertThat(reports.arrived(latest(id).messageId(), Outcome.ARRIVED, "DELIVRD"))
                .as("a report after all")
                .isEqualTo(Taken.NEW);
        assertThat(latest(id).status()).isEqualTo(MessageStatus.DELIVERED);
    }

    @Test
    void what_was_uncertain_becomes_certain_either_way() {
        long arrived = town.apply(Town.mailing("belirsiz@posta.example"));
        var _ = outbox.claim(List.of(Medium.EMAIL), "dead").orElseThrow();
        long lost = town.answered(Town.person(Medium.EMAIL, "0532 123 45 67", "belirsiz2@posta.example", null), ANSWER);
        assertThat(reports.arrived(latest(arrived).messageId(), Outcome.ARRIVED, "2.0.0"))
                .as("while it is being sent nothing is known")
                .isEqualTo(Taken.TOO_EARLY);
        var _ = outbox.claim(List.of(Medium.EMAIL), "dead").orElseThrow();
        var _ = outbox.claim(List.of(Medium.EMAIL), "dead").orElseThrow();
        clock.turn(settings.sendLease().plusSeconds(1));
        deliver.sweep();
        assertThat(reports.arrived(latest(arrived).messageId(), Outcome.ARRIVED, "2.0.0"))
                .isEqualTo(Taken.NEW);
        assertThat(latest(arrived).status()).isEqualTo(MessageStatus.DELIVERED);
        assertThat(reports.arrived(latest(lost).messageId(), Outcome.CAME_BACK, "5.2.2"))
                .isEqualTo(Taken.NEW);
        assertThat(latest(lost).medium()).isEqualTo(Medium.CALL);
    }

    @Test
    void a_delay_changes_nothing_and_a_strangers_message_is_strange() {
        long id = answered();
        assertThat(reports.arrived(latest(id).messageId(), Outcome.DELAYED, "4.4.1"))
                .isEqualTo(Taken.NEW);
        assertThat(latest(id).status()).isEqualTo(MessageStatus.DELIVERED);
        assertThat(reports.arrived("<acikkapi.yok@x>", Outcome.CAME_BACK, "")).isEqualTo(Taken.STRANGE);
    }

    @Test
    void bounces_are_read_from_their_mailbox_once_and_other_mail_is_left_alone() throws Exception {
        long id = answered();
        assertThat(latest(id).status()).isEqualTo(MessageStatus.DELIVERED);
        GreenMailUser box = post.setUser("geri@cinarova.example", "geri", "parola");
        box.deliver(Bounces.about(latest(id).messageId(), "no-out-of-office"));
        box.deliver(Bounces.about(latest(id).messageId(), "postfix-failed"));
        BounceMailbox mailbox = new BounceMailbox(withMailbox(post.getImap().getPort()), reports);
        mailbox.look();
        assertThat(latest(id).medium()).isEqualTo(Medium.CALL);
        assertThat(reports.ofCase(id)).hasSize(1);
        mailbox.look();
        assertThat(outbox.ofCase(id)).hasSize(3);
    }

    private FeedbackSettings withMailbox(int port) {
        return new FeedbackSettings(
                false,
                Duration.ofSeconds(15),
                settings.closeAfter(),
                settings.tokenValid(),
                settings.surveyOpen(),
                settings.giveUpAfter(),
                settings.sendLease(),
                settings.claim(),
                5,
                new FeedbackSettings.Pace(LocalTime.of(21, 0), LocalTime.of(8, 0), false, Duration.ZERO, 5),
                new FeedbackSettings.Bounces(
                        "", "127.0.0.1", port, "imap", "geri", "parola", "INBOX", Duration.ofMinutes(2)));
    }
}
