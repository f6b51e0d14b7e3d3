package tr.bel.acikkapi.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;
import tr.bel.acikkapi.cases.CaseFiles;
import tr.bel.acikkapi.citizen.Applicants;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.database.Vault;
import tr.bel.acikkapi.shared.Kind;
import tr.bel.acikkapi.shared.Outcome;

/** Each once, or "belirsiz": what happens to messages when mail servers fail and senders die. */
@FeedbackHouse
@SuppressWarnings("NullAway.Init")
class OutboxTest {

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
    Reach reach;

    @Autowired
    Pacing pacing;

    @Autowired
    Wording wording;

    @Autowired
    Settle settle;

    @Autowired
    Applicants applicants;

    @Autowired
    CaseFiles files;

    @Autowired
    Vault vault;

    @Autowired
    FeedbackSettings settings;

    @Autowired
    DecideMessage decisions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    ScriptedSmtp server;

    @BeforeEach
    void start() throws IOException {
        jdbc.sql("update feedback.message set status = 'CANCELLED' where status in ('QUEUED', 'SENDING')")
                .update();
        clock.turn(Duration.ofMinutes(2)); // a pause that an earlier test caused is over
        server = new ScriptedSmtp();
        mail.setPort(server.port());
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private void drain(Deliver sender) {
        int rounds = 0;
        while (sender.next()) {
            assertThat(++rounds).isLessThan(200);
        }
    }

    private Message latest(long caseId) {
        return outbox.ofCase(caseId).getFirst();
    }

    private Deliver secondNode(Settle itsSettle) {
        return new Deliver(outbox, reach, pacing, wording, itsSettle, applicants, files, vault, settings, clock);
    }

    @Test
    void a_rolled_back_event_leaves_no_message_and_a_committed_one_exactly_one() {
        long before = count();
        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> {
                    town.apply(Town.mailing("a@posta.example"));
                    throw new IllegalStateException("the door failed");
                }))
                .hasMessage("the door failed");
        assertThat(count()).isEqualTo(before);

        town.apply(Town.mailing("a@posta.example"));
        assertThat(count()).isEqualTo(before + 1);
    }

    private long count() {
        return jdbc.sql("select count(*) from feedback.message")
                .query(Long.class)
                .single();
    }

    @Test
    void an_accepted_message_is_delivered_with_the_servers_words_as_proof() {
        long id = town.apply(Town.mailing("kabul@posta.example"));
        drain(deliver);
        assertThat(latest(id).status()).isEqualTo(MessageStatus.DELIVERED);
        assertThat(latest(id).proof()).isEqualTo("250 aldim 4711");
        assertThat(server.taken()).containsExactly(latest(id).messageId());
    }

    @ParameterizedTest
    @CsvSource({
        "dolu, QUEUED",
        "tam451, QUEUED",
        "kop, QUEUED",
        "yok, FAILED",
        "tam554, FAILED",
        "sus, UNCERTAIN",
        "sonkop, UNCERTAIN"
    })
    void a_failing_server_makes_of_a_message_what_can_be_known_of_it(String recipient, MessageStatus becomes) {
        long id = town.apply(Town.mailing(recipient + "@posta.example"));
        drain(deliver);
        assertThat(latest(id).status()).isEqualTo(becomes);
        assertThat(latest(id).trouble()).isNotBlank().doesNotContain("@posta.example");
    }

    @Test
    void a_message_that_is_put_off_is_tried_after_1_5_15_minutes_and_given_up_after_48_hours() {
        long id = town.apply(Town.mailing("dolu@posta.example"));
        for (int minutes : new int[] {1, 5, 15, 60, 240}) {
            drain(deliver);
            assertThat(latest(id).nextAttemptAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(minutes)));
            clock.turn(Duration.ofMinutes(minutes));
        }
        clock.turn(Duration.ofDays(2));
        drain(deliver);
        assertThat(latest(id).status()).isEqualTo(MessageStatus.FAILED);
        assertThat(latest(id).attempts()).isEqualTo(6);
    }

    @Test
    void a_mail_server_that_is_away_costs_no_message_an_attempt() throws IOException {
        server.close();
        long first = town.apply(Town.mailing("bir@posta.example"));
        long second = town.apply(Town.mailing("iki@posta.example"));
        drain(deliver);
        assertThat(latest(first).status()).isEqualTo(MessageStatus.QUEUED);
        assertThat(latest(first).attempts()).isZero();
        assertThat(latest(second).status()).isEqualTo(MessageStatus.QUEUED);

        server = new ScriptedSmtp();
        mail.setPort(server.port());
        clock.turn(Duration.ofMinutes(2));
        drain(deliver);
        assertThat(server.taken())
                .containsExactlyInAnyOrder(
                        latest(first).messageId(), latest(second).messageId());
    }

    @Test
    void a_sender_that_dies_before_the_conversation_leaves_a_message_that_is_never_resent_silently() {
        long id = town.apply(Town.mailing("kabul@posta.example"));
        assertThat(outbox.claim(List.of(Medium.EMAIL), "dead node")).isPresent();

        drain(deliver);
        deliver.sweep();
        assertThat(latest(id).status()).isEqualTo(MessageStatus.SENDING);

        clock.turn(settings.sendLease().plusSeconds(1));
        deliver.sweep();
        drain(deliver);
        assertThat(latest(id).status()).isEqualTo(MessageStatus.UNCERTAIN);
        assertThat(server.taken()).isEmpty();
        assertThat(town.history(id)).endsWith("feedback.FeedbackUncertain");
    }

    @Test
    void a_sender_that_dies_after_the_server_accepted_never_sends_twice() {
        long id = town.apply(Town.mailing("kabul@posta.example"));
        Settle dying = mock(Settle.class);
        doThrow(new IllegalStateException("power cut")).when(dying).settle(any(), any());
        assertThatThrownBy(() -> secondNode(dying).next()).hasMessage("power cut");
        assertThat(server.taken()).hasSize(1);

        clock.turn(settings.sendLease().plusSeconds(1));
        deliver.sweep();
        drain(deliver);
        assertThat(latest(id).status()).isEqualTo(MessageStatus.UNCERTAIN);
        assertThat(server.taken()).hasSize(1);

        assertThat(decisions.decide(latest(id).id(), DecideMessage.Decision.RESEND, "selin"))
                .isEmpty();
        drain(deliver);
        assertThat(server.taken())
                .containsExactly(latest(id).messageId(), latest(id).messageId());
        assertThat(latest(id).status()).isEqualTo(MessageStatus.DELIVERED);
        assertThat(decisions.decide(latest(id).id(), DecideMessage.Decision.RESEND, "selin"))
                .isPresent();
    }

    @Test
    void a_slow_sender_that_comes_back_after_the_sweep_still_tells_the_truth() {
        long id = town.apply(Town.mailing("kabul@posta.example"));
        Message claimed = outbox.claim(List.of(Medium.EMAIL), "slow node").orElseThrow();
        clock.turn(settings.sendLease().plusSeconds(1));
        deliver.sweep();
        settle.settle(claimed, new Sent.Accepted("250 late"));
        assertThat(latest(id).status()).isEqualTo(MessageStatus.DELIVERED);
    }

    @Test
    void two_nodes_on_one_outbox_send_each_message_once() throws Exception {
        List<Long> all = IntStream.range(0, 40)
                .mapToObj(i -> town.apply(Town.mailing("k" + i + "@posta.example")))
                .toList();
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = nodes.submit(() -> drain(deliver));
            var two = nodes.submit(() -> drain(secondNode(settle)));
            one.get();
            two.get();
        }
        assertThat(server.taken()).hasSize(40).doesNotHaveDuplicates();
        assertThat(all).allSatisfy(id -> assertThat(latest(id).status()).isEqualTo(MessageStatus.DELIVERED));
    }

    @Test
    void an_answer_that_e_mail_does_not_reach_becomes_a_call_and_else_a_letter() {
        long withPhone = town.answered(
                Town.person(Medium.EMAIL, "0532 123 45 67", "yok@posta.example", "Lale Sok. 3"),
                "Çukur kapatıldı, yol açıldı.");
        long withAddress = town.answered(
                Town.person(Medium.EMAIL, null, "yok@posta.example", "Lale Sok. 3"), "Çukur kapatıldı, yol açıldı.");
        long withNothing = town.answered(Town.mailing("yok@posta.example"), "Çukur kapatıldı, yol açıldı.");
        drain(deliver);
        assertThat(latest(withPhone).medium()).isEqualTo(Medium.CALL);
        assertThat(latest(withPhone).body()).contains("Çukur kapatıldı");
        assertThat(latest(withAddress).medium()).isEqualTo(Medium.LETTER);
        assertThat(latest(withNothing).status()).isEqualTo(MessageStatus.FAILED);
        assertThat(town.value(withPhone, "informed_at")).isNull();
        assertThat(outbox.ofCase(withPhone)).hasSize(3); // receipt, failed answer, call
    }

    @Test
    void an_answer_that_waits_is_cancelled_when_the_case_is_reopened() {
        long id = town.answered(Town.mailing("kabul@posta.example"), "Çukur kapatıldı, yol açıldı.");
        town.change(id, c -> c.reopen("Yanlış sokak", Town.ZEYNEP, clock.instant()));
        drain(deliver);
        assertThat(outbox.ofCase(id))
                .filteredOn(m -> m.occasion() == Occasion.RESOLVED)
                .extracting(Message::status)
                .containsExactly(MessageStatus.CANCELLED);
        assertThat(town.value(id, "informed_at")).isNull();
    }

    @Test
    void somebody_who_changes_the_case_at_the_same_moment_does_not_lose_the_delivery() {
        long id = town.apply(Town.mailing("kabul@posta.example"));
        town.change(id, c -> c.classify("yol", Kind.REQUEST, null, Town.ZEYNEP, clock.instant()));
        drain(deliver);
        Instant before = clock.instant();
        clock.turn(Duration.ofHours(1));
        town.change(id, c -> c.resolve(answer(), Town.ZEYNEP, before));
        drain(deliver);
        assertThat(town.value(id, "status")).isEqualTo("ANSWERED");
    }

    private static Outcome answer() {
        return new Outcome(Outcome.Code.DONE, "Çukur kapatıldı, yol açıldı.", null, null);
    }
}
