package tr.bel.acikkapi.telephony.asterisk;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.connections.Connections;
import tr.bel.acikkapi.telephony.RecordingStore;

/** Recordings of Asterisk: from a folder that is shared with it, or over ARI. Only the file's name is taken from the reference. */
@Component
class AsteriskRecordings implements RecordingStore {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Connections connections;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    AsteriskRecordings(Connections connections) {
        this.connections = connections;
    }

    @Override
    public String source() {
        return ReadEvent.SOURCE;
    }

    @Override
    public Optional<Resource> open(String reference) throws IOException {
        String file = reference.substring(reference.lastIndexOf('/') + 1);
        if (!file.matches("[\\w.-]{1,200}") || file.startsWith(".")) {
            return Optional.empty();
        }
        ExchangeSettings settings = ExchangeSettings.of(connections.settings(ExchangeSettings.KIND));
        if (settings.recordings().isPresent()) {
            Path sound = settings.recordings().get().resolve(file);
            return Files.isRegularFile(sound) ? Optional.of(new FileSystemResource(sound)) : Optional.empty();
        }
        return settings.ari().isEmpty() ? Optional.empty() : fetch(settings, file.replaceFirst("\\.[a-zA-Z0-9]+$", ""));
    }

    private Optional<Resource> fetch(ExchangeSettings settings, String name) throws IOException {
        String user = settings.ariUser() + ":" + settings.ariSecret();
        HttpRequest request = HttpRequest.newBuilder(URI.create(settings.ari() + "/recordings/stored/"
                        + URLEncoder.encode(name, StandardCharsets.UTF_8) + "/file"))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8)))
                .timeout(PATIENCE)
                .build();
        try {
            HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return switch (answer.statusCode()) {
                case 200 -> Optional.of(new ByteArrayResource(answer.body()));
                case 404 -> Optional.empty();
                default -> throw new IOException("the exchange answered " + answer.statusCode());
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
