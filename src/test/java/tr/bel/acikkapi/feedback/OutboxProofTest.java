package tr.bel.acikkapi.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import tr.bel.acikkapi.cases.CaseFiles;
import tr.bel.acikkapi.citizen.Applicants;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.database.Vault;

/** A thousand messages, two senders, a mail server that fails, falls silent and dies in the middle: each once, or "belirsiz". */
@FeedbackHouse
@SuppressWarnings("NullAway.Init")
class OutboxProofTest {

    private static final int ALL = 1_000;
    private static final int CASES = 20;

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
    JdbcClient jdbc;

    /** What a message was in the end. */
    record End(String messageId, MessageStatus status) {}

    private void thousandMessages() {
        for (int i = 0; i < CASES; i++) {
            town.apply(Town.mailing("k" + i + "@posta.example"));
        }
        jdbc.sql("""
            insert into feedback.message (key, case_id, applicant_id, occasion, medium, language, subject, body, html, content, substance,
                status, next_attempt_at, message_id, queued_at)
            select case_id || ':RECEIVED:' || 1000 + i, case_id, applicant_id, occasion, medium, language, subject, body, html, content,
                substance, status, next_attempt_at, '<acikkapi.' || gen_random_uuid() || '@cinarova.example>', queued_at
            from feedback.message, generate_series(1, :copies) i
            """).param("copies", ALL / CASES - 1).update();
    }

    private static void work(Deliver sender) {
        while (sender.next()) {
            Thread.onSpinWait();
        }
    }

    private long waiting() {
        return jdbc.sql("select count(*) from feedback.message where status in ('QUEUED', 'SENDING')")
                .query(Long.class)
                .single();
    }

    @Test
    void each_of_a_thousand_is_delivered_once_or_shown_as_uncertain_and_none_is_doubled() throws Exception {
        jdbc.sql("update feedback.message set status = 'CANCELLED' where status in ('QUEUED', 'SENDING')")
                .update();
        thousandMessages();
        assertThat(waiting()).isEqualTo(ALL);
        assertThat(outbox.claim(List.of(Medium.EMAIL), "a node that dies now")).isPresent();
        Deliver other = new Deliver(outbox, reach, pacing, wording, settle, applicants, files, vault, settings, clock);
        boolean died = false;
        try (CountingSmtp server = new CountingSmtp(ALL / 2);
                var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            mail.setPort(server.port());
            for (int round = 0; waiting() > 0; round++) {
                assertThat(round).as("rounds until nothing waits").isLessThan(60);
                var one = nodes.submit(() -> work(deliver));
                var two = nodes.submit(() -> work(other));
                one.get();
                two.get();
                if (server.isDead()) {
                    died = true;
                    server.revive();
                }
                clock.turn(Duration.ofMinutes(11));
                deliver.sweep();
            }
            judge(server.count());
        }
        assertThat(died).isTrue();
    }

    private void judge(Map<String, AtomicInteger> taken) {
        List<End> ends = jdbc.sql("select message_id, status from feedback.message where status <> 'CANCELLED'")
                .query(End.class)
                .list();
        assertThat(ends).hasSize(ALL);
        assertThat(ends).extracting(End::status).containsOnly(MessageStatus.DELIVERED, MessageStatus.UNCERTAIN);
        assertThat(taken.values()).as("taken by the server").allMatch(times -> times.get() == 1);
        assertThat(ends)
                .filteredOn(end -> end.status() == MessageStatus.DELIVERED)
                .allMatch(end -> taken.containsKey(end.messageId()));
        long uncertain = ends.stream()
                .filter(end -> end.status() == MessageStatus.UNCERTAIN)
                .count();
        long untold =
                ends.stream().filter(end -> !taken.containsKey(end.messageId())).count();
        assertThat(untold)
                .as("of the node that died, and what the dying server had on its way")
                .isBetween(1L, 2L);
        assertThat(uncertain).isBetween(2L, 30L);
        assertThat(jdbc.sql("select count(*) from contact.contact c where c.direction = 'OUT' and c.applicant_id in"
                                + " (select applicant_id from feedback.message where status = 'DELIVERED')")
                        .query(Long.class)
                        .single())
                .as("one conversation on record for each delivered")
                .isEqualTo(ALL - uncertain);
    }
}
