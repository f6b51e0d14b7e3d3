package tr.bel.acikkapi.testing;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/**
 * The packaged application in a process that can be killed: {@code target/acikkapi.jar}, unpacked by its own tool, with an archive of its
 * classes (JEP 350). So it starts in half the time, which many short lives are worth; {@code java -jar target/acikkapi.jar} is the same
 * and what is run where that does not work.
 */
public final class RunningJar {

    private static final Path JAR = Path.of("target", "acikkapi.jar").toAbsolutePath();
    private static final Path UNPACKED = Path.of("target", "unpacked").toAbsolutePath();
    private static final Path ARCHIVE = UNPACKED.resolve("classes.jsa");
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final String STARTED = "Started AcikKapiApplication";

    /** What Java ends with when it was asked to end. */
    private static final int SIGTERM = 128 + 15;

    private static @Nullable List<String> unpacked;

    private final Process process;
    private final int port;
    private final CountDownLatch started = new CountDownLatch(1);
    private final List<String> log = Collections.synchronizedList(new ArrayList<>());
    private final Thread reader;

    private RunningJar(Process process, int port, Path logFile) {
        this.process = process;
        this.port = port;
        this.reader = Thread.ofVirtual().start(() -> read(logFile));
    }

    /** Starts it on this data folder and waits until it serves. */
    public static RunningJar start(Path data, String... options) throws IOException, InterruptedException {
        int port = freePort();
        List<String> more = new ArrayList<>(List.of("--server.port=" + port));
        more.addAll(List.of(options));
        RunningJar jar = new RunningJar(launch(data, more), port, data.resolveSibling(data.getFileName() + ".log"));
        if (!jar.started.await(180, TimeUnit.SECONDS) || !jar.process.isAlive()) {
            jar.kill();
            throw new IllegalStateException("it did not start:\n" + String.join("\n", jar.log));
        }
        return jar;
    }

    /** Runs one of its commands on this data folder to its end. */
    public static Ended run(Path data, String... words) throws IOException, InterruptedException {
        Process command = launch(data, List.of(words));
        String said = new String(command.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(command.waitFor(), said);
    }

    /**
     * How a command ended.
     *
     * @param code of the process
     */
    public record Ended(int code, String said) {}

    public int port() {
        return port;
    }

    /** Waits until a line with these words is in the log, and returns it. */
    public String logged(String words) {
        return Awaitility.await()
                .atMost(30, TimeUnit.SECONDS)
                .until(
                        () -> List.copyOf(log).stream()
                                .filter(line -> line.contains(words))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    /** kill -9. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
        reader.join();
    }

    /** SIGTERM; waits for the end and returns everything that was logged. */
    public List<String> stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
        reader.join();
        return List.copyOf(log);
    }

    /** How the application is named to Java; unpacked once in the life of this process. */
    private static synchronized List<String> unpacked() throws IOException {
        List<String> known = unpacked;
        if (known == null) {
            known = unpack() && Files.exists(ARCHIVE)
                    ? List.of(
                            "-XX:SharedArchiveFile=" + ARCHIVE,
                            "-jar",
                            UNPACKED.resolve("acikkapi.jar").toString())
                    : List.of("-jar", JAR.toString());
            unpacked = known;
        }
        return known;
    }

    /** Unpacks it, and lets it live once to see which classes it needs. */
    private static boolean unpack() throws IOException {
        return ends(List.of(
                        JAVA,
                        "-Djarmode=tools",
                        "-jar",
                        JAR.toString(),
                        "extract",
                        "--force",
                        "--destination",
                        UNPACKED.toString()))
                && lives(List.of(
                        JAVA,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:ArchiveClassesAtExit=" + ARCHIVE,
                        "-jar",
                        UNPACKED.resolve("acikkapi.jar").toString(),
                        "--server.port=0",
                        "--acikkapi.data-dir="
                                + UNPACKED.resolve(
                                        "data-" + ProcessHandle.current().pid())));
    }

    private static boolean ends(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return end(process);
    }

    /** Starts it and, once it has, asks it to end: its database with it. */
    private static boolean lives(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.contains(STARTED)) {
                    boolean _ = process.toHandle().destroy(); // leaves its output open
                }
            }
        }
        return end(process);
    }

    /** Whether it ended by itself or as it was asked to. */
    private static boolean end(Process process) {
        try {
            return process.waitFor(3, TimeUnit.MINUTES) && (process.exitValue() == 0 || process.exitValue() == SIGTERM);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.destroyForcibly();
        }
    }

    private static Process launch(Path data, List<String> words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                JAVA,
                "-Xmx768m",
                // Many short lives on two cores: the second compiler would only be in the way.
                "-XX:TieredStopAtLevel=1",
                "-Duser.language=" + System.getProperty("user.language"),
                "-Duser.country=" + System.getProperty("user.country", "")));
        command.addAll(unpacked());
        command.addAll(words);
        command.add("--acikkapi.data-dir=" + data);
        return new ProcessBuilder(command)
                .directory(Files.createDirectories(data.getParent()).toFile())
                .redirectErrorStream(true)
                .start();
    }

    private void read(Path logFile) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
                BufferedWriter copy =
                        Files.newBufferedWriter(logFile, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                log.add(line);
                copy.write(line);
                copy.newLine();
                if (line.contains(STARTED)) {
                    started.countDown();
                }
            }
        } catch (IOException streamClosedByKill) {
            log.add(streamClosedByKill.toString());
        } finally {
            started.countDown();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
