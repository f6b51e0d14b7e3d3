package tr.bel.acikkapi.telephony;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.shared.SqlTime;

/**
 * Ends calls of which nothing was heard for hours: a key that was not pressed, a hang-up that a web-hook never told. An end that is told
 * later puts it right.
 */
@Component
class ForgottenCalls {

    static final Duration SILENCE = Duration.ofHours(6);
    private static final Logger log = LoggerFactory.getLogger(ForgottenCalls.class);

    private final RecordCall record;
    private final JdbcClient jdbc;
    private final Clock clock;

    ForgottenCalls(RecordCall record, JdbcClient jdbc, Clock clock) {
        this.record = record;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Bean
    static RecurringTask<Void> forgottenCallsTask(ForgottenCalls forgotten) {
        return Tasks.recurring("forgotten-calls", FixedDelay.of(Duration.ofMinutes(20)))
                .execute((instance, context) -> forgotten.end());
    }

    private record Silent(String source, String key, Instant lastAt) {}

    /** Each in a transaction of its own, at its last step. */
    void end() {
        List<Silent> silent = jdbc.sql("""
            select c.source, c.key, max(p.happened_at) as last_at
            from telephony.call c join telephony.call_phase p on p.call_id = c.id
            where c.ended_at is null group by c.id having max(p.recorded_at) < :before order by c.id limit 500
            """)
                .param("before", SqlTime.of(clock.instant().minus(SILENCE)))
                .query(Silent.class)
                .list();
        silent.forEach(s -> record.saw(List.of(Sighting.guessedEnd(s.source(), s.key(), s.lastAt(), clock.instant()))));
        if (!silent.isEmpty()) {
            log.warn("{} calls of which nothing was heard for {} are taken to be over", silent.size(), SILENCE);
        }
    }
}
