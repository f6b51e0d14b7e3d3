package tr.bel.acikkapi.persons;

import java.time.Clock;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.cases.CaseEvent;
import tr.bel.acikkapi.citizen.ApplicantChanged;
import tr.bel.acikkapi.shared.SqlTime;

/**
 * Looks who else somebody may be as soon as something new is known of them. What is to be looked at is noted in the transaction that
 * brought it, so that nobody is forgotten when a node dies; of several nodes each takes another applicant.
 */
@Component
class LookForLikely {

    private final LikelySame likely;
    private final Suggestions suggestions;
    private final Bell bell;
    private final JdbcClient jdbc;
    private final Clock clock;

    LookForLikely(LikelySame likely, Suggestions suggestions, Bell bell, JdbcClient jdbc, Clock clock) {
        this.likely = likely;
        this.suggestions = suggestions;
        this.bell = bell;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CaseEvent.CaseReceived received) {
        note(
                "select applicant_id, :now from cases.case_file where id = :id and applicant_id is not null",
                received.caseId());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ApplicantChanged changed) {
        note("select id, :now from citizen.applicant where id = :id", changed.applicantId());
    }

    private void note(String whom, long id) {
        jdbc.sql("insert into persons.to_look (applicant_id, since) " + whom + " on conflict do nothing")
                .param("now", SqlTime.of(clock.instant()))
                .param("id", id)
                .update();
        bell.afterCommit();
    }

    /** Looks at one applicant; whether there was one. */
    @Transactional
    public boolean next() {
        Optional<Long> next = jdbc.sql("""
            delete from persons.to_look where applicant_id = (
                select applicant_id from persons.to_look order by since limit 1 for update skip locked) returning applicant_id
            """).query(Long.class).optional();
        next.ifPresent(id -> suggestions.replace(id, likely.of(id)));
        return next.isPresent();
    }
}
