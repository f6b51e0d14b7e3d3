package tr.bel.acikkapi.feedback;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where there is a mailbox for bounces, one node looks into it every two minutes. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("acikkapi.feedback.bounces.host")
class ReadBounces {

    @Bean
    RecurringTask<Void> readBouncesTask(BounceMailbox mailbox, FeedbackSettings settings) {
        return Tasks.recurring("bounces", FixedDelay.of(settings.bounces().every()))
                .execute((instance, context) -> mailbox.look());
    }
}
