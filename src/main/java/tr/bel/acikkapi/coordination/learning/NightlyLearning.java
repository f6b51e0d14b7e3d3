package tr.bel.acikkapi.coordination.learning;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every night, at {@code acikkapi.learning.at} (03:10) of the municipality's time, one node learns anew. */
@Configuration(proxyBeanMethods = false)
class NightlyLearning {

    @Bean
    RecurringTask<Void> nightlyLearningTask(
            Learn learn, ZoneId zone, @Value("${acikkapi.learning.at:03:10}") LocalTime at) {
        return Tasks.recurring("learning", Schedules.daily(zone, at)).execute((instance, context) -> learn.now(null));
    }
}
