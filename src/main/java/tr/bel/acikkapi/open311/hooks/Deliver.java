package tr.bel.acikkapi.open311.hooks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.open311.FaceForPartners;

/** Sends one delivery after the other. An answer of 200 to 299 is a receipt; any other, a redirect too, is none. */
@Component
class Deliver implements DisposableBean {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LONGEST_TROUBLE = 200;

    private final Deliveries deliveries;
    private final Hooks hooks;
    private final FaceForPartners faces;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();

    Deliver(Deliveries deliveries, Hooks hooks, FaceForPartners faces, Clock clock) {
        this.deliveries = deliveries;
        this.hooks = hooks;
        this.faces = faces;
        this.clock = clock;
    }

    /** Sends the next that is due; false where none is. */
    boolean next() {
        Optional<Delivery> due = deliveries.claim();
        due.ifPresent(this::send);
        return due.isPresent();
    }

    private void send(Delivery d) {
        if (!deliveries.isWanted(d) || !faces.isPublic(d.caseId())) {
            deliveries.withheld(d);
            return;
        }
        try {
            HttpResponse<Void> answer = http.send(request(d), HttpResponse.BodyHandlers.discarding());
            if (answer.statusCode() / 100 == 2) {
                deliveries.delivered(d, answer.statusCode());
            } else {
                deliveries.failed(d, answer.statusCode(), "HTTP " + answer.statusCode());
            }
        } catch (IOException | RuntimeException trouble) {
            deliveries.failed(d, null, words(trouble));
        } catch (InterruptedException e) {
            deliveries.failed(d, null, "interrupted");
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest request(Delivery d) {
        Hooks.Target target = hooks.target(d.hookId());
        return HttpRequest.newBuilder(URI.create(target.url()))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("User-Agent", "acikkapi")
                .header("X-AcikKapi-Event", d.event())
                .header("X-AcikKapi-Delivery", String.valueOf(d.id()))
                .header(Signature.HEADER, Signature.of(target.secret(), clock.instant(), d.body()))
                .POST(HttpRequest.BodyPublishers.ofString(d.body(), StandardCharsets.UTF_8))
                .build();
    }

    private static String words(Exception trouble) {
        String said =
                trouble.getClass().getSimpleName() + (trouble.getMessage() == null ? "" : ": " + trouble.getMessage());
        return said.length() <= LONGEST_TROUBLE ? said : said.substring(0, LONGEST_TROUBLE);
    }

    @Override
    public void destroy() {
        http.shutdownNow();
    }
}
