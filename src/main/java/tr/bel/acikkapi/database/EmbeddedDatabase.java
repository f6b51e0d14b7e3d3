package tr.bel.acikkapi.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL that the application brings along: opened on a data folder, closed after everything that uses it. A process that joins
 * a running one leaves it running.
 */
final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

    /** The name of the application's database and of its role, which is no superuser. */
    static final String NAME = "acikkapi";

    private static final int MOST_DEATHS = 5;
    private static final Duration DEATHS_WITHIN = Duration.ofMinutes(10);
    private static final Duration JOIN_FOR = Duration.ofMinutes(2);
    private static final Duration JOIN_PAUSE = Duration.ofMillis(200);

    private final int port;
    private final String password;
    private final @Nullable Cluster cluster;
    private final @Nullable FolderLock lock;
    private final List<Instant> deaths = new ArrayList<>();
    private boolean closed;

    private EmbeddedDatabase(int port, String password, @Nullable Cluster cluster, @Nullable FolderLock lock) {
        this.port = port;
        this.password = password;
        this.cluster = cluster;
        this.lock = lock;
    }

    /**
     * How to open.
     *
     * @param dataDir the data folder
     * @param port 0 for any free one
     * @param join whether a server that already runs on the folder is used
     * @param durable false only for tests
     * @param binaries where the programs are unpacked; the data folder where nothing is said
     */
    record Plan(
            Path dataDir,
            int port,
            boolean join,
            boolean durable,
            @Nullable Path binaries) {

        static Plan of(DatabaseSettings settings) {
            return new Plan(
                    settings.dataPath(),
                    settings.database().port(),
                    settings.database().join(),
                    true,
                    null);
        }

        static Plan forFolder(Path dataDir) {
            return new Plan(dataDir, 0, false, true, null);
        }
    }

    /** Opens the database of a folder; the first time this makes one. Whatever bars it is a {@link DatabaseTrouble}. */
    static EmbeddedDatabase open(Plan plan) {
        DataFolder data = DataFolder.at(plan.dataDir());
        long patience = System.nanoTime() + JOIN_FOR.toNanos();
        try {
            while (true) {
                Optional<FolderLock> lock = FolderLock.tryTake(data.lockFile());
                if (lock.isPresent()) {
                    return openAlone(plan, data, lock.get());
                }
                Optional<EmbeddedDatabase> running = plan.join() ? join(data) : Optional.empty();
                if (running.isPresent()) {
                    return running.get();
                }
                if (!plan.join() || System.nanoTime() > patience) {
                    throw DatabaseTrouble.alreadyRunning(data.root(), FolderLock.owner(data.lockFile()));
                }
                Pause.of(JOIN_PAUSE);
            }
        } catch (IOException e) {
            throw fileTrouble(data, e);
        }
    }

    private static EmbeddedDatabase openAlone(Plan plan, DataFolder data, FolderLock lock) throws IOException {
        EmbeddedDatabase opened = null;
        try {
            opened = startServer(plan, data, lock);
            opened.prepare(plan.durable());
            opened.keepAlive();
            log.info("The database listens on {}:{}", Ports.HOST, opened.port);
            return opened;
        } catch (SQLException e) {
            closeAfterFailure(opened, lock);
            throw DatabaseTrouble.toolFailed(
                    "The database started but cannot be used.", String.valueOf(e.getMessage()), data.logs());
        } catch (IOException | RuntimeException | Error e) {
            closeAfterFailure(opened, lock);
            throw e;
        }
    }

    private static EmbeddedDatabase startServer(Plan plan, DataFolder data, FolderLock lock) throws IOException {
        if (Tool.isStuckAsRoot()) {
            throw DatabaseTrouble.rootWithoutNamespaces();
        }
        data.checkVersion();
        Path ownShelf = data.root();
        Path shelf = plan.binaries() == null ? ownShelf : plan.binaries();
        Path binaries = PostgresBinaries.unpackedIn(shelf);
        ServerLog.prune(data.logs());
        String password = data.password();
        Cluster cluster = new Cluster(data, binaries, plan.durable());
        cluster.create();
        int port = cluster.start(plan.port());
        if (shelf.equals(ownShelf)) {
            PostgresBinaries.tidy(shelf, binaries);
        }
        return new EmbeddedDatabase(port, password, cluster, lock);
    }

    private static void closeAfterFailure(@Nullable EmbeddedDatabase opened, FolderLock lock) {
        if (opened != null) {
            opened.close();
        }
        lock.close();
    }

    private static Optional<EmbeddedDatabase> join(DataFolder data) throws IOException {
        Optional<PostmasterFile> server = PostmasterFile.in(data.cluster()).filter(PostmasterFile::isReady);
        if (server.isEmpty()) {
            return Optional.empty();
        }
        EmbeddedDatabase joined = new EmbeddedDatabase(server.get().port(), data.password(), null, null);
        try (Connection connection = joined.connect(NAME, NAME)) {
            log.info("Using the database that already runs on {}:{}", Ports.HOST, joined.port);
            return connection.isValid(10) ? Optional.of(joined) : Optional.empty();
        } catch (SQLException notYet) {
            return Optional.empty();
        }
    }

    /** The application's role and database, and the proof that they keep what they are given. */
    private void prepare(boolean durable) throws SQLException {
        try (Connection superuser = connect("postgres", DataFolder.SUPERUSER)) {
            if (!exists(superuser, "SELECT 1 FROM pg_roles WHERE rolname = '" + NAME + "'")) {
                execute(superuser, "CREATE ROLE " + NAME + " LOGIN PASSWORD '" + password + "'");
            }
            if (!exists(superuser, "SELECT 1 FROM pg_database WHERE datname = '" + NAME + "'")) {
                execute(superuser, "CREATE DATABASE " + NAME + " OWNER " + NAME);
            }
        }
        if (durable) {
            try (Connection application = connect(NAME, NAME)) {
                ServerChecks.proveDurable(application);
            }
        }
    }

    /** A server that dies by itself (the system ran out of memory, somebody's kill) is started again on the same port. */
    private void keepAlive() throws IOException {
        Cluster ours = cluster;
        if (ours == null) {
            return;
        }
        ours.server().ifPresent(server -> {
            CompletableFuture<Void> _ = server.onExit().thenRun(() -> revive(ours));
        });
    }

    private synchronized void revive(Cluster ours) {
        if (closed) {
            return;
        }
        Instant now = Instant.now(Clock.systemUTC());
        deaths.removeIf(death -> death.isBefore(now.minus(DEATHS_WITHIN)));
        deaths.add(now);
        if (deaths.size() > MOST_DEATHS) {
            giveUp("it died " + deaths.size() + " times within " + DEATHS_WITHIN, null);
            return;
        }
        log.warn("The database died without being asked to; starting it again");
        try {
            int again = ours.start(port);
            keepAlive();
            log.info("The database listens on {}:{} again", Ports.HOST, again);
        } catch (IOException | RuntimeException e) {
            giveUp("it does not start any more", e);
        }
    }

    /** A house without a database helps nobody: whoever watches the process must see that it ended. */
    private static void giveUp(String why, @Nullable Exception cause) {
        log.error("The database is gone and {}. The application ends.", why, cause);
        Thread.ofPlatform().name("database-gone").start(() -> System.exit(1));
    }

    boolean isJoined() {
        return cluster == null;
    }

    String url() {
        return url(NAME);
    }

    /** Without the values that a server error names (they may be personal data) in exceptions, which end up in the log. */
    String url(String database) {
        return "jdbc:postgresql://" + Ports.HOST + ":" + port + "/" + database
                + "?logServerErrorDetail=false&ApplicationName=acikkapi";
    }

    String password() {
        return password;
    }

    Connection connect(String database, String user) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        return DriverManager.getConnection(url(database), properties);
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (cluster != null) {
            cluster.stop();
            log.info("The database has stopped");
        }
        if (lock != null) {
            lock.close();
        }
    }

    private static boolean exists(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            return result.next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static DatabaseTrouble fileTrouble(DataFolder data, IOException e) {
        return String.valueOf(e.getMessage()).contains("No space left")
                ? DatabaseTrouble.diskFull(data.root(), e)
                : DatabaseTrouble.notWritable(data.root(), e);
    }
}
