package tr.bel.acikkapi.coordination.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tr.bel.acikkapi.database.ThrowawayCluster;
import tr.bel.acikkapi.testing.RunningJar;

/** Two application processes on one database: escalations happen once, whoever is killed in the middle. */
@SuppressWarnings("NullAway.Init")
class TwoNodesIT {

    private static final int PROMISES = 10_000;
    private static final String URL = "acikkapi_nodes";

    @TempDir
    Path temp;

    private ThrowawayCluster cluster;
    private final List<RunningJar> running = new ArrayList<>();

    @BeforeEach
    void oneDatabase() throws Exception {
        cluster = ThrowawayCluster.start(temp.resolve("cluster"), temp.resolve("binaries"));
        try (Connection superuser = cluster.superuser();
                Statement statement = superuser.createStatement()) {
            statement.execute("create database " + URL + " owner " + cluster.user());
        }
    }

    @AfterEach
    void nobodyLeft() throws Exception {
        for (RunningJar jar : running) {
            jar.kill();
        }
        cluster.close();
    }

    @Test
    void ten_thousand_promises_are_escalated_once_by_two_processes_of_which_one_is_killed() throws Exception {
        RunningJar first = node("first", false);
        duePromises();
        first.stop();
        RunningJar doomed = node("first", true);
        node("second", true);
        Awaitility.await()
                .atMost(Duration.ofMinutes(10))
                .until(() -> count("select count(*) from coordination.escalation") > PROMISES / 2);
        doomed.kill();
        Awaitility.await()
                .atMost(Duration.ofMinutes(20))
                .until(() -> count("select count(*) from coordination.watched where next_at <= now()") == 0);

        assertThat(count("select count(*) from coordination.escalation")).isEqualTo(4L * PROMISES);
        assertThat(count("select count(*) from cases.history where event = 'watch.CaseEscalated'"))
                .isEqualTo(4L * PROMISES);
        assertThat(count(
                        "select count(*) from (select case_id, audience from coordination.todo where kind = 'ESCALATED'"
                                + " group by 1, 2 having count(*) > 1) twice"))
                .isZero();
    }

    @Test
    void what_one_process_does_is_heard_by_a_browser_of_the_other() throws Exception {
        RunningJar first = node("first", false);
        RunningJar second = node("second", false);
        duePromises();
        try (HttpClient colleague = browser();
                HttpClient browser = browser()) {
            signIn(colleague, first.port());
            signIn(browser, second.port());
            HttpResponse<InputStream> stream = browser.send(
                    HttpRequest.newBuilder(at(second.port(), "/canli?konu=koordinasyon"))
                            .build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            assertThat(stream.statusCode()).isEqualTo(200);
            try (InputStream body = stream.body()) {
                send(colleague, first.port(), "/koordinasyon/2026-100001/ustlen", "");
                String news = "data:koordinasyon 1000001";
                assertThat(line(body, news)).isEqualTo(news);
            }
        }
    }

    private static HttpClient browser() {
        return HttpClient.newBuilder()
                .cookieHandler(new java.net.CookieManager())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    private static String line(InputStream body, String wanted) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = body.read(); c >= 0; c = body.read()) {
            if (c == '\n') {
                if (line.toString().equals(wanted)) {
                    return wanted;
                }
                line.setLength(0);
            } else {
                line.append((char) c);
            }
        }
        return "the stream ended";
    }

    private static void signIn(HttpClient browser, int port) throws Exception {
        send(browser, port, "/giris/kisi", "username=zeynep&");
    }

    /** Sends a form with the token that every page of the browser has. */
    private static void send(HttpClient browser, int port, String path, String fields) throws Exception {
        String page = browser.send(
                        HttpRequest.newBuilder(at(port, "/giris")).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        String csrf = org.jsoup.Jsoup.parse(page).select("input[name=_csrf]").attr("value");
        HttpResponse<Void> answer = browser.send(
                HttpRequest.newBuilder(at(port, path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(fields + "_csrf="
                                + java.net.URLEncoder.encode(csrf, java.nio.charset.StandardCharsets.UTF_8)))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        assertThat(answer.statusCode()).isBetween(302, 303);
    }

    private static URI at(int port, String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private RunningJar node(String name, boolean watches) throws Exception {
        Path data = temp.resolve(name);
        Path key = temp.resolve("first/keys.json");
        if (!name.equals("first") && Files.exists(key)) {
            Files.createDirectories(data);
            Files.copy(key, data.resolve("keys.json"), StandardCopyOption.REPLACE_EXISTING);
        }
        RunningJar jar = RunningJar.start(
                data,
                "--spring.profiles.active=demo",
                "--acikkapi.demo.week=false",
                "--acikkapi.watch.loop=" + watches,
                "--acikkapi.watch.every=PT1S",
                "--spring.datasource.url=" + cluster.url(URL),
                "--spring.datasource.username=" + cluster.user(),
                "--spring.datasource.password=" + cluster.password());
        running.add(jar);
        return jar;
    }

    /** Cases whose promise was due an hour ago, as they would stand there; what makes cases is not what is tried here. */
    private void duePromises() throws Exception {
        sql("insert into contact.contact (id, door, direction, started_at, recorded_at) overriding system value"
                + " select 900000, 'web', 'IN', now(), now() where not exists (select 1 from contact.contact where"
                + " id = 900000)");
        sql("insert into cases.case_file (id, version, number, tracking_code, door, kind, law, status, contact_id,"
            + " identity_hidden, language, text, priority, received_at, recorded_at, changed_at, promise_due_at)"
            + " select 1000000 + n, 0, '2026-' || (100000 + n), 'x', 'web', 'COMPLAINT', 'NONE', 'RECEIVED', 900000,"
            + " false, 'TR', 'Sokak lambası yanmıyor.', 'NORMAL', now() - interval '49 hours', now(), now(), now() -"
            + " interval '1 hour' from generate_series(1, " + PROMISES + ") n");
        sql("insert into cases.history_head (case_id, seq, hash) select id, 0, '\\x00' from cases.case_file where"
                + " id > 1000000");
        sql("insert into coordination.watched (case_id, round, due_at, next_at) select id, 1, promise_due_at,"
                + " promise_due_at - interval '24 hours' from cases.case_file where id > 1000000");
    }

    private void sql(String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection(cluster.url(URL), cluster.user(), cluster.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long count(String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection(cluster.url(URL), cluster.user(), cluster.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
