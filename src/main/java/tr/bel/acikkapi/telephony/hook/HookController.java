package tr.bel.acikkapi.telephony.hook;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tr.bel.acikkapi.connections.Connections;
import tr.bel.acikkapi.connections.Settings;
import tr.bel.acikkapi.connections.SignedCall;
import tr.bel.acikkapi.connections.Traffic;
import tr.bel.acikkapi.shared.Hmac;
import tr.bel.acikkapi.telephony.Calls;
import tr.bel.acikkapi.telephony.Sighting;

/** Takes an event of an exchange that calls us. Answers without a body: 204 taken, 400 unreadable, 401 a stranger, 404 not wanted, 409 too old, 413 too long. */
@Controller
class HookController {

    static final String ADDRESS = "/api/santral/olay";
    static final String TOKEN = "X-Santral-Token";
    static final String SIGNATURE = "X-Santral-Signature";
    private static final int MOST_BYTES = 64 * 1024;

    private final Connections connections;
    private final Traffic traffic;
    private final Calls calls;
    private final JsonMapper json;
    private final Clock clock;

    HookController(Connections connections, Traffic traffic, Calls calls, JsonMapper json, Clock clock) {
        this.connections = connections;
        this.traffic = traffic;
        this.calls = calls;
        this.json = json;
        this.clock = clock;
    }

    @PostMapping(ADDRESS)
    ResponseEntity<Void> take(
            @RequestHeader(name = TOKEN, required = false) @Nullable String token,
            @RequestHeader(name = SIGNATURE, required = false) @Nullable String signature,
            HttpServletRequest request)
            throws IOException {
        Optional<Settings> settings = connections.wanted(HookConnector.KIND);
        if (settings.isEmpty()) {
            return answer(HttpStatus.NOT_FOUND);
        }
        traffic.incoming(HookConnector.KIND);
        HttpStatus status = take(settings.get(), token, signature, request);
        if (status != HttpStatus.NO_CONTENT) {
            traffic.failed(HookConnector.KIND);
        }
        return answer(status);
    }

    /** Of a stranger nothing is read, and of nobody more than an event can have. */
    private HttpStatus take(
            Settings settings, @Nullable String token, @Nullable String signature, HttpServletRequest request)
            throws IOException {
        String right = settings.text(HookConnector.TOKEN);
        String key = settings.text(HookConnector.KEY);
        if (right.isEmpty() || key.isEmpty() || !Hmac.same(token, right) || signature == null || signature.isEmpty()) {
            return HttpStatus.UNAUTHORIZED;
        }
        if (request.getContentLengthLong() > MOST_BYTES) {
            return HttpStatus.CONTENT_TOO_LARGE;
        }
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            return HttpStatus.CONTENT_TOO_LARGE;
        }
        return Signature.fits(signature, SignedCall.Target.of(request), body, key)
                ? take(settings, body)
                : HttpStatus.UNAUTHORIZED;
    }

    private HttpStatus take(Settings settings, byte[] body) {
        HookEvent event;
        try {
            event = json.readValue(body, HookEvent.class);
        } catch (JacksonException unreadable) {
            return HttpStatus.BAD_REQUEST;
        }
        String call = event == null ? null : event.callId();
        Instant at = event == null ? null : event.at();
        if (event == null || !event.isWhole() || call == null || at == null) {
            return HttpStatus.BAD_REQUEST;
        }
        Duration window = Duration.ofMinutes(settings.number(HookConnector.WINDOW));
        if (Duration.between(at, clock.instant()).abs().compareTo(window) > 0) {
            return HttpStatus.CONFLICT;
        }
        List<Sighting> seen = event.isOutgoing() ? List.of() : event.sightings(call, at);
        if (!seen.isEmpty()) {
            calls.saw(seen);
        }
        return HttpStatus.NO_CONTENT;
    }

    private static ResponseEntity<Void> answer(HttpStatus status) {
        return ResponseEntity.status(status).build();
    }
}
