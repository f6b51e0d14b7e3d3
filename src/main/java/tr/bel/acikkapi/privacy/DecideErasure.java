package tr.bel.acikkapi.privacy;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.cases.CaseEvent;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shared.SqlTime;

/** Somebody decides that a person's data go, or takes that back while nothing is gone. */
@Component
class DecideErasure {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Bell bell;
    private final Clock clock;

    DecideErasure(JdbcClient jdbc, ApplicationEventPublisher events, Bell bell, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.bell = bell;
        this.clock = clock;
    }

    @Transactional
    public Optional<Refusal> grant(long caseId, String username) {
        Instant now = clock.instant();
        int granted = jdbc.sql("""
            update privacy.request set granted_by = :by, granted_at = :now
            where case_id = :case and wish = 'ERASURE' and granted_at is null
                and exists (select 1 from cases.case_file c where c.id = :case and c.status not in ('WITHDRAWN', 'TRANSFERRED_OUT', 'NOT_EXAMINED'))
            """)
                .param("by", username)
                .param("now", SqlTime.of(now))
                .param("case", caseId)
                .update();
        if (granted == 0) {
            return Optional.of(Refusal.of("privacy.decision.late"));
        }
        events.publishEvent(new ErasureGranted(caseId, Actor.staff(username), now));
        bell.ring();
        return Optional.empty();
    }

    /** Who takes the claim back has had the last word; and a claim that is not answered here is not carried out here. */
    @EventListener({CaseEvent.CaseWithdrawn.class, CaseEvent.CaseTransferredOut.class, CaseEvent.CaseNotExamined.class})
    @Transactional(propagation = Propagation.MANDATORY)
    void endedUnanswered(CaseEvent ended) {
        if (forget(ended.caseId())) {
            events.publishEvent(new ErasureTakenBack(ended.caseId(), ended.actor(), ended.happenedAt()));
        }
    }

    private boolean forget(long caseId) {
        return jdbc.sql("""
            update privacy.request set granted_by = null, granted_at = null
            where case_id = :case and granted_at is not null and erased_at is null
            """).param("case", caseId).update() == 1;
    }

    @Transactional
    public Optional<Refusal> takeBack(long caseId, String username) {
        Instant now = clock.instant();
        if (!forget(caseId)) {
            return Optional.of(Refusal.of("privacy.decision.late"));
        }
        events.publishEvent(new ErasureTakenBack(caseId, Actor.staff(username), now));
        return Optional.empty();
    }
}
