package tr.bel.acikkapi.open311;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A partner's program. Whatever it is answered in JSON is held against the schemas at once. */
final class Machine implements AutoCloseable {

    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final String base;

    Machine(int port) {
        base = "http://localhost:" + port;
    }

    /** What came back. */
    record Answer(int status, HttpHeaders headers, String body) {

        String type() {
            return headers.firstValue("Content-Type")
                    .orElse("")
                    .replace("; ", ";")
                    .toLowerCase(Locale.ROOT);
        }

        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        /** The texts of a field, of every entry. */
        List<String> all(String field) {
            return json().values().stream()
                    .map(each -> each.get(field).asString())
                    .toList();
        }

        JsonNode first() {
            return json().get(0);
        }

        Document xml() {
            return Jsoup.parse(body, "", Parser.xmlParser());
        }

        /** The descriptions of a JSON error, with its codes checked. */
        List<String> problems() {
            json().forEach(each -> assertThat(each.get("code").asInt()).isEqualTo(status));
            return all("description");
        }
    }

    /** @param path from the interface's base on: {@code /requests.json?…}; or from the root where it begins with another name */
    Answer get(String path) {
        return send("GET", path, HttpRequest.newBuilder().GET());
    }

    /** Sends a form; pairs of names and values. */
    Answer post(String path, String... fields) {
        return send("POST", path, form(fields));
    }

    HttpRequest.Builder form(String... fields) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < fields.length; i += 2) {
            pairs.add(encoded(fields[i]) + "=" + encoded(fields[i + 1]));
        }
        return HttpRequest.newBuilder()
                .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", pairs)));
    }

    /** Sends a photo along, as {@code media}. */
    Answer upload(String path, byte[] photo, String... fields) {
        String line = "grenze311";
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            form.append("--")
                    .append(line)
                    .append("\r\nContent-Disposition: form-data; name=\"")
                    .append(fields[i])
                    .append("\"\r\n\r\n")
                    .append(fields[i + 1])
                    .append("\r\n");
        }
        form.append("--")
                .append(line)
                .append("\r\nContent-Disposition: form-data; name=\"media\"; filename=\"foto.png\"\r\n"
                        + "Content-Type: image/png\r\n\r\n");
        return send(
                "POST",
                path,
                HttpRequest.newBuilder()
                        .header("Content-Type", "multipart/form-data; boundary=" + line)
                        .POST(HttpRequest.BodyPublishers.ofByteArrays(List.of(
                                form.toString().getBytes(StandardCharsets.UTF_8),
                                photo,
                                ("\r\n--" + line + "--\r\n").getBytes(StandardCharsets.UTF_8)))));
    }

    Answer send(String method, String path, HttpRequest.Builder request) {
        String address = path.startsWith("/open311/") || path.startsWith("/acik-veri") ? path : "/open311/v2" + path;
        try {
            HttpResponse<String> response = http.send(
                    request.uri(URI.create(base + address)).build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            Answer answer = new Answer(response.statusCode(), response.headers(), response.body());
            if (address.startsWith("/open311/")) {
                look(method, address.replaceFirst("\\?.*", ""), answer);
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** No session, no cookie, no page, no redirect; and the contract's types. */
    private static void look(String method, String path, Answer answer) {
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.status() / 100).isNotEqualTo(3);
        boolean json = path.endsWith(".json");
        assertThat(answer.type())
                .as(answer.body())
                .isEqualTo(json ? "application/json;charset=utf-8" : "text/xml;charset=utf-8");
        if (!json) {
            assertThat(answer.body())
                    .startsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>")
                    .doesNotContain("xmlns");
        } else {
            Contract.holds(schema(method, path, answer.status()), answer.body());
        }
    }

    private static String schema(String method, String path, int status) {
        boolean post = method.equals("POST");
        if (status != 200) {
            return "errors";
        }
        return Stream.of("discovery", "tokens", "servicerequestupdates", "services/", "services", "requests")
                .filter(name -> path.contains("/" + name))
                .findFirst()
                .map(name -> switch (name) {
                    case "tokens" -> "token";
                    case "services/" -> "definition";
                    case "servicerequestupdates" -> post ? "reported" : "updates";
                    case "requests" -> post ? "receipt" : "requests";
                    default -> name;
                })
                .orElseThrow();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        http.close();
    }
}
