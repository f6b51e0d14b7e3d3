package tr.bel.acikkapi.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.bel.acikkapi.testing.AcikKapiTest;

/** The timers of the house, on its own table. */
@AcikKapiTest
@SuppressWarnings("NullAway.Init")
class TimersTest {

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectProvider<RecurringTask<?>> tasks;

    @Autowired
    Timers timers;

    @Test
    void a_timer_that_is_due_runs_and_is_kept_in_the_database_for_its_next_time() throws Exception {
        CountDownLatch ran = new CountDownLatch(1);
        RecurringTask<Void> task =
                Tasks.recurring("trial", FixedDelay.ofHours(1)).execute((instance, context) -> ran.countDown());
        Scheduler scheduler = Timers.scheduler(database, List.of(task));
        scheduler.start();
        try {
            assertThat(ran.await(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            scheduler.stop();
        }
        assertThat(jdbc.sql("select task_name from database.timer where not picked and last_success is not null")
                        .query(String.class)
                        .list())
                .containsExactly("trial");
    }

    @Test
    void learning_is_one_of_them_and_tests_start_none() {
        assertThat(tasks.stream().map(RecurringTask::getName)).contains("learning");
        assertThat(timers.isRunning()).isFalse();
    }
}
