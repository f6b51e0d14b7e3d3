package tr.bel.acikkapi.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tr.bel.acikkapi.channel.Persona;
import tr.bel.acikkapi.channel.sms.Outgoing.Kind;
import tr.bel.acikkapi.channel.sms.Outgoing.Note;
import tr.bel.acikkapi.connections.Connected;
import tr.bel.acikkapi.connections.Connections;
import tr.bel.acikkapi.connections.SignedCall;
import tr.bel.acikkapi.testing.AcikKapiTest;

/** An aggregator that speaks HTTP, of whom the administrator described the interface, on a socket of this machine. */
@AcikKapiTest
@SuppressWarnings("NullAway.Init")
class HttpSmsTest {

    private static final String SIGN = "imza anahtarı";
    private static final String PAGE = "/yonetim/baglantilar/smshttp";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Connections connections;

    @Autowired
    private HttpConnector connector;

    @Autowired
    private SendSms sending;

    @Autowired
    private Reports reports;

    @Autowired
    private Outgoing outgoing;

    @Autowired
    private SmsPolicy policy;

    @Autowired
    private JsonMapper json;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private record Got(String key, String signature, String timestamp, String body) {}

    private final List<Got> got = new CopyOnWriteArrayList<>();
    private HttpServer aggregator;
    private Connected line;
    private MockMvc web;

    @BeforeEach
    void the_line_is_open() throws Exception {
        aggregator = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        aggregator.createContext("/gonder", this::take);
        aggregator.start();
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        connections.save(HttpConnector.KIND, true, settings(), "deniz");
        line = connector.open(connections.settings(HttpConnector.KIND));
    }

    @AfterEach
    void the_line_is_closed() {
        line.close();
        aggregator.stop(0);
    }

    private void take(HttpExchange call) throws IOException {
        String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        got.add(new Got(
                call.getRequestHeaders().getFirst("X-Anahtar"),
                call.getRequestHeaders().getFirst(SignedCall.SIGNATURE),
                call.getRequestHeaders().getFirst(SignedCall.TIMESTAMP),
                body));
        byte[] answer = ("{\"sonuc\":{\"no\":\"M" + got.size() + "\"}}").getBytes(StandardCharsets.UTF_8);
        call.sendResponseHeaders(200, answer.length);
        call.getResponseBody().write(answer);
        call.close();
    }

    private Map<String, String> settings() {
        Map<String, String> values = new HashMap<>();
        connector.settings().forEach(s -> values.put(s.name(), s.usual()));
        values.put("url", "http://127.0.0.1:" + aggregator.getAddress().getPort() + "/gonder");
        values.put("header", "X-Anahtar");
        values.put("key", "gizli");
        values.put("sign", SIGN);
        values.put("sender", "CINAROVA");
        values.put("body", "{\"kime\":\"{to}\",\"ne\":\"{text}\",\"kimden\":\"{from}\",\"saat\":{hours}}");
        values.put("answer", "/sonuc/no");
        values.put("inid", "/id");
        return values;
    }

    private MockHttpServletRequestBuilder signed(String address, String body, String secret) {
        return signed(address, address, body, secret);
    }

    private MockHttpServletRequestBuilder signed(String address, String signedFor, String body, String secret) {
        String timestamp = String.valueOf(clock.instant().getEpochSecond());
        return post(address)
                .contentType("application/json")
                .content(body)
                .header(SignedCall.TIMESTAMP, timestamp)
                .header(
                        SignedCall.SIGNATURE,
                        SignedCall.sign(
                                secret,
                                timestamp,
                                new SignedCall.Target("POST", signedFor),
                                body.getBytes(StandardCharsets.UTF_8)));
    }

    private long messages(String number) {
        return jdbc.sql("""
            select count(*) from sms.incoming i join sms.conversation c on c.id = i.conversation_id where c.number = :number
            """).param("number", number).query(Long.class).single();
    }

    @Test
    void what_it_signs_is_kept_once_and_what_a_stranger_says_is_not() throws Exception {
        String body =
                "{\"id\":\"a-1\",\"from\":\"905321119001\",\"to\":\"4440153\",\"text\":\"Işık \\\"çukur\\\" 😀\"}";
        web.perform(signed("/api/sms/gelen", body, SIGN)).andExpect(status().isNoContent());
        web.perform(signed("/api/sms/gelen", body, SIGN)).andExpect(status().isNoContent());
        assertThat(messages("+905321119001")).as("called twice").isEqualTo(1);

        web.perform(signed("/api/sms/gelen", body.replace("a-1", "a-2"), "başka"))
                .andExpect(status().isUnauthorized());
        web.perform(post("/api/sms/gelen").content(body)).andExpect(status().isUnauthorized());
        web.perform(signed("/api/sms/gelen", body.replace("a-1", "a-2"), SIGN)).andExpect(status().isNoContent());
        assertThat(messages("+905321119001"))
                .as("another message in the same words")
                .isEqualTo(2);
    }

    @Test
    void what_is_signed_for_one_address_is_not_taken_at_another() throws Exception {
        String report = "{\"id\":\"M7\",\"to\":\"905321119007\",\"status\":\"DELIVRD\",\"from\":\"905321119007\"}";
        web.perform(signed("/api/sms/gelen", "/api/sms/rapor", report, SIGN)).andExpect(status().isUnauthorized());
        web.perform(signed("/api/sms/rapor", "/api/sms/gelen", report, SIGN)).andExpect(status().isUnauthorized());
        web.perform(signed("/api/sms/rapor?x=1", "/api/sms/rapor", report, SIGN))
                .andExpect(status().isUnauthorized());
        assertThat(messages("+905321119007")).isZero();
        web.perform(signed("/api/sms/rapor?x=1", report, SIGN)).andExpect(status().isNoContent());
        byte[] body = report.getBytes(StandardCharsets.UTF_8);
        String now = String.valueOf(clock.instant().getEpochSecond());
        SignedCall.Target get = new SignedCall.Target("GET", "/api/sms/rapor");
        SignedCall.Target post = new SignedCall.Target("POST", "/api/sms/rapor");
        assertThat(SignedCall.isGood(SIGN, now, SignedCall.sign(SIGN, now, get, body), post, body, clock.instant()))
                .as("another method")
                .isFalse();
    }

    @Test
    void nonsense_is_refused_and_nobody_calls_again_for_it() throws Exception {
        for (String body : List.of(
                "{",
                "null",
                "[]",
                "{\"from\":\"\"}",
                "{\"from\":\"" + "9".repeat(3_000) + "\"}",
                "{\"from\":\"a\\u0000b\"}")) {
            web.perform(signed("/api/sms/gelen", body, SIGN)).andExpect(status().isBadRequest());
            web.perform(signed("/api/sms/rapor", body.replace("from", "id"), SIGN))
                    .andExpect(status().isBadRequest());
        }
        web.perform(post("/api/sms/gelen").content("x".repeat(300_000))).andExpect(status().is(413));
    }

    @Test
    void what_goes_out_is_signed_and_its_report_is_matched() throws Exception {
        String text = "Çukur \"kapatıldı\" “iyi günler”";
        long id = outgoing.queue(new Note("http.1", "+905321119002", Kind.STAFF, "ayse", null, policy.prepare(text)));
        while (sending.next()) {
            Thread.onSpinWait();
        }

        Got sent = got.getFirst();
        JsonNode body = json.readTree(sent.body());
        assertThat(body.at("/ne").asString())
                .as("what was priced is what goes")
                .isEqualTo("Çukur \"kapatıldı\" \"iyi günler\"");
        assertThat(body.at("/kime").asString()).isEqualTo("+905321119002");
        assertThat(body.at("/saat").asInt()).isEqualTo(24);
        assertThat(sent.key()).isEqualTo("gizli");
        assertThat(sent.signature())
                .isEqualTo(SignedCall.sign(
                        SIGN,
                        sent.timestamp(),
                        new SignedCall.Target("POST", "/gonder"),
                        sent.body().getBytes(StandardCharsets.UTF_8)));
        assertThat(outgoing.byId(id).orElseThrow().state()).isEqualTo("SENT");

        String report = "{\"id\":\"M1\",\"to\":\"905321119002\",\"status\":\"DELIVRD\"}";
        web.perform(signed("/api/sms/rapor", report, SIGN)).andExpect(status().isNoContent());
        while (reports.next()) {
            Thread.onSpinWait();
        }
        assertThat(outgoing.byId(id).orElseThrow().state()).isEqualTo("DELIVERED");
    }

    @Test
    void who_leads_the_line_elsewhere_types_the_secrets_anew() throws Exception {
        Map<String, String> moved = settings();
        moved.put("url", "https://baskasi.example/al");
        moved.put("key", "");
        moved.put("sign", "");
        web.perform(save(moved, version()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("hattın gittiği yer değişti")))
                .andExpect(content().string(not(containsString("gizli\""))));
        assertThat(connections.settings(HttpConnector.KIND).text("url")).startsWith("http://127.0.0.1");

        moved.put("key", "yeni");
        moved.put("sign", "yeni imza");
        web.perform(save(moved, version())).andExpect(status().isSeeOther());
        assertThat(connections.settings(HttpConnector.KIND).text("key")).isEqualTo("yeni");
        web.perform(get(PAGE).with(Persona.DENIZ.signedIn()))
                .andExpect(content().string(containsString("→ https://baskasi.example/al")))
                .andExpect(content().string(not(containsString("yeni imza"))));
    }

    @Test
    void of_two_administrators_the_second_is_told() throws Exception {
        long seen = version();
        Map<String, String> first = settings();
        first.put("sender", "ILK");
        web.perform(save(first, seen)).andExpect(status().isSeeOther());
        Map<String, String> second = settings();
        second.put("monthly", "500");
        web.perform(save(second, seen))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("bir başkası değiştirdi")))
                .andExpect(content().string(containsString("value=\"500\"")));
        assertThat(connections.settings(HttpConnector.KIND).text("sender")).isEqualTo("ILK");
    }

    @Test
    void settings_that_cannot_work_are_told_beside_their_fields() throws Exception {
        Map<String, String> wrong = settings();
        wrong.put("infrom", "from");
        wrong.put("header", "Host");
        wrong.put("body", "{bad");
        wrong.put("url", "ftp://x");
        wrong.put("key", "k");
        wrong.put("sign", "s");
        web.perform(save(wrong, version()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("JSON yolu yazın")))
                .andExpect(content().string(containsString("HTTP başlığı olamaz")))
                .andExpect(content().string(containsString("geçerli bir JSON nesnesi")))
                .andExpect(content().string(containsString("https:// ile başlayan")))
                .andExpect(content().string(containsString("onları yeniden yazın")));
    }

    @Test
    void what_no_form_of_ours_sends_is_a_bad_request() throws Exception {
        web.perform(save(settings(), version()).param("values[a][b]", "x")).andExpect(status().isBadRequest());
        web.perform(get("/santral/rapor?ilk=-999999999-01-01").with(Persona.SEVGI.signedIn()))
                .andExpect(status().isBadRequest());
        web.perform(get("/sms?liste=ALL&once=9223372036854775807").with(Persona.AYSE.signedIn()))
                .andExpect(status().isOk());
    }

    private long version() {
        return connections.line(HttpConnector.KIND).version();
    }

    private MockHttpServletRequestBuilder save(Map<String, String> values, long seen) {
        MockHttpServletRequestBuilder post = post(PAGE)
                .with(Persona.DENIZ.signedIn())
                .with(csrf())
                .param("wanted", "true")
                .param("version", String.valueOf(seen));
        values.forEach((name, value) -> post.param("values[" + name + "]", value));
        return post;
    }
}
