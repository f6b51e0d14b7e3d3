package tr.bel.acikkapi.coordination.incident;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.cases.CaseFiles;
import tr.bel.acikkapi.cases.CaseLifecycle.Verb;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shared.SqlTime;

/** Says that a case is about an incident, and takes it back. Nothing else of the case changes. */
@Component
class AttachCase {

    private final CaseFiles files;
    private final Announcements announcements;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    AttachCase(
            CaseFiles files,
            Announcements announcements,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock) {
        this.files = files;
        this.announcements = announcements;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whoever is attached later hears what was announced last, too. A case that is attached already stays so, without a word. */
    @Transactional
    public Optional<Refusal> attach(long caseId, long incidentId, Actor actor) {
        // The share lock lets others attach at the same time and keeps the incident from ending meanwhile.
        Optional<String> title = title(incidentId, " and state = 'OPEN' for share");
        if (title.isEmpty()) {
            return Optional.of(Refusal.of("incident.refused.notOpen"));
        }
        if (files.byId(caseId).filter(f -> f.may(Verb.ANNOUNCE)).isEmpty()) {
            return Optional.of(Refusal.of("incident.attach.answered"));
        }
        Instant now = clock.instant();
        boolean attached = jdbc.sql("""
            insert into incident.attachment (incident_id, case_id, attached_by, attached_at) values (:incident, :case, :by, :now)
            on conflict (case_id) where holds do nothing
            """)
                        .param("incident", incidentId)
                        .param("case", caseId)
                        .param("by", String.valueOf(actor.ref()))
                        .param("now", SqlTime.of(now))
                        .update()
                == 1;
        if (!attached) {
            return of(caseId).filter(other -> other == incidentId).isPresent()
                    ? Optional.empty()
                    : Optional.of(Refusal.of("incident.attach.elsewhere"));
        }
        events.publishEvent(new IncidentEvent.CaseAttached(caseId, incidentId, title.get(), actor, now));
        announcements.tellLatest(incidentId, caseId);
        return Optional.empty();
    }

    /** What was already told stays told; what still waits is not. */
    @Transactional
    public Optional<Refusal> detach(long caseId, long incidentId, Actor actor) {
        // Waits for an announcement that is being written down, and makes the next one wait: the case is in it and
        // forgotten, or not in it.
        String title = title(incidentId, " for share").orElse("");
        Instant now = clock.instant();
        boolean detached = jdbc.sql("""
            update incident.attachment set holds = false, detached_by = :by, detached_at = :now
            where incident_id = :incident and case_id = :case and holds
            """)
                        .param("incident", incidentId)
                        .param("case", caseId)
                        .param("by", String.valueOf(actor.ref()))
                        .param("now", SqlTime.of(now))
                        .update()
                == 1;
        if (!detached) {
            return Optional.of(Refusal.of("incident.detach.not"));
        }
        announcements.forget(incidentId, caseId);
        events.publishEvent(new IncidentEvent.CaseDetached(caseId, incidentId, title, actor, now));
        return Optional.empty();
    }

    /** The open incident that the case is in. */
    Optional<Long> of(long caseId) {
        return jdbc.sql("select incident_id from incident.attachment where case_id = :case and holds")
                .param("case", caseId)
                .query(Long.class)
                .optional();
    }

    /** How many cases are attached now. */
    long count(long incidentId) {
        return jdbc.sql("select count(*) from incident.attachment where incident_id = :incident and holds")
                .param("incident", incidentId)
                .query(Long.class)
                .single();
    }

    private Optional<String> title(long incidentId, String condition) {
        return jdbc.sql("select title from incident.incident where id = :id" + condition)
                .param("id", incidentId)
                .query(String.class)
                .optional();
    }
}
