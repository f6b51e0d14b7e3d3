package tr.bel.acikkapi.channel.bulk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Works off dry runs and imports in the background, one thread an import. An advisory lock of the database keeps a second node, or a
 * second press, from working at the same import; it goes with its connection, so a crash leaves nothing locked.
 */
@Component
class Worker {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final int LOCKS = 2026112375;

    private final Jobs jobs;
    private final CheckRows check;
    private final ImportRows importRows;
    private final DataSource database;
    private final Map<Long, Thread> threads = new ConcurrentHashMap<>();

    Worker(Jobs jobs, CheckRows check, ImportRows importRows, DataSource database) {
        this.jobs = jobs;
        this.check = check;
        this.importRows = importRows;
        this.database = database;
    }

    /** What was under way when the house went dark goes on. */
    @EventListener(ApplicationReadyEvent.class)
    void resume() {
        jobs.underWay().forEach(job -> start(job.id()));
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        threads.values().forEach(Thread::interrupt);
    }

    /** Works at the import until it has nothing to do; at once back. */
    Thread start(long job) {
        Thread thread = Thread.ofVirtual().name("bulk-" + job).unstarted(() -> {
            try {
                work(job);
            } catch (SQLException | RuntimeException e) {
                LOG.error(
                        "import {} was interrupted and goes on at the next start or when it is started again", job, e);
            } finally {
                threads.remove(job, Thread.currentThread());
            }
        });
        threads.put(job, thread);
        thread.start();
        return thread;
    }

    /** Waits until nobody here works at the import any more. */
    void await(long job) throws InterruptedException {
        Thread thread = threads.get(job);
        if (thread != null) {
            thread.join();
        }
    }

    /** Works at the import, here and now. */
    void work(long id) throws SQLException {
        try (Connection own = database.getConnection()) {
            if (!lock(own, "pg_try_advisory_lock", id)) {
                return;
            }
            try {
                jobs.byId(id).ifPresent(this::step);
            } finally {
                lock(own, "pg_advisory_unlock", id);
            }
        }
    }

    private void step(Job job) {
        Mapping mapping = job.mapping();
        if (mapping == null) {
            return;
        }
        switch (job.state()) {
            case CHECKING -> check.check(job, mapping);
            case RUNNING -> importRows.run(job, mapping);
            case MAPPING, CHECKED, DONE, CANCELLED -> LOG.debug("import {} waits for a person", job.id());
        }
    }

    private static boolean lock(Connection own, String function, long id) throws SQLException {
        try (PreparedStatement statement = own.prepareStatement("select " + function + "(?, ?)")) {
            statement.setInt(1, LOCKS);
            statement.setInt(2, (int) id);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }
}
