package tr.bel.acikkapi.channel.sms;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
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

    private static final int MOST_BYTES = 256 * 1024;
    private static final int LONGEST = 200;

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
            HttpServletRequest request,
            @RequestHeader(name = SignedCall.TIMESTAMP, required = false) @Nullable String timestamp,
            @RequestHeader(name = SignedCall.SIGNATURE, required = false) @Nullable String signature)
            throws IOException {
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        Optional<Settings> settings = allowed(timestamp, signature, request, body);
        if (settings.isEmpty()) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
        }
        Optional<JsonNode> call = read(body);
        String from = call.map(c -> field(c, settings.get(), "infrom")).orElse("");
        String to = call.map(c -> field(c, settings.get(), "into")).orElse("");
        String id = call.map(c -> field(c, settings.get(), "inid")).orElse("");
        if (from.isBlank() || !isShort(from) || !isShort(to) || !isShort(id)) {
            return ResponseEntity.badRequest().build();
        }
        incoming.take(HttpConnector.KIND, from, to, new TakeIn.Text(field(call.get(), settings.get(), "intext"), id));
        traffic.incoming(HttpConnector.KIND);
        return ResponseEntity.noContent().build();
    }

    @PostMapping(ADDRESS + "/rapor")
    ResponseEntity<Void> report(
            HttpServletRequest request,
            @RequestHeader(name = SignedCall.TIMESTAMP, required = false) @Nullable String timestamp,
            @RequestHeader(name = SignedCall.SIGNATURE, required = false) @Nullable String signature)
            throws IOException {
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        Optional<Settings> settings = allowed(timestamp, signature, request, body);
        if (settings.isEmpty()) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
        }
        Optional<JsonNode> call = read(body);
        String id = call.map(c -> field(c, settings.get(), "reportid")).orElse("");
        String to = call.map(c -> field(c, settings.get(), "reportto")).orElse("");
        if (id.isBlank() || !isShort(id) || !isShort(to)) {
            return ResponseEntity.badRequest().build();
        }
        String state = field(call.get(), settings.get(), "reportstate");
        Outcome outcome = isOneOf(settings.get().text("arrived"), state)
                ? Outcome.ARRIVED
                : isOneOf(settings.get().text("failed"), state) ? Outcome.CAME_BACK : Outcome.DELAYED;
        reports.take(HttpConnector.KIND, id, Numbers.kept(to), outcome, state.replaceAll("[^A-Za-z0-9 _-]", ""));
        return ResponseEntity.noContent().build();
    }

    private Optional<Settings> allowed(
            @Nullable String timestamp, @Nullable String signature, HttpServletRequest request, byte[] body) {
        return connections
                .wanted(HttpConnector.KIND)
                .filter(s -> SignedCall.isGood(
                        s.text("sign"), timestamp, signature, SignedCall.Target.of(request), body, clock.instant()));
    }

    private Optional<JsonNode> read(byte[] body) {
        try {
            return Optional.of(json.readTree(body));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** Numbers and ids are; what is longer, or has signs that no screen shows, is none. */
    private static boolean isShort(String text) {
        return text.length() <= LONGEST && text.chars().noneMatch(Character::isISOControl);
    }

    private static String field(JsonNode call, Settings settings, String setting) {
        if (settings.text(setting).isEmpty()) {
            return "";
        }
        JsonNode node = call.at(settings.text(setting));
        return node.isValueNode() && !node.isNull() ? node.asString() : "";
    }

    private static boolean isOneOf(String words, String state) {
        return Arrays.stream(words.split(",", -1)).map(String::strip).anyMatch(state::equalsIgnoreCase);
    }
}
