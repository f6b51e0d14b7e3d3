package tr.bel.acikkapi.channel.sms;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tr.bel.acikkapi.connections.Connected;
import tr.bel.acikkapi.connections.Settings;
import tr.bel.acikkapi.connections.SignedCall;

/** An aggregator's interface: one call a message, signed as ours are. */
final class HttpWire implements SmsWire, Connected {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(20);
    private static final int AT_ONCE = 4;
    private static final int TOO_MANY = 429;
    private static final int OURS = 400;
    private static final int THEIRS = 500;
    private static final int UNAVAILABLE = 503;

    private final URI address;
    private final Settings settings;
    private final JsonMapper json;
    private final Clock clock;
    private final Consumer<SmsWire> closed;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private volatile boolean open = true;

    HttpWire(URI address, Settings settings, JsonMapper json, Clock clock, Consumer<SmsWire> closed) {
        this.address = address;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
        this.closed = closed;
    }

    @Override
    public String source() {
        return HttpConnector.KIND;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public boolean isAlive() {
        return open;
    }

    @Override
    public int window() {
        return AT_ONCE;
    }

    @Override
    public boolean takesWhole() {
        return true;
    }

    @Override
    public Submitted submit(Part part) {
        String body = settings.text("body")
                .replace("{from}", quoted(settings.text("sender")))
                .replace("{to}", quoted(part.number()))
                .replace("{ref}", String.valueOf(part.reference()))
                .replace("{hours}", settings.text(SmsPolicy.VALIDITY.name()))
                .replace("{text}", quoted(part.text()));
        byte[] octets = body.getBytes(StandardCharsets.UTF_8);
        String timestamp = String.valueOf(clock.instant().getEpochSecond());
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(ANSWER)
                .header("Content-Type", "application/json; charset=utf-8")
                .header(settings.text("header"), settings.text("key"))
                .header(SignedCall.TIMESTAMP, timestamp)
                .header(
                        SignedCall.SIGNATURE,
                        SignedCall.sign(settings.text("sign"), timestamp, SignedCall.Target.post(address), octets))
                .POST(HttpRequest.BodyPublishers.ofByteArray(octets))
                .build();
        try {
            return judge(client.send(request, BodyHandlers.ofString()));
        } catch (ConnectException | HttpConnectTimeoutException e) {
            return new Submitted.Busy(e.getClass().getSimpleName());
        } catch (IOException e) {
            return new Submitted.Unknown(e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Submitted.Unknown("interrupted");
        }
    }

    private Submitted judge(HttpResponse<String> response) {
        int status = response.statusCode();
        String words = "HTTP " + status;
        if (status == TOO_MANY || status == UNAVAILABLE) {
            return new Submitted.Busy(words);
        }
        if (status >= THEIRS) {
            return new Submitted.Unknown(words);
        }
        if (status >= OURS) {
            return new Submitted.Refused(words);
        }
        try {
            JsonNode id = json.readTree(response.body()).at(settings.text("answer"));
            return id.isMissingNode() || id.isNull()
                    ? new Submitted.Unknown("no id")
                    : new Submitted.Taken(id.asString());
        } catch (JacksonException e) {
            return new Submitted.Unknown("no JSON");
        }
    }

    /** As it stands between quotation marks. */
    private String quoted(String text) {
        String whole = json.writeValueAsString(text);
        return whole.substring(1, whole.length() - 1);
    }

    @Override
    public void close() {
        open = false;
        closed.accept(this);
        client.close();
    }
}
