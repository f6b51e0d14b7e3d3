package tr.bel.acikkapi.telephony.hook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tr.bel.acikkapi.connections.Connections;
import tr.bel.acikkapi.connections.SignedCall;
import tr.bel.acikkapi.telephony.Call;
import tr.bel.acikkapi.telephony.CallState;
import tr.bel.acikkapi.telephony.Calls;
import tr.bel.acikkapi.testing.AcikKapiTest;

/** An exchange of another make calls us. */
@AcikKapiTest
class HookTest {

    private static final String TOKEN = "bir-uzun-belirtec";
    private static final String KEY = "imza-anahtari";

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Connections connections;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Calls calls;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Clock clock;

    @BeforeEach
    void wanted() {
        connections.save("hook", true, Map.of("token", TOKEN, "key", KEY, "window", "10"), "yusuf");
    }

    @Test
    void its_events_make_a_call_and_a_doubled_one_changes_nothing() throws Exception {
        String call = UUID.randomUUID().toString();
        for (int twice = 0; twice < 2; twice++) {
            assertThat(send(event("newCall", call, ""))).isEqualTo(204);
            assertThat(send(event("ringing", call, ", \"user\": [\"301\", \"302\"]")))
                    .isEqualTo(204);
            assertThat(send(event("answer", call, ", \"user\": [\"301\"]"))).isEqualTo(204);
            assertThat(send(event("hangup", call, ", \"user\": [\"302\"], \"cause\": 26")))
                    .isEqualTo(204);
        }
        Call answered = calls.from("+905321239876", 1).getFirst();
        assertThat(answered.state()).isEqualTo(CallState.ANSWERED);
        assertThat(answered.extension()).isEqualTo("301");

        assertThat(send(event("hangup", call, ", \"cause\": 16"))).isEqualTo(204);
        assertThat(calls.from("+905321239876", 10)).extracting(Call::state).containsExactly(CallState.ENDED);
    }

    @Test
    void a_telephone_that_rang_out_rings_again_and_a_caller_given_back_to_the_queue_waits_again() throws Exception {
        String call = UUID.randomUUID().toString();
        send(event("newCall", call, ""));
        send(event("ringing", call, ", \"user\": [\"311\"]"));
        send(event("hangup", call, ", \"user\": [\"311\"], \"cause\": 26"));
        Call now = calls.from("+905321239876", 1).getFirst();
        assertThat(now.state()).isEqualTo(CallState.OFFERED);
        send(event("ringing", call, ", \"user\": [\"311\"]"));
        assertThat(calls.byId(now.id())).map(Call::state).contains(CallState.RINGING);
        send(event("answer", call, ", \"user\": [\"311\"]"));
        send(event("transfer", call, ""));
        send(event("queue", call, ", \"queue\": \"cagrimerkezi\""));
        assertThat(calls.byId(now.id())).map(Call::state).contains(CallState.QUEUED);
        send(event("hangup", call, ", \"cause\": 16"));
        assertThat(calls.byId(now.id())).map(Call::state).contains(CallState.LOST);
    }

    @Test
    void a_body_that_no_event_can_have_is_not_read() throws Exception {
        String body = " ".repeat(70_000);
        assertThat(send(body)).isEqualTo(413);
        assertThat(send(body, "another", sign(body))).isEqualTo(401);
    }

    @Test
    void a_stranger_an_old_event_and_one_that_cannot_be_read_are_refused() throws Exception {
        String body = event("newCall", UUID.randomUUID().toString(), "");
        assertThat(send(body, "another", sign(body))).isEqualTo(401);
        assertThat(send(body, TOKEN, sign(body + " "))).isEqualTo(401);
        assertThat(send(body, TOKEN, "")).isEqualTo(401);
        assertThat(send(body, TOKEN, sign("/api/sms/gelen", body)))
                .as("signed for another address")
                .isEqualTo(401);
        assertThat(send("{")).isEqualTo(400);
        assertThat(send("{}")).isEqualTo(400);
        assertThat(send("null")).isEqualTo(400);
        assertThat(send(event("newCall", "nul\\u0000", ""))).isEqualTo(400);
        assertThat(send(event("newCall", "line", ", \"fromName\": \"Ay\\nşe\"")))
                .isEqualTo(400);
        assertThat(send(event("ringing", "line", ", \"user\": [\"30\\u00001\"]")))
                .isEqualTo(400);
        String old = event("newCall", "old", "")
                .replaceFirst(
                        "\"at\": \"[^\"]+\"", "\"at\": \"" + clock.instant().minus(Duration.ofHours(1)) + "\"");
        assertThat(send(old)).isEqualTo(409);
        connections.save("hook", false, Map.of("window", "10"), "yusuf");
        assertThat(send(body)).isEqualTo(404);
    }

    private String event(String event, String call, String more) {
        return """
            {"event": "%s", "callId": "%s", "from": "05321239876", "to": "153", "direction": "in", "at": "%s"%s}\
            """.formatted(event, call, clock.instant(), more);
    }

    private int send(String body) throws Exception {
        return send(body, TOKEN, sign(body));
    }

    private int send(String body, String token, String signature) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/santral/olay"))
                .header("Content-Type", "application/json")
                .header(HookController.TOKEN, token)
                .header(HookController.SIGNATURE, signature)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private static String sign(String body) {
        return sign("/api/santral/olay", body);
    }

    private static String sign(String path, String body) {
        return "sha256="
                + Signature.of(new SignedCall.Target("POST", path), body.getBytes(StandardCharsets.UTF_8), KEY);
    }
}
