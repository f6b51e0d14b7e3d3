package tr.bel.acikkapi.live;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** One connection a node that only listens. When it breaks, it is made again, and every screen looks for itself. */
@Component
class Ear implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Ear.class);
    private static final int LISTEN_MILLIS = 10_000;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final DataSource dataSource;
    private final Streams streams;
    private final Clock clock;
    private final boolean listens;
    private volatile @Nullable Thread thread;
    private volatile @Nullable Connection line;

    Ear(DataSource dataSource, Streams streams, Clock clock, @Value("${acikkapi.live:true}") boolean listens) {
        this.listens = listens;
        this.dataSource = dataSource;
        this.streams = streams;
        this.clock = clock;
    }

    private void run() {
        while (thread == Thread.currentThread()) {
            try (Connection connection = dataSource.getConnection()) {
                line = connection;
                try {
                    listen(connection);
                } finally {
                    throwAway(connection);
                }
            } catch (SQLException e) {
                if (isRunning()) {
                    log.info("The line for live pages broke; it is made again");
                    pause();
                }
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        PGConnection ear = connection.unwrap(PGConnection.class);
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + News.CHANNEL);
        }
        streams.tellAll();
        Instant said = clock.instant();
        while (isRunning()) {
            PGNotification[] heard = ear.getNotifications(LISTEN_MILLIS);
            for (PGNotification news : heard == null ? new PGNotification[0] : heard) {
                String[] parts = news.getParameter().split(" ", 2);
                streams.tell(parts[0], parts.length > 1 ? parts[1] : "*");
            }
            if (!clock.instant().isBefore(said.plusMillis(LISTEN_MILLIS))) {
                said = clock.instant();
                streams.pulse();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isAutoStartup() {
        return listens;
    }

    @Override
    public void start() {
        Thread starting = Thread.ofPlatform().daemon().name("live").unstarted(this::run);
        thread = starting;
        starting.start();
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
            hangUp();
        }
    }

    /** The pool is to make a new connection, not to have this one back, which listens or is broken. */
    private void throwAway(Connection connection) throws SQLException {
        if (dataSource.isWrapperFor(HikariDataSource.class)) {
            dataSource.unwrap(HikariDataSource.class).evictConnection(connection);
        }
    }

    /** Nobody waits for a line on which nothing is said. */
    private void hangUp() {
        Connection open = line;
        try {
            if (open != null) {
                open.abort(Runnable::run);
            }
        } catch (SQLException gone) {
            log.debug("The line was gone already");
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
