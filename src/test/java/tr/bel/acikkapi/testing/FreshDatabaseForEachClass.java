package tr.bel.acikkapi.testing;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Puts the database back to how it was when the application had started. Meanwhile the pool is suspended, so pollers wait for their
 * connection instead of losing it; only who holds one for long (a listener on NOTIFY) loses it and must connect again, as in real life.
 */
final class FreshDatabaseForEachClass implements TestExecutionListener, Ordered {

    private static final Duration LET_THEM_FINISH = Duration.ofSeconds(2);
    private static final Set<String> KEPT = ConcurrentHashMap.newKeySet();

    /** Before any listener that could put data into the database for a test. */
    @Override
    public int getOrder() {
        return 1000;
    }

    @Override
    public void beforeTestClass(TestContext test) {
        ApplicationContext context = test.getApplicationContext();
        renew(context.getBean(HikariDataSource.class), context.getBean(TestDatabase.class));
    }

    /** The first time, keeps the state that the database is in; from then on brings it back. */
    static void renew(HikariDataSource source, TestDatabase database) {
        HikariPoolMXBean pool = source.getHikariPoolMXBean();
        String kept = database.name() + "_at_start";
        pool.suspendPool();
        try {
            pool.softEvictConnections();
            waitForIdle(pool);
            if (KEPT.add(database.name())) {
                database.keepAs(kept);
            } else {
                database.resetTo(kept);
            }
        } finally {
            pool.resumePool();
        }
    }

    private static void waitForIdle(HikariPoolMXBean pool) {
        long patience = System.nanoTime() + LET_THEM_FINISH.toNanos();
        while (pool.getTotalConnections() > 0 && System.nanoTime() < patience) {
            pool.softEvictConnections();
            Thread.onSpinWait();
        }
    }
}
