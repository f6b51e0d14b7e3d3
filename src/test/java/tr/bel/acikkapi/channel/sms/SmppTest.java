package tr.bel.acikkapi.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.bel.acikkapi.channel.sms.Outgoing.Kind;
import tr.bel.acikkapi.channel.sms.Outgoing.Note;
import tr.bel.acikkapi.connections.Connected;
import tr.bel.acikkapi.connections.ConnectionTrouble;
import tr.bel.acikkapi.connections.Connections;
import tr.bel.acikkapi.connections.Settings;
import tr.bel.acikkapi.shared.SmsBytes;
import tr.bel.acikkapi.testing.AcikKapiTest;

/** The line to a message centre, against one that another library makes. */
@AcikKapiTest
class SmppTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    private SmppConnector connector;

    @Autowired
    private SendSms sending;

    @Autowired
    private Reports reports;

    @Autowired
    private Connections connections;

    @Autowired
    private Outgoing outgoing;

    @Autowired
    private SmsPolicy policy;

    @Autowired
    private Sealed sealed;

    @Autowired
    private JdbcClient jdbc;

    private final MessageCentre centre = new MessageCentre();
    private Connected line;

    @BeforeEach
    void the_line_is_open() throws ConnectionTrouble {
        line = connector.open(settings(MessageCentre.PASSWORD));
    }

    @AfterEach
    void the_line_is_closed() {
        line.close();
        centre.close();
    }

    @Test
    void a_wrong_password_is_told_in_the_words_of_the_other_side() {
        assertThatThrownBy(() -> connector.open(settings("yanlış"))).isInstanceOf(ConnectionTrouble.class);
    }

    @Test
    void texts_in_the_three_alphabets_come_in_byte_for_byte() {
        List<String> texts = List.of(
                "Plain text with @ and {braces} and 100€",
                "Işıklı çeşme ığğır şşş ÇĞİÖŞÜ çğıöşü ".repeat(12).strip(),
                "Geniş harfler “tırnak” 😀 и مرحبا ".repeat(9).strip());
        for (int i = 0; i < texts.size(); i++) {
            centre.bring("90532222000" + i, texts.get(i));
        }
        await().atMost(PATIENCE).until(centre::isEmpty);

        for (int i = 0; i < texts.size(); i++) {
            assertThat(textOf("+90532222000" + i)).isEqualTo(texts.get(i));
        }
    }

    @Test
    void a_locking_shift_and_latin_letters_are_read_too() {
        byte[] locked = HexFormat.of().parseHex("0325010107" + "0B0C1C1D4060");
        centre.bring("905322220010", (byte) 0, true, locked);
        centre.bring("905322220011", (byte) 3, false, "çöp".getBytes(StandardCharsets.ISO_8859_1));
        await().atMost(PATIENCE).until(centre::isEmpty);

        assertThat(textOf("+905322220010")).isEqualTo("ıĞğŞşİç");
        assertThat(textOf("+905322220011")).isEqualTo("çöp");
    }

    @Test
    void a_long_turkish_text_goes_out_in_parts_and_each_is_reported() {
        String text = "Şişli’de çığır açan ağaçlandırma çalışmalarımız sürüyor. "
                .repeat(6)
                .strip();

        long id = queue("+905322220020", text);
        sendAll();

        List<MessageCentre.Taken> parts = centre.taken();
        assertThat(parts).hasSize(outgoing.byId(id).orElseThrow().parts());
        StringBuilder read = new StringBuilder();
        parts.forEach(p -> {
            byte[] octets = HexFormat.of().parseHex(p.octets());
            int header = octets[0] + 1;
            read.append(SmsBytes.septets(java.util.Arrays.copyOfRange(octets, header, octets.length), true, false));
        });
        assertThat(read.toString()).isEqualTo(text.replace('’', '\''));
        awaitState(id, "DELIVERED");
    }

    @Test
    void too_fast_is_sent_later_a_refused_number_never_and_each_once() {
        centre.throttle(2);
        centre.refuse("905322220031");
        long slow = queue("+905322220030", "bir");
        long never = queue("+905322220031", "iki");

        sendAll();
        jdbc.sql("update sms.outgoing set next_attempt_at = now() where state = 'QUEUED'")
                .update();
        await().atMost(PATIENCE).until(() -> {
            sending.next();
            jdbc.sql("update sms.outgoing set next_attempt_at = now() where state = 'QUEUED'")
                    .update();
            return !stateOf(slow).equals("QUEUED") && !stateOf(never).equals("QUEUED");
        });

        awaitState(slow, "DELIVERED");
        assertThat(stateOf(never)).isEqualTo("FAILED");
        assertThat(centre.taken()).extracting(MessageCentre.Taken::number).containsExactly("905322220030");
    }

    @Test
    void a_report_before_the_answer_waits_for_it() {
        centre.reportFirst();
        long id = queue("+905322220040", "rapor önce gelir");
        sendAll();
        awaitState(id, "DELIVERED");
    }

    @Test
    void what_does_not_arrive_is_known() {
        centre.failTo("905322220050");
        long id = queue("+905322220050", "ulaşmaz");
        sendAll();
        awaitState(id, "FAILED");
        assertThat(outgoing.byId(id).orElseThrow().trouble()).isEqualTo("UNDELIV 034");
    }

    @Test
    void what_was_handed_over_and_not_answered_is_uncertain_and_stays_so_without_a_report() {
        long id = queue("+905322220060", "yanıtsız");
        jdbc.sql("update sms.outgoing set state = 'SENDING', sending_since = now() - interval '5 minutes' where"
                        + " id = :id")
                .param("id", id)
                .update();

        sending.sweep(Duration.ofMinutes(2));
        sendAll();

        assertThat(stateOf(id)).isEqualTo("UNCERTAIN");
        assertThat(centre.taken()).isEmpty();
    }

    @Test
    void the_trial_goes_over_its_own_line_and_says_what_became_of_it() throws ConnectionTrouble {
        assertThatThrownBy(() -> connector.trial().orElseThrow().run("0532 222 00 70"))
                .as("no node keeps the line")
                .isInstanceOf(ConnectionTrouble.class);
        connections.save(
                SmppConnector.KIND, true, settings(MessageCentre.PASSWORD).values(), "deniz");
        jdbc.sql("update connections.connection set connected = true, held_until = now() + interval '1 hour'")
                .update();
        Thread sender = Thread.ofVirtual().start(() -> await().atMost(PATIENCE).until(sending::next));
        assertThat(connector.trial().orElseThrow().run("0532 222 00 70")).contains("1 SMS");
        try {
            sender.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        assertThatThrownBy(() -> connector.trial().orElseThrow().run("153")).isInstanceOf(ConnectionTrouble.class);
    }

    private Settings settings(String password) {
        Map<String, String> values = new HashMap<>();
        connector.settings().forEach(s -> values.put(s.name(), s.usual()));
        values.put("host", "127.0.0.1");
        values.put("port", String.valueOf(centre.port()));
        values.put("user", MessageCentre.USER);
        values.put("password", password);
        values.put("sender", "4440153");
        return new Settings(values);
    }

    private long queue(String number, String text) {
        return outgoing.queue(new Note("test." + number, number, Kind.STAFF, "test", null, policy.prepare(text)));
    }

    private void sendAll() {
        boolean more = true;
        while (more) {
            more = sending.next();
        }
    }

    private void awaitState(long id, String state) {
        await().atMost(PATIENCE).until(() -> {
            while (reports.next()) {
                Thread.onSpinWait();
            }
            reports.lookAgain();
            return stateOf(id).equals(state);
        });
    }

    private String stateOf(long id) {
        return outgoing.byId(id).orElseThrow().state();
    }

    private String textOf(String number) {
        return jdbc.sql("""
            select i.sealed from sms.incoming i join sms.conversation c on c.id = i.conversation_id where c.number = :number
            """)
                .param("number", number)
                .query((rs, row) -> Objects.requireNonNull(sealed.open(rs.getString("sealed"))))
                .single();
    }
}
