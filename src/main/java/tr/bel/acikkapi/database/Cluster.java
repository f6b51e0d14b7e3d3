package tr.bel.acikkapi.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL cluster on the disk: made once, started and stopped often. Only the holder of the {@link FolderLock} touches it. */
final class Cluster {

    private static final Logger log = LoggerFactory.getLogger(Cluster.class);
    private static final String UNFINISHED = "postgres.new-";

    /** Long, since a crash recovery must never be cut short; the wait ends at once where the server dies. */
    private static final Duration START_LIMIT = Duration.ofHours(2);

    private static final Duration STOP_LIMIT = Duration.ofMinutes(2);
    private static final Duration RETRY_FOR = Duration.ofSeconds(60);
    private static final Duration RETRY_PAUSE = Duration.ofMillis(250);

    private final Path folder;
    private final Path logs;
    private final Path passwordFile;
    private final Tool tool;
    private final ServerConfiguration configuration;

    Cluster(DataFolder data, Path binaries, boolean durable) {
        this.folder = data.cluster();
        this.logs = data.logs();
        this.passwordFile = data.passwordFile();
        this.tool = new Tool(binaries.resolve("bin"), logs.resolve("last-command.log"));
        this.configuration = new ServerConfiguration(folder, logs, durable);
    }

    /** Makes the cluster where there is none. What a killed application left half-made is thrown away. */
    void create() throws IOException {
        Path parent = folder.resolveSibling(".").normalize();
        try (var leftovers = Files.newDirectoryStream(parent, UNFINISHED + "*")) {
            for (Path leftover : leftovers) {
                Processes.of("initdb", leftover).forEach(Processes::kill);
                Folders.deleteTree(leftover);
            }
        }
        if (Files.exists(folder.resolve("PG_VERSION"))) {
            return;
        }
        log.info("Creating the database in {}", folder);
        Path unfinished = parent.resolve(
                UNFINISHED + Long.toString(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE), Character.MAX_RADIX));
        initialise(unfinished);
        Files.writeString(
                unfinished.resolve("postgresql.conf"), ServerConfiguration.INCLUDE, StandardOpenOption.APPEND);
        configuration.writeTo(unfinished, 0);
        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        OwnerOnly.force(parent);
    }

    private void initialise(Path unfinished) {
        // Words have letters beyond ASCII for full-text search only where the system's C.UTF-8 is used for character
        // types.
        Tool.Result result = initdb(unfinished, "C.UTF-8");
        if (result.words().contains("invalid locale name")) {
            result = initdb(unfinished, "C");
        }
        if (!result.succeeded()) {
            throw explain("The database could not be created.", result.words(), result.lastWords(), tool.output());
        }
    }

    private Tool.Result initdb(Path unfinished, String characterTypes) {
        return tool.run(
                Duration.ofMinutes(10),
                "initdb",
                List.of(
                        "-D",
                        unfinished.toString(),
                        "--username=" + DataFolder.SUPERUSER,
                        "--auth=scram-sha-256",
                        "--pwfile=" + passwordFile,
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C",
                        "--lc-ctype=" + characterTypes,
                        "--data-checksums"));
    }

    /** Starts the server and waits until it takes connections. A server that a killed application left behind is stopped first. */
    int start(int wantedPort) throws IOException {
        long patience = System.nanoTime() + RETRY_FOR.toNanos();
        while (true) {
            stopOrphan();
            int port = Ports.choose(wantedPort);
            configuration.writeTo(folder, port);
            Path startLog = logs.resolve("start.log");
            Files.deleteIfExists(startLog);
            Tool.Result result = tool.run(
                    START_LIMIT.plusMinutes(1),
                    "pg_ctl",
                    List.of(
                            "start",
                            "-D",
                            folder.toString(),
                            "-l",
                            startLog.toString(),
                            "-w",
                            "-s",
                            "-t",
                            Long.toString(START_LIMIT.toSeconds())));
            if (result.succeeded()) {
                return port;
            }
            String words = ServerLog.sinceStart(startLog, logs);
            boolean portLost = words.contains("could not bind");
            if (portLost && wantedPort != 0) {
                throw DatabaseTrouble.portTaken(port);
            }
            boolean passing = portLost || words.contains("is still in use") || words.contains("already exists");
            if (!passing || System.nanoTime() > patience) {
                throw explain("The database could not be started.", words, ServerLog.reason(words, result), logs);
            }
            Pause.of(RETRY_PAUSE);
        }
    }

    /** The server's process, where one runs on the folder. */
    Optional<ProcessHandle> server() throws IOException {
        return PostmasterFile.in(folder)
                .flatMap(file -> ProcessHandle.of(file.pid()))
                .filter(process -> Processes.wasStartedAs(process, "postgres", folder));
    }

    /** Stops the server: fast (open transactions are rolled back), and hard where that takes too long. */
    void stop() {
        if (isGone()) {
            return;
        }
        if (!tryStop("fast")) {
            log.warn("The database did not stop within {} and is stopped hard; the next start recovers", STOP_LIMIT);
            tryStop("immediate");
        }
    }

    private boolean isGone() {
        try {
            return server().isEmpty()
                    && Processes.of("postgres", folder).findAny().isEmpty();
        } catch (IOException unreadable) {
            return false;
        }
    }

    private boolean tryStop(String mode) {
        return tool.run(
                        STOP_LIMIT.plusSeconds(10),
                        "pg_ctl",
                        List.of(
                                "stop",
                                "-D",
                                folder.toString(),
                                "-m",
                                mode,
                                "-w",
                                "-s",
                                "-t",
                                Long.toString(STOP_LIMIT.toSeconds())))
                .succeeded();
    }

    private void stopOrphan() throws IOException {
        var file = PostmasterFile.in(folder);
        if (file.isEmpty()) {
            return;
        }
        boolean orphan = Processes.of("postgres", folder).findAny().isPresent();
        if (orphan) {
            log.info(
                    "A killed application left the database running (process {}); stopping it first",
                    file.get().pid());
            stop();
        } else if (file.get().pid() == 0 || file.get().isNumberTaken()) {
            PostmasterFile.markDead(folder);
        }
    }

    private DatabaseTrouble explain(String what, String words, String lastWords, Path log) {
        if (words.contains("No space left on device")) {
            return DatabaseTrouble.diskFull(folder, null);
        }
        if (words.contains("cannot be run as root")
                || words.contains("execution of the PostgreSQL server is not permitted")) {
            return DatabaseTrouble.rootWithoutNamespaces();
        }
        return DatabaseTrouble.toolFailed(what, lastWords, log);
    }
}
