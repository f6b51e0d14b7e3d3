package tr.bel.acikkapi.channel.sms;

import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tr.bel.acikkapi.connections.Connections;
import tr.bel.acikkapi.connections.Settings;
import tr.bel.acikkapi.connections.SignedCall;
import tr.bel.acikkapi.connections.Traffic;
import tr.bel.acikkapi.feedback.DeliveryReports.Outcome;

/** What an aggregator calls us with: messages and delivery reports, signed. 204 says that it is kept; anything else: call again. */
@RestController
class HttpController {

    static final String ADDRESS = "/api/sms";

    private final Connections connections;
    private final TakeIn incoming;
    private final Reports reports;
    private final Traffic traffic;
    private final JsonMapper json;
    private final Clock clock;

    HttpController(
            Connections connections, TakeIn incoming, Reports reports, Traffic traffic, JsonMapper json, Clock clock) {
        this.connections = connections;
        this.incoming = incoming;
        this.reports = reports;
        this.traffic = traffic;
        this.json = json;
        this.clock = clock;
    }

    @PostMapping(ADDRESS + "/gelen")
    ResponseEntity<Void> message(
            @RequestBody byte[] body,
            @RequestHeader(name = SignedCall.TIMESTAMP, required = false) @Nullable String timestamp,
            @RequestHeader(name = SignedCall.SIGNATURE, required = false) @Nullable String signature) {
        Optional<Settings> settings = allowed(timestamp, signature, body);
        if (settings.isEmpty()) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
        }
        Optional<JsonNode> call = read(body);
        String from = call.map(c -> field(c, settings.get(), "infrom")).orElse("");
        if (from.isBlank()) {
            return ResponseEntity.badRequest().build();
        }
        incoming.take(
                HttpConnector.KIND,
                from,
                field(call.get(), settings.get(), "into"),
                field(call.get(), settings.get(), "intext"));
        traffic.incoming(HttpConnector.KIND);
        return ResponseEntity.noContent().build();
    }

    @PostMapping(ADDRESS + "/rapor")
    ResponseEntity<Void> report(
            @RequestBody byte[] body,
            @RequestHeader(name = SignedCall.TIMESTAMP, required = false) @Nullable String timestamp,
            @RequestHeader(name = SignedCall.SIGNATURE, required = false) @Nullable String signature) {
        Optional<Settings> settings = allowed(timestamp, signature, body);
        if (settings.isEmpty()) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
        }
        Optional<JsonNode> call = read(body);
        String id = call.map(c -> field(c, settings.get(), "reportid")).orElse("");
        if (id.isBlank()) {
            return ResponseEntity.badRequest().build();
        }
        String state = field(call.get(), settings.get(), "reportstate");
        Outcome outcome = isOneOf(settings.get().text("arrived"), state)
                ? Outcome.ARRIVED
                : isOneOf(settings.get().text("failed"), state) ? Outcome.CAME_BACK : Outcome.DELAYED;
        reports.take(
                HttpConnector.KIND,
                id,
                Numbers.kept(field(call.get(), settings.get(), "reportto")),
                outcome,
                state.replaceAll("[^A-Za-z0-9 _-]", ""));
        return ResponseEntity.noContent().build();
    }

    private Optional<Settings> allowed(@Nullable String timestamp, @Nullable String signature, byte[] body) {
        return connections
                .wanted(HttpConnector.KIND)
                .filter(s -> SignedCall.isGood(s.text("sign"), timestamp, signature, body, clock.instant()));
    }

    private Optional<JsonNode> read(byte[] body) {
        try {
            return Optional.of(json.readTree(body));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static String field(JsonNode call, Settings settings, String setting) {
        JsonNode node = call.at(settings.text(setting));
        return node.isValueNode() && !node.isNull() ? node.asString() : "";
    }

    private static boolean isOneOf(String words, String state) {
        return Arrays.stream(words.split(",", -1)).map(String::strip).anyMatch(state::equalsIgnoreCase);
    }
}
