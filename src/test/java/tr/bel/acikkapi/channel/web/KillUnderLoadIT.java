package tr.bel.acikkapi.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tr.bel.acikkapi.channel.web.Citizen.Answer;
import tr.bel.acikkapi.testing.RunningJar;

/**
 * kill -9 under load: 200 citizens apply at once, and others after them, until the process is killed, ten times over. Whoever was given a number keeps it; whoever
 * was not sends again from the same browser and gets one; nobody gets two.
 */
class KillUnderLoadIT {

    private static final int ROUNDS = 10;
    /** Acknowledgements in one life of the process. */
    private static final int LONGEST = 40;

    private static final int AT_ONCE = 200;

    private final Random random = new Random(20_261_123);
    /** Who was given which number, over all rounds. */
    private final Map<String, String> numbers = new ConcurrentHashMap<>();

    private final AtomicReference<@Nullable Throwable> refusal = new AtomicReference<>();
    private final Map<String, Citizen> withoutNumber = new ConcurrentHashMap<>();

    @TempDir
    Path temp;

    @Test
    void every_acknowledged_number_is_there_once_after_ten_kills() throws Exception {
        Path data = temp.resolve("data");
        for (int round = 0; round < ROUNDS; round++) {
            RunningJar jar = start(data);
            sendAgain(jar.port());
            applyWhileKilled(jar, round);
        }
        RunningJar jar = start(data);
        sendAgain(jar.port());

        assertThat(withoutNumber).isEmpty();
        assertThat(cases(data)).containsExactlyInAnyOrderElementsOf(numbers.values());
        assertThat(numbers.values()).doesNotHaveDuplicates().hasSizeGreaterThan(ROUNDS * 3);
        RunningJar.Ended verified = RunningJar.run(data, "verify-history");
        assertThat(verified.said()).contains("All chains are whole: " + numbers.size() + " cases");
        assertThat(verified.code()).isZero();
        assertThat(jar.stop()).noneMatch(line -> line.contains(" WARN ") || line.contains(" ERROR "));
    }

    private static RunningJar start(Path data) throws Exception {
        return RunningJar.start(
                data,
                "--spring.profiles.active=demo",
                "--acikkapi.demo.week=false",
                "--acikkapi.web.drafts-per-hour=1000000",
                "--acikkapi.web.submissions-per-hour=1000000",
                "--acikkapi.web.same-per-hour=1000000",
                "--acikkapi.moderation.ask-from=1000", // so many of one text would be asked
                "--acikkapi.web.media=NONE,EMAIL");
    }

    /** One citizen comes after another; after a random number of acknowledgements the process is killed. */
    private void applyWhileKilled(RunningJar jar, int round) throws InterruptedException {
        CountDownLatch untilFatal = new CountDownLatch(3 + random.nextInt(LONGEST));
        AtomicInteger came = new AtomicInteger();
        AtomicBoolean over = new AtomicBoolean();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < AT_ONCE; i++) {
                people.execute(() -> {
                    while (!over.get()) {
                        String name = round + "-" + came.incrementAndGet();
                        apply(name, new Citizen(jar.port())).ifPresent(number -> {
                            numbers.put(name, number);
                            untilFatal.countDown();
                        });
                    }
                });
            }
            boolean enough = untilFatal.await(10, TimeUnit.MINUTES);
            over.set(true);
            jar.kill();
            assertThat(enough)
                    .as("applications are taken; last refusal: %s", refusal)
                    .isTrue();
        }
    }

    /** The number, if it was acknowledged; who came as far as sending and heard nothing is remembered. */
    private Optional<String> apply(String name, Citizen citizen) {
        try {
            Answer person = citizen.visitAfter(
                    citizen.open("/basvuru/ne-oldu?konu="), "Sokağımızda çukur var, başvuru " + name + ".");
            Answer reply = citizen.submitAndFollow(person, "/basvuru/kim", "name", "Işık Şahin Doğan");
            Answer review = citizen.submitAndFollow(reply, "/basvuru/haber", "medium", "NONE");
            assertThat(review.page().select("form[action=/basvuru/ozet]")).isNotEmpty();
            withoutNumber.put(name, citizen);
            Answer sent = citizen.submit(review, "/basvuru/ozet");
            String number = number(sent.location());
            withoutNumber.remove(name);
            return Optional.of(number);
        } catch (RuntimeException | AssertionError theHouseIsGone) {
            refusal.set(theHouseIsGone);
            return Optional.empty();
        }
    }

    /** After the restart the same browsers go on where they were: the draft is still there, or the confirmation is. */
    private void sendAgain(int port) {
        for (Map.Entry<String, Citizen> e : new ArrayList<>(withoutNumber.entrySet())) {
            Citizen citizen = e.getValue().at(port);
            Answer review = citizen.open("/basvuru/ozet");
            String location = review.location().startsWith("/basvuru/tamam/")
                    ? review.location()
                    : citizen.submit(review, "/basvuru/ozet").location();
            numbers.put(e.getKey(), number(location));
            withoutNumber.remove(e.getKey());
        }
    }

    private static String number(String location) {
        if (!location.startsWith("/basvuru/tamam/")) {
            throw new IllegalStateException("not acknowledged: " + location);
        }
        return location.substring("/basvuru/tamam/".length());
    }

    private static List<String> cases(Path data) throws Exception {
        List<String> lines = Files.readAllLines(data.resolve("postgres/postmaster.pid"));
        String url = "jdbc:postgresql://127.0.0.1:" + lines.get(3).strip() + "/acikkapi";
        String password = Files.readString(data.resolve("database.password")).strip();
        try (Connection connection = DriverManager.getConnection(url, "acikkapi", password);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select number from cases.case_file")) {
            return numbers(rows);
        }
    }

    private static List<String> numbers(ResultSet rows) throws SQLException {
        List<String> numbers = new ArrayList<>();
        while (rows.next()) {
            numbers.add(rows.getString(1));
        }
        return numbers;
    }
}
