package tr.bel.acikkapi.open311.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tr.bel.acikkapi.open311.Town;
import tr.bel.acikkapi.testing.AcikKapiTest;

/** Web-hooks against a real server on this machine. */
@AcikKapiTest
@SuppressWarnings("NullAway.Init")
class HooksTest {

    private static final String PAVEMENT = "yol-kaldirim";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Hooks hooks;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private Deliver deliver;

    @Autowired
    private JdbcClient jdbc;

    private final List<Received> received = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger answer = new AtomicInteger(204);
    private HttpServer partner;
    private Town town;

    /** What came to the partner. */
    private record Received(String path, String event, String delivery, String signature, String body) {}

    @BeforeEach
    void a_partner_listens() throws IOException {
        jdbc.sql("delete from open311.delivery").update();
        jdbc.sql("delete from open311.hook").update();
        town = new Town(beans);
        partner = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        partner.createContext("/", this::take);
        partner.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        partner.start();
    }

    @AfterEach
    void and_leaves() {
        partner.stop(0);
    }

    private void take(HttpExchange call) throws IOException {
        String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        received.add(new Received(
                call.getRequestURI().getPath(),
                call.getRequestHeaders().getFirst("X-AcikKapi-Event"),
                call.getRequestHeaders().getFirst("X-AcikKapi-Delivery"),
                call.getRequestHeaders().getFirst("X-AcikKapi-Signature"),
                body));
        if (answer.get() / 100 == 3) {
            call.getResponseHeaders().add("Location", "/elsewhere");
        }
        call.sendResponseHeaders(answer.get(), -1);
        call.close();
    }

    private String listening(String... events) {
        return hooks.make(
                "Mahallem", "http://localhost:" + partner.getAddress().getPort() + "/kanca", List.of(events), "deniz");
    }

    private int deliverAll() {
        int all = 0;
        while (deliver.next()) {
            all++;
        }
        return all;
    }

    @Test
    void what_becomes_of_a_case_is_told_signed_and_in_public_words_alone() throws Exception {
        String secret = listening("request.received", "request.closed");
        var made = town.receive(PAVEMENT, 0);
        town.conclude(made.caseId(), PAVEMENT, "Gülşen Hanım arandı, kaldırım onarıldı.");
        assertThat(deliverAll()).isEqualTo(2);
        assertThat(received).extracting(Received::event).containsExactly("request.received", "request.closed");
        for (Received each : received) {
            assertThat(each.path()).isEqualTo("/kanca");
            String seconds = each.signature().replaceFirst("t=(\\d+),v1=.*", "$1");
            assertThat(Duration.between(Instant.ofEpochSecond(Long.parseLong(seconds)), Instant.now())
                            .abs())
                    .isLessThan(Duration.ofMinutes(1));
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            assertThat(each.signature())
                    .endsWith(",v1="
                            + HexFormat.of()
                                    .formatHex(mac.doFinal(
                                            (seconds + "." + each.body()).getBytes(StandardCharsets.UTF_8))));
            assertThat(each.body()).doesNotContain("Gülşen", "Öztürk", "532", "Çınar Sokak");
            JsonNode request = JsonMapper.shared().readTree(each.body()).get("request");
            assertThat(request.get("service_request_id").asString()).isEqualTo(made.number());
        }
        assertThat(received.getLast().body()).contains("\"status\":\"closed\"", "Sonuçlandı: Yapıldı");
    }

    @Test
    void a_partner_who_says_no_is_tried_again_ever_later_and_given_up_in_the_end() {
        listening("request.received");
        town.receive(PAVEMENT, 0);
        answer.set(503);
        for (Duration pause : Deliveries.BACK_OFF) {
            assertThat(deliverAll()).isEqualTo(1);
            Instant next = jdbc.sql("select next_attempt_at from open311.delivery")
                    .query((rs, row) -> rs.getTimestamp(1).toInstant())
                    .single();
            assertThat(Duration.between(Instant.now(), next)).isBetween(pause.minusMinutes(1), pause);
            assertThat(deliverAll()).as("not before its time").isZero();
            jdbc.sql("update open311.delivery set next_attempt_at = now() - interval '1 second'")
                    .update();
        }
        assertThat(deliverAll()).isEqualTo(1);
        assertThat(deliveries.latest(1).getFirst())
                .satisfies(d -> assertThat(d.state()).isEqualTo(Delivery.State.FAILED))
                .satisfies(d -> assertThat(d.httpStatus()).isEqualTo(503))
                .satisfies(d -> assertThat(d.isReplayable()).isTrue());
        answer.set(200);
        assertThat(deliveries.replay(deliveries.latest(1).getFirst().id())).isTrue();
        assertThat(deliverAll()).isEqualTo(1);
        assertThat(deliveries.latest(1).getFirst().state()).isEqualTo(Delivery.State.DELIVERED);
        assertThat(received)
                .extracting(Received::delivery)
                .as("the partner knows it by its id")
                .containsOnly(received.getFirst().delivery());
        assertThat(received)
                .extracting(Received::body)
                .containsOnly(received.getFirst().body());
    }

    @Test
    void no_redirect_is_followed_and_a_server_that_is_gone_is_trouble_with_words() {
        listening("request.received");
        town.receive(PAVEMENT, 0);
        answer.set(302);
        assertThat(deliverAll()).isEqualTo(1);
        assertThat(received).extracting(Received::path).containsExactly("/kanca");
        assertThat(deliveries.latest(1).getFirst().trouble()).isEqualTo("HTTP 302");
        partner.stop(0);
        jdbc.sql("update open311.delivery set next_attempt_at = now() - interval '1 second'")
                .update();
        assertThat(deliverAll()).isEqualTo(1);
        assertThat(deliveries.latest(1).getFirst().trouble()).contains("Connect");
    }

    @Test
    void of_many_senders_at_the_same_moment_one_sends_each() throws Exception {
        listening("request.received");
        for (int i = 0; i < 12; i++) {
            town.receive(PAVEMENT, i % 3);
        }
        try (var nodes = Executors.newFixedThreadPool(4)) {
            Callable<Integer> node = this::deliverAll;
            int sent = nodes.invokeAll(List.of(node, node, node, node)).stream()
                    .mapToInt(f -> f.resultNow())
                    .sum();
            assertThat(sent).isEqualTo(12);
        }
        assertThat(received).extracting(Received::delivery).hasSize(12).doesNotHaveDuplicates();
    }

    @Test
    void what_a_dead_node_left_is_sent_after_the_lease_and_its_late_word_counts_no_more() {
        listening("request.received");
        town.receive(PAVEMENT, 0);
        Delivery taken = deliveries.claim().orElseThrow();
        deliveries.sweep();
        assertThat(deliverAll()).as("somebody is at it").isZero();
        jdbc.sql("update open311.delivery set sending_since = now() - interval '1 hour'")
                .update();
        deliveries.sweep();
        assertThat(deliverAll()).isEqualTo(1);
        deliveries.failed(taken, 500, "late");
        assertThat(deliveries.latest(1).getFirst().state()).isEqualTo(Delivery.State.DELIVERED);
    }

    @Test
    void what_became_confidential_or_whose_hook_ended_is_not_sent() {
        listening("request.received");
        var made = town.receive(PAVEMENT, 0);
        town.hide(made.caseId());
        assertThat(deliverAll()).isEqualTo(1);
        assertThat(deliveries.latest(1).getFirst().state()).isEqualTo(Delivery.State.WITHHELD);
        town.receive("sosyal-gida", 0);
        town.receive(null, 0);
        assertThat(deliverAll()).as("confidential from the beginning").isZero();
        town.receive(PAVEMENT, 0);
        long id = jdbc.sql("select id from open311.hook").query(Long.class).single();
        assertThat(hooks.end(id, "deniz")).isTrue();
        assertThat(deliverAll()).isEqualTo(1);
        assertThat(deliveries.latest(1).getFirst().state()).isEqualTo(Delivery.State.WITHHELD);
        assertThat(received).isEmpty();
        town.receive(PAVEMENT, 0);
        assertThat(deliverAll()).isZero();
    }

    @Test
    void the_secret_lies_sealed() {
        String secret = listening("request.received");
        byte[] sealed = jdbc.sql("select secret_sealed from open311.hook")
                .query(byte[].class)
                .single();
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain(secret);
    }
}
