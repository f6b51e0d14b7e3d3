package tr.bel.acikkapi.open311;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.cases.CaseFact;
import tr.bel.acikkapi.cases.Status;
import tr.bel.acikkapi.cases.Status.PublicStatus;
import tr.bel.acikkapi.open311.PublicChange.Kind;
import tr.bel.acikkapi.shared.SqlTime;

/**
 * Looks at a case after everything that happens to it and keeps its public face, in the same transaction; what changes nothing of it leaves
 * no trace. So no list of events can be incomplete.
 */
@Component
class KeepPublicFace {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KeepPublicFace(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** The case as it is now, and its face as it was last; {@code word} is absent for a case that had none. */
    private record Face(
            Status status,
            @Nullable String outcomeCode,
            @Nullable String subject,
            Instant receivedAt,
            @Nullable PublicStatus word,
            @Nullable String lastOutcome,
            @Nullable String lastSubject) {

        boolean isTheSame() {
            return status.publicStatus() == word
                    && Objects.equals(outcomeCode, lastOutcome)
                    && Objects.equals(subject, lastSubject);
        }

        Kind change() {
            if (word == null) {
                return Kind.RECEIVED;
            }
            boolean closed = PublicRequest.isClosed(status.publicStatus());
            if (closed == PublicRequest.isClosed(word)) {
                return Kind.UPDATED;
            }
            return closed ? Kind.CLOSED : Kind.REOPENED;
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void look(CaseFact fact) {
        Optional<Face> found =
                jdbc.sql("""
                    select c.status, c.outcome_code, c.subject, c.received_at, r.word, r.outcome as last_outcome, r.subject as last_subject
                    from cases.case_file c left join open311.request r on r.case_id = c.id where c.id = :case
                    """).param("case", fact.caseId()).query(Face.class).optional();
        found.filter(face -> !face.isTheSame()).ifPresent(face -> keep(fact.caseId(), face));
    }

    private void keep(long caseId, Face face) {
        Instant now = clock.instant();
        jdbc.sql("""
            insert into open311.request (case_id, requested_at, updated_at, closed_at, word, outcome, subject)
            values (:case, :requestedAt, :now, :closedAt, :word, :outcome, :subject)
            on conflict (case_id) do update set updated_at = excluded.updated_at, word = excluded.word, outcome = excluded.outcome,
                subject = excluded.subject,
                closed_at = case when excluded.closed_at is null then null else coalesce(request.closed_at, excluded.closed_at) end
            """)
                .param("case", caseId)
                .param("requestedAt", SqlTime.of(face.receivedAt()))
                .param("now", SqlTime.of(now))
                .param("closedAt", PublicRequest.isClosed(face.status().publicStatus()) ? SqlTime.of(now) : null)
                .param("word", face.status().publicStatus().name())
                .param("outcome", face.outcomeCode())
                .param("subject", face.subject())
                .update();
        jdbc.sql("""
            insert into open311.public_update (case_id, word, outcome, at) values (:case, :word, :outcome, :now)
            """)
                .param("case", caseId)
                .param("word", face.status().publicStatus().name())
                .param("outcome", face.outcomeCode())
                .param("now", SqlTime.of(now))
                .update();
        events.publishEvent(new PublicChange(caseId, face.change(), now));
    }
}
