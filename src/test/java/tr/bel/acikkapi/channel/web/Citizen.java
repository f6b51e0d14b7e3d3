package tr.bel.acikkapi.channel.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A citizen with a browser of their own that runs no script: follows links, fills forms by the names on the page, keeps cookies. */
final class Citizen {

    private final CookieManager cookies;
    private final HttpClient http;
    private final String house;

    Citizen(int port) {
        this(port, new CookieManager());
    }

    private Citizen(int port, CookieManager cookies) {
        this.cookies = cookies;
        this.http = HttpClient.newBuilder().cookieHandler(cookies).build();
        this.house = "http://localhost:" + port;
    }

    /** The same browser, when the house came back under another port. */
    Citizen at(int otherPort) {
        return new Citizen(otherPort, cookies);
    }

    /**
     * A page as it was answered.
     *
     * @param location where a redirect leads; empty where it is none
     */
    record Answer(int status, String location, Document page, HttpResponse<byte[]> raw) {
        String text() {
            return page.text();
        }
    }

    /** Another tab or a stolen bookmark: the same cookies in another client. */
    CookieManager cookies() {
        return cookies;
    }

    Answer open(String path) {
        return send(HttpRequest.newBuilder(URI.create(house + path)).GET().build());
    }

    /** Opens and goes where it leads. */
    Answer visit(String path) {
        return follow(open(path));
    }

    /** Sends the first form with this action as the page shows it, with these fields (name, value, ...) filled in. */
    Answer submit(Answer on, String action, String... filled) {
        Element form = on.page().select("form[method=post]").stream()
                .filter(f -> f.attr("action").equals(action))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no form " + action + " on\n" + on.page()));
        return post(action, fields(form, filled));
    }

    Answer submitAndFollow(Answer on, String action, String... filled) {
        return follow(submit(on, action, filled));
    }

    /** Sends pictures with the page's form, as multipart. */
    Answer upload(Answer on, String action, List<Photo> photos, String... filled) {
        Element form = on.page()
                .select("form[enctype=multipart/form-data][action=" + action + "]")
                .first();
        if (form == null) {
            throw new AssertionError("no form for files");
        }
        String boundary = "------------sinir" + photos.size();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields(form, filled)
                .forEach(f ->
                        write(body, boundary, "name=\"" + f[0] + "\"", null, f[1].getBytes(StandardCharsets.UTF_8)));
        photos.forEach(p -> write(
                body,
                boundary,
                "name=\"photos\"; filename=\"" + p.name() + "\"",
                "application/octet-stream",
                p.bytes()));
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return send(HttpRequest.newBuilder(URI.create(house + action))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
    }

    /** A file to send. */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    record Photo(String name, byte[] bytes) {}

    Answer follow(Answer answer) {
        Answer now = answer;
        for (int hops = 0; !now.location().isEmpty() && hops < 5; hops++) {
            now = open(now.location());
        }
        return now;
    }

    /** Answers "Ne oldu?" and nothing else, to the question "Adınız nedir?". */
    Answer visitAfter(Answer matter, String words) {
        return visitAfter(matter, words, "/basvuru/kim");
    }

    /** Answers "Ne oldu?" and then with nothing until this page. */
    Answer visitAfter(Answer matter, String words, String until) {
        Answer now = submitAndFollow(matter, "/basvuru/ne-oldu", "text", words);
        if (until.equals("/basvuru/yer")) {
            return now;
        }
        now = submitAndFollow(now, "/basvuru/yer");
        if (until.equals("/basvuru/fotograf")) {
            return now;
        }
        return follow(upload(now, "/basvuru/fotograf", List.of(), "devam", "true"));
    }

    Answer post(String action, List<String[]> fields) {
        String body =
                fields.stream().map(f -> encode(f[0]) + "=" + encode(f[1])).collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(house + action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** The fields of a form as a browser would send them untouched, then what was filled in. */
    static List<String[]> fields(Element form, String... filled) {
        List<String[]> fields = new ArrayList<>();
        List<String> own = new ArrayList<>();
        for (int i = 0; i < filled.length; i += 2) {
            own.add(filled[i]);
            fields.add(new String[] {filled[i], filled[i + 1]});
        }
        for (Element e : form.select("input[name], textarea[name], select[name]")) {
            String type = e.attr("type");
            boolean silent = type.equals("file") || (type.matches("radio|checkbox") && !e.hasAttr("checked"));
            if (!silent && !own.contains(e.attr("name"))) {
                fields.add(new String[] {e.attr("name"), value(e)});
            }
        }
        return fields;
    }

    private static String value(Element e) {
        return switch (e.tagName()) {
            case "textarea" -> e.wholeText();
            case "select" ->
                Optional.ofNullable(e.selectFirst("option[selected]"))
                        .map(o -> o.attr("value"))
                        .orElse("");
            default -> e.attr("value");
        };
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<byte[]> raw = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            String location = raw.headers().firstValue("Location").orElse("");
            String path = location.startsWith(house) ? location.substring(house.length()) : location;
            return new Answer(raw.statusCode(), path, Jsoup.parse(new String(raw.body(), StandardCharsets.UTF_8)), raw);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void write(
            ByteArrayOutputStream body,
            String boundary,
            String disposition,
            @org.jspecify.annotations.Nullable String type,
            byte[] content) {
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n"
                + (type == null ? "" : "Content-Type: " + type + "\r\n") + "\r\n";
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private static String encode(String s) {
        return URLEncoder.encode(s, StandardCharsets.UTF_8);
    }
}
