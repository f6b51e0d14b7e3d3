package tr.bel.acikkapi.open311.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Asks a partner over the line. Follows no redirect and reads no more than ten megabytes.
 *
 * @see ReadPartner
 */
public final class FetchPartner implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MOST_BYTES = 10 * 1024 * 1024;

    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();
    private final String base;
    private final String format;
    private final ReadPartner read;

    /**
     * @param base the partner's endpoint: {@code https://api.example/open311/v2}
     * @param format the extension: {@code xml} or {@code json}
     * @param zone where the partner is
     */
    public FetchPartner(URI base, String format, ZoneId zone) {
        this.base = base.toString();
        this.format = format;
        this.read = new ReadPartner(zone);
    }

    /**
     * What became of requests in this span, oldest first as most servers tell it.
     *
     * @throws IOException where the partner cannot be reached or says no
     * @throws Unreadable where the answer is none
     */
    public List<PartnerUpdate> updates(Instant from, Instant to) throws IOException {
        return read.updates(get("/servicerequestupdates." + format + span(from, to)));
    }

    /** The requests of this span, at most as many as the partner tells at once. */
    public List<PartnerRequest> requests(Instant from, Instant to) throws IOException {
        return read.requests(get("/requests." + format + span(from, to)));
    }

    private static String span(Instant from, Instant to) {
        return "?start_date=" + from.truncatedTo(ChronoUnit.SECONDS) + "&end_date="
                + to.truncatedTo(ChronoUnit.SECONDS);
    }

    /** One request, as a list of one. */
    public List<PartnerRequest> request(String id) throws IOException {
        return read.requests(get("/requests/" + URLEncoder.encode(id, StandardCharsets.UTF_8) + "." + format));
    }

    private String get(String path) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .build();
        try {
            HttpResponse<InputStream> answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                byte[] bytes = body.readNBytes(MOST_BYTES + 1);
                if (answer.statusCode() != 200 || bytes.length > MOST_BYTES) {
                    throw new IOException("the partner answered " + answer.statusCode());
                }
                return new String(bytes, StandardCharsets.UTF_8);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
