package tr.bel.acikkapi.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import tr.bel.acikkapi.database.ThrowawayCluster;

/**
 * A real PostgreSQL for tests: one cluster for the whole test process, migrated once, from which every caller gets a copy of its own in
 * about a tenth of a second. The cluster ends with the process, after the Spring contexts that were given a {@link #lease}.
 *
 * @param name of the database
 * @param url JDBC
 * @param user the application's role, no superuser
 */
public record TestDatabase(String name, String url, String user, String password) {

    private static final String TEMPLATE = "acikkapi_template";
    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Phaser LEASES = new Phaser(1);
    private static @Nullable ThrowawayCluster cluster;

    /** A new database with all migrations and nothing else. */
    public static TestDatabase fresh() {
        return copyOf(TEMPLATE, "test_" + COUNT.incrementAndGet());
    }

    /** An empty database without our migrations. */
    public static TestDatabase empty() {
        return copyOf("template0", "test_" + COUNT.incrementAndGet());
    }

    /** One database a connection: fine for tests, without a pool to close. */
    public DataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    /** Keeps this database's present state under another name. Whoever is still connected, or just connecting, is sent away. */
    void keepAs(String other) {
        sql(
                running(),
                "ALTER DATABASE " + name + " ALLOW_CONNECTIONS false",
                "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE datname = '" + name + "'");
        copyOf(name, other);
        sql(running(), "ALTER DATABASE " + name + " ALLOW_CONNECTIONS true");
    }

    /** Throws this database away, with whoever is still connected, and brings it back in the state that was kept. */
    void resetTo(String kept) {
        copyOf(kept, name);
    }

    /** Says that a Spring context uses the cluster until the returned handle is closed. */
    static AutoCloseable lease() {
        running();
        LEASES.register();
        return LEASES::arriveAndDeregister;
    }

    private static TestDatabase copyOf(String original, String name) {
        ThrowawayCluster running = running();
        sql(
                running,
                "DROP DATABASE IF EXISTS " + name + " WITH (FORCE)",
                "CREATE DATABASE " + name + " OWNER " + running.user() + " TEMPLATE " + original
                        + " STRATEGY FILE_COPY");
        return new TestDatabase(name, running.url(name), running.user(), running.password());
    }

    private static synchronized ThrowawayCluster running() {
        ThrowawayCluster known = cluster;
        if (known != null) {
            return known;
        }
        try {
            sweepDeadRuns();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ThrowawayCluster started = ThrowawayCluster.start(
                TARGET.resolve("test-postgres-" + ProcessHandle.current().pid()), TARGET.resolve("postgres-bin"));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAfterLeases(started), "test-database-stop"));
        sql(started, "CREATE DATABASE " + TEMPLATE + " OWNER " + started.user());
        Flyway.configure()
                .dataSource(started.url(TEMPLATE), started.user(), started.password())
                .locations("classpath:db/migration")
                .load()
                .migrate();
        cluster = started;
        return started;
    }

    private static void sweepDeadRuns() throws IOException {
        Files.createDirectories(TARGET);
        try (var folders = Files.newDirectoryStream(TARGET, "test-postgres-*")) {
            for (Path folder : folders) {
                ThrowawayCluster.sweep(folder);
            }
        }
    }

    /** Spring closes its contexts in a shutdown hook of its own, at the same time as this one runs. */
    private static void stopAfterLeases(ThrowawayCluster started) {
        try {
            LEASES.awaitAdvanceInterruptibly(LEASES.arrive(), 20, TimeUnit.SECONDS);
        } catch (TimeoutException | InterruptedException contextHangs) {
            // The process ends; the database with it.
        }
        started.close();
    }

    private static void sql(ThrowawayCluster running, String... statements) {
        try (Connection connection = running.superuser();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
