package tr.bel.acikkapi.database;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The timers of the house: every {@link RecurringTask} that a room publishes as a bean runs at its time, on one node only, and again on
 * another where that one died. Built here and not by db-scheduler's own starter, which knows Boot 3. As a lifecycle bean it stops before
 * the pool and the database.
 *
 * <p>{@code acikkapi.timers=false} starts none, for commands and tests.
 */
@Component
class Timers implements SmartLifecycle {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(30);
    private static final Duration LET_IT_FINISH = Duration.ofSeconds(20);
    private static final int AT_ONCE = 2;

    private final DataSource database;
    private final ObjectProvider<RecurringTask<?>> tasks;
    private final boolean on;
    private volatile @Nullable Scheduler scheduler;

    Timers(DataSource database, ObjectProvider<RecurringTask<?>> tasks, @Value("${acikkapi.timers:true}") boolean on) {
        this.database = database;
        this.tasks = tasks;
        this.on = on;
    }

    @Override
    public boolean isAutoStartup() {
        return on;
    }

    @Override
    public void start() {
        Scheduler starting = scheduler(database, tasks.stream().toList());
        scheduler = starting;
        starting.start();
    }

    static Scheduler scheduler(DataSource database, List<RecurringTask<?>> tasks) {
        return Scheduler.create(database)
                .startTasks(tasks)
                .tableName("database.timer")
                .threads(AT_ONCE)
                .pollingInterval(LOOK_EVERY)
                .shutdownMaxWait(LET_IT_FINISH)
                .alwaysPersistTimestampInUTC()
                .build();
    }

    @Override
    public void stop() {
        Scheduler running = scheduler;
        scheduler = null;
        if (running != null) {
            running.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }
}
