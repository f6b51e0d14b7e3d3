package tr.bel.acikkapi.coordination.rules;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.cases.CaseEvent;
import tr.bel.acikkapi.shared.SqlTime;

/** The cases that came in and that no rule has been asked about yet. */
@Component
class Receptions {

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final RulesBell bell;

    Receptions(JdbcClient jdbc, Clock clock, RulesBell bell) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.bell = bell;
    }

    /** In the transaction of the case: it is on the list exactly if it exists. What was taken over from another system is left alone. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CaseEvent.CaseReceived received) {
        if (received.quiet()) {
            return;
        }
        jdbc.sql("""
            insert into rules.reception (case_id, subject, kind, neighbourhood, latitude, longitude, next_at)
            select c.id, c.subject, c.kind, c.neighbourhood, c.latitude, c.longitude, :now
            from cases.case_file c where c.id = :case
            """)
                .param("case", received.caseId())
                .param("now", SqlTime.of(clock.instant()))
                .update();
        bell.afterCommit();
    }

    /** The next one, which no other node gets before the present transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Long> claim() {
        return jdbc.sql("""
            select case_id from rules.reception where looked_at is null and next_at <= :now
            order by next_at, case_id limit 1 for update skip locked
            """)
                .param("now", SqlTime.of(clock.instant()))
                .query(Long.class)
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void looked(long caseId) {
        jdbc.sql("update rules.reception set looked_at = :now where case_id = :case")
                .param("case", caseId)
                .param("now", SqlTime.of(clock.instant()))
                .update();
    }

    /** It did not work: again after one second, then two, four, at most ten minutes. */
    @Transactional
    public void postpone(long caseId) {
        jdbc.sql("""
            update rules.reception set attempts = attempts + 1,
                next_at = cast(:now as timestamptz) + least(make_interval(secs => power(2, least(attempts, 20))),
                    make_interval(secs => :longest))
            where case_id = :case and looked_at is null
            """)
                .param("case", caseId)
                .param("now", SqlTime.of(clock.instant()))
                .param("longest", LONGEST_PAUSE.toSeconds())
                .update();
    }
}
