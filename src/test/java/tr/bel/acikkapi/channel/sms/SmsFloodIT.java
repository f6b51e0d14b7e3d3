package tr.bel.acikkapi.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.bel.acikkapi.connections.Connections;
import tr.bel.acikkapi.database.WorkLoop;
import tr.bel.acikkapi.testing.AcikKapiTest;

/** Five thousand messages as fast as they can be brought, while the line is cut twice; all loops of the house turn by themselves. */
@AcikKapiTest
class SmsFloodIT {

    private static final int MESSAGES = 5_000;
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    @Autowired
    private List<WorkLoop> loops;

    @Autowired
    private Connections connections;

    @Autowired
    private SmppConnector connector;

    @Autowired
    private JdbcClient jdbc;

    private final MessageCentre centre = new MessageCentre();

    @AfterEach
    void everything_ends() {
        ours().reversed().forEach(WorkLoop::stop);
        connections.save(SmppConnector.KIND, false, Map.of(), "test");
        centre.close();
    }

    @Test
    void
            each_of_five_thousand_messages_is_one_case_or_one_conversation_while_the_line_is_cut_twice_and_the_database_once() {
        connections.save(SmppConnector.KIND, true, settings(), "test");
        ours().forEach(WorkLoop::start);
        await().atMost(PATIENCE)
                .until(() -> connections.line(SmppConnector.KIND).connected());

        for (int i = 0; i < MESSAGES; i++) {
            centre.bring(number(i), text(i));
        }
        await().atMost(PATIENCE).until(() -> incoming() > MESSAGES / 4);
        centre.cut();
        await().atMost(PATIENCE).until(() -> incoming() > MESSAGES / 2);
        centre.cut();
        await().atMost(PATIENCE).until(() -> incoming() > MESSAGES / 4 * 3);
        theDatabaseIsGoneForAMoment();
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> centre.isEmpty() && count("sms.incoming where state = 'NEW'") == 0);

        assertThat(centre.broughtAgain()).as("the cuts were felt").isPositive();
        assertThat(count("sms.conversation")).isEqualTo(MESSAGES);
        // Four of five are applications, one is not understood: no message is both, and none is neither.
        assertThat(count("cases.case_file where door = 'sms'")).isEqualTo(MESSAGES / 5 * 4);
        assertThat(count("sms.conversation where person")).isEqualTo(MESSAGES / 5);
        assertThat(count("sms.incoming where coalesce(read_as, '') <> 'SAME'")).isEqualTo(MESSAGES);
        everyTextIsKeptByteForByte();
        everyMessageThatWasTakenIsReported();
    }

    /** Every connection to it breaks, in whatever it was doing. */
    private void theDatabaseIsGoneForAMoment() {
        jdbc.sql("""
            select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
            """).query(Long.class).single();
    }

    private void everyTextIsKeptByteForByte() {
        Set<String> kept = new HashSet<>(jdbc.sql("select text from cases.case_file where door = 'sms'")
                .query(String.class)
                .list());
        Set<String> written = new HashSet<>();
        for (int i = 0; i < MESSAGES; i++) {
            if (isApplication(i)) {
                written.add(matter(i));
            }
        }
        assertThat(kept).isEqualTo(written);
    }

    /** One answer a number at most; and each that the centre has taken is known to have arrived. */
    private void everyMessageThatWasTakenIsReported() {
        await().atMost(PATIENCE)
                .until(() ->
                        count("sms.outgoing where state in ('QUEUED', 'SENDING', 'SENT')") == 0 && centre.isEmpty());
        // A report whose answer was lost in a cut is matched half a minute later.
        await().atMost(PATIENCE).until(() -> count("sms.report where not matched") == 0);

        Map<String, Integer> parts = new HashMap<>();
        centre.taken().forEach(t -> parts.merge(t.number(), 1, Integer::sum));
        record Sent(String number, int parts, String state) {}
        List<Sent> sent = jdbc.sql("""
            select c.number, o.parts, o.state from sms.outgoing o join sms.conversation c on c.id = o.conversation_id
            """).query(Sent.class).list();
        assertThat(count("sms.outgoing where message_id like 'told.%'"))
                .as("every case's number is told once")
                .isEqualTo(MESSAGES / 5 * 4);
        assertThat(sent)
                .as("and of the others as many hear of a person as the house allows")
                .hasSizeBetween(MESSAGES / 5 * 4, MESSAGES);
        for (Sent s : sent) {
            int taken = parts.getOrDefault(s.number().substring(1), 0);
            assertThat(taken).as("no part goes out twice").isLessThanOrEqualTo(s.parts());
            assertThat(s.state()).isEqualTo(taken == s.parts() ? "DELIVERED" : "UNCERTAIN");
        }
        assertThat(sent.stream().filter(s -> s.state().equals("UNCERTAIN")).count())
                .as("only what was on the line when it or the database was cut")
                .isLessThanOrEqualTo(3L * 10);
    }

    private static boolean isApplication(int i) {
        return i % 5 != 4;
    }

    private static String number(int i) {
        return String.format(Locale.ROOT, "90533%07d", i);
    }

    private static String matter(int i) {
        String place = switch (i % 3) {
            case 0 -> "lamba yanmiyor sokak " + i;
            case 1 -> "çöpler alınmıyor, ağaçların altı çöp dolu, şikâyetçiyiz sokak " + i;
            default ->
                "kaldırım çökmüş “okul önü” çocuklar düşüyor, lütfen bakın; yağmurda göl oluyor ve yol geçilmiyor,"
                        + " sokak "
                        + i;
        };
        return place;
    }

    private static String text(int i) {
        return isApplication(i) ? "Ayşe Yılmaz 10000000146 " + matter(i) : "asd " + i;
    }

    private long incoming() {
        return count("sms.incoming");
    }

    private long count(String from) {
        return jdbc.sql("select count(*) from " + from).query(Long.class).single();
    }

    private List<WorkLoop> ours() {
        return loops.stream()
                .filter(l -> Set.of("ReadLoop", "SendLoop", "KeepLines")
                        .contains(l.getClass().getSimpleName()))
                .toList();
    }

    private Map<String, String> settings() {
        Map<String, String> values = new HashMap<>();
        connector.settings().forEach(s -> values.put(s.name(), s.usual()));
        values.put("host", "127.0.0.1");
        values.put("port", String.valueOf(centre.port()));
        values.put("user", MessageCentre.USER);
        values.put("password", MessageCentre.PASSWORD);
        values.put("sender", "4440153");
        return values;
    }
}
