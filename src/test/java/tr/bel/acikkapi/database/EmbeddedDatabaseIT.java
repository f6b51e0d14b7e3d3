package tr.bel.acikkapi.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tr.bel.acikkapi.database.EmbeddedDatabase.Plan;

/** Real clusters in temporary folders, real kills of real processes. */
class EmbeddedDatabaseIT {

    private static final Path SHELF = Path.of("target", "postgres-bin").toAbsolutePath();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path temp;

    private final List<Process> children = new ArrayList<>();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path seed;

    /** One folder made by a real first start; most tests begin with a copy of it, which saves the making. */
    @BeforeAll
    static void makeSeed() throws IOException {
        Files.createDirectories(SHELF);
        EmbeddedDatabase.open(new Plan(seed.resolve("data"), 0, false, true, SHELF))
                .close();
    }

    private void givenAnOldFolder() throws IOException {
        Path from = seed.resolve("data");
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                Files.copy(path, data().resolve(from.relativize(path).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    @AfterEach
    void leaveNothingRunning() throws IOException {
        children.forEach(Process::destroyForcibly);
        Processes.of("postgres", data().resolve("postgres")).forEach(Processes::kill);
    }

    @Test
    void keeps_what_it_is_given_and_says_so() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(plan());
                Connection connection = database.connect(EmbeddedDatabase.NAME, EmbeddedDatabase.NAME)) {
            for (String setting : List.of("fsync", "full_page_writes", "synchronous_commit", "data_checksums")) {
                assertThat(ServerChecks.show(connection, setting)).as(setting).isEqualTo("on");
            }
            assertThat(ServerChecks.show(connection, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ServerChecks.show(connection, "server_encoding")).isEqualTo("UTF8");
            assertThat(ask(
                            connection,
                            "SELECT string_agg(w, ' ' ORDER BY w COLLATE \"tr-x-icu\") FROM"
                                    + " unnest(array['zil','çam','cam','ışık','iz','şal','sal','öz','oz']) w"))
                    .isEqualTo("cam çam ışık iz oz öz sal şal zil");
        }
        assertThat(PostmasterFile.in(data().resolve("postgres"))).isEmpty();
    }

    @Test
    void asks_for_the_password_and_gives_the_application_no_superuser() throws Exception {
        givenAnOldFolder();
        try (EmbeddedDatabase database = EmbeddedDatabase.open(plan())) {
            assertThatThrownBy(() -> DriverManager.getConnection(database.url(), "postgres", "wrong"))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
            assertThatThrownBy(() -> DriverManager.getConnection(database.url() + "&user=acikkapi"))
                    .isInstanceOf(SQLException.class);
            try (Connection connection = database.connect(EmbeddedDatabase.NAME, EmbeddedDatabase.NAME)) {
                assertThat(ask(connection, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user"))
                        .isEqualTo("f");
            }
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(data().resolve("database.password"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void refuses_a_database_that_somebody_made_forgetful() throws Exception {
        givenAnOldFolder();
        try (EmbeddedDatabase database = EmbeddedDatabase.open(plan());
                Connection connection = database.connect("postgres", "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER SYSTEM SET fsync = off");
        }
        assertThatThrownBy(() -> EmbeddedDatabase.open(plan()))
                .isInstanceOf(DatabaseTrouble.class)
                .hasMessageContaining("fsync=off");
        assertThat(PostmasterFile.in(data().resolve("postgres")))
                .as("a refused start leaves no server")
                .isEmpty();
    }

    @Test
    void starts_again_by_itself_after_the_application_was_killed() throws Exception {
        givenAnOldFolder();
        Process application = child("READY");
        long orphan =
                PostmasterFile.in(data().resolve("postgres")).orElseThrow().pid();
        kill(application);
        assertThat(ProcessHandle.of(orphan))
                .as("the server outlives a killed application")
                .isPresent();

        try (EmbeddedDatabase database = EmbeddedDatabase.open(plan());
                Connection connection = database.connect(EmbeddedDatabase.NAME, EmbeddedDatabase.NAME)) {
            assertThat(ask(connection, "SELECT word FROM saved")).isEqualTo("kaydedildi");
            assertThat(PostmasterFile.in(data().resolve("postgres"))
                            .orElseThrow()
                            .pid())
                    .isNotEqualTo(orphan);
        }
        assertThat(Processes.of("postgres", data().resolve("postgres"))).isEmpty();
    }

    @Test
    void starts_again_after_application_and_server_were_killed() throws Exception {
        givenAnOldFolder();
        Process application = child("READY");
        kill(application);
        Processes.of("postgres", data().resolve("postgres")).forEach(Processes::kill);

        try (EmbeddedDatabase database = EmbeddedDatabase.open(plan());
                Connection connection = database.connect(EmbeddedDatabase.NAME, EmbeddedDatabase.NAME)) {
            assertThat(ask(connection, "SELECT word FROM saved")).isEqualTo("kaydedildi");
        }
    }

    @Test
    void throws_away_what_a_kill_left_of_a_half_made_database() throws Exception {
        Process application = child("");
        await(() -> has("postgres.new-*"));
        kill(application);
        assertThat(data().resolve("postgres")).doesNotExist();

        EmbeddedDatabase.open(plan()).close();
        assertThat(has("postgres.new-*")).isFalse();
    }

    @Test
    void throws_away_what_a_kill_left_of_half_unpacked_programs() throws Exception {
        givenAnOldFolder();
        Process application = start(data().toString());
        await(() -> has("*.unpacking-*"));
        kill(application);

        EmbeddedDatabase.open(Plan.forFolder(data())).close();
        assertThat(has("*.unpacking-*")).isFalse();
        assertThat(has("postgres-bin-*")).isTrue();
    }

    @Test
    void a_second_start_on_the_folder_says_who_runs_there_and_harms_nothing() throws Exception {
        givenAnOldFolder();
        Process first = child("READY");
        assertThatThrownBy(() -> EmbeddedDatabase.open(plan()))
                .isInstanceOf(DatabaseTrouble.class)
                .hasMessageContaining(data().toRealPath().toString())
                .hasMessageContaining("process " + first.pid());
        assertThat(first.isAlive()).isTrue();
        try (EmbeddedDatabase joined = EmbeddedDatabase.open(joining());
                Connection connection = joined.connect(EmbeddedDatabase.NAME, EmbeddedDatabase.NAME)) {
            assertThat(ask(connection, "SELECT word FROM saved")).isEqualTo("kaydedildi");
        }
    }

    @Test
    void a_second_start_in_the_same_process_does_not_open_the_first_ones_lock() throws Exception {
        givenAnOldFolder();
        try (EmbeddedDatabase first = EmbeddedDatabase.open(plan())) {
            assertThatThrownBy(() -> EmbeddedDatabase.open(plan())).isInstanceOf(DatabaseTrouble.class);
            Process other = start(data().toString(), SHELF.toString());
            assertThat(other.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(other.exitValue()).isNotZero();
            assertThat(first.isJoined()).isFalse();
        }
    }

    @Test
    void never_ends_a_stranger_who_inherited_the_servers_number() throws Exception {
        givenAnOldFolder();
        Process stranger = new ProcessBuilder("sleep", "300").start();
        children.add(stranger);
        Path file = data().resolve("postgres/postmaster.pid");
        Files.writeString(
                file,
                stranger.pid() + "\n" + data().resolve("postgres") + "\n1700000000\n5432\n\n127.0.0.1\n1 1\nready\n");

        EmbeddedDatabase.open(plan()).close();
        assertThat(stranger.isAlive()).isTrue();
    }

    @Test
    void a_command_joins_the_running_database_and_leaves_it_running() throws Exception {
        givenAnOldFolder();
        try (EmbeddedDatabase application = EmbeddedDatabase.open(plan())) {
            try (EmbeddedDatabase command = EmbeddedDatabase.open(joining())) {
                assertThat(command.isJoined()).isTrue();
                assertThat(command.url()).isEqualTo(application.url());
            }
            try (Connection connection = application.connect(EmbeddedDatabase.NAME, EmbeddedDatabase.NAME)) {
                assertThat(connection.isValid(5)).isTrue();
            }
        }
        try (EmbeddedDatabase command = EmbeddedDatabase.open(joining())) {
            assertThat(command.isJoined()).as("nobody runs: it starts its own").isFalse();
        }
        assertThat(PostmasterFile.in(data().resolve("postgres"))).isEmpty();
    }

    @Test
    void names_a_port_that_is_taken() throws Exception {
        givenAnOldFolder();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            Plan plan = new Plan(data(), taken.getLocalPort(), false, true, SHELF);
            assertThatThrownBy(() -> EmbeddedDatabase.open(plan))
                    .isInstanceOf(DatabaseTrouble.class)
                    .hasMessageContaining("127.0.0.1:" + taken.getLocalPort());
        }
    }

    @Test
    void names_a_folder_of_another_major_version_and_leaves_it_alone() throws Exception {
        Files.createDirectories(data().resolve("postgres"));
        Files.writeString(data().resolve("postgres/PG_VERSION"), "17\n");
        assertThatThrownBy(() -> EmbeddedDatabase.open(plan()))
                .isInstanceOf(DatabaseTrouble.class)
                .hasMessageContaining("PostgreSQL 17");
        assertThat(data().resolve("postgres/PG_VERSION")).hasContent("17");
    }

    @Test
    void names_a_folder_that_cannot_be_written() throws Exception {
        Path file = Files.writeString(temp.resolve("file"), "");
        assertThatThrownBy(() -> EmbeddedDatabase.open(Plan.forFolder(file.resolve("data"))))
                .isInstanceOf(DatabaseTrouble.class)
                .hasMessageContaining("cannot be written");
    }

    private Path data() {
        return temp.resolve("veri klasörü");
    }

    private Plan plan() {
        return new Plan(data(), 0, false, true, SHELF);
    }

    private Plan joining() {
        return new Plan(data(), 0, true, true, SHELF);
    }

    /** The launcher in a process of its own, when it has said the word. */
    private Process child(String word) throws IOException {
        Process child = start(data().toString(), SHELF.toString());
        if (!word.isEmpty()) {
            BufferedReader reader = child.inputReader(StandardCharsets.UTF_8);
            String line = reader.readLine();
            while (line != null && !line.equals(word)) {
                line = reader.readLine();
            }
            assertThat(line).isEqualTo(word);
        }
        return child;
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dsun.jnu.encoding=" + System.getProperty("sun.jnu.encoding"),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                LauncherProbe.class.getName()));
        command.addAll(List.of(arguments));
        Process child = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        children.add(child);
        return child;
    }

    private static void kill(Process process) throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    private boolean has(String pattern) {
        try (var names = Files.newDirectoryStream(data(), pattern)) {
            return names.iterator().hasNext();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void await(BooleanSupplier condition) {
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("patience").isLessThan(patience);
            Thread.onSpinWait();
        }
    }

    private static String ask(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
