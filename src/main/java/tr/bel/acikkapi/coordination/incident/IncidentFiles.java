package tr.bel.acikkapi.coordination.incident;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.Status;
import tr.bel.acikkapi.shared.GeoPoint;
import tr.bel.acikkapi.shared.Outcome;

/** Reading incidents. */
@Component
class IncidentFiles {

    /** More than this are never open at once; the board shows the newest. */
    private static final int MOST_OPEN = 100;

    private static final int MOST_ENDED = 20;
    private static final int MOST_ANNOUNCEMENTS = 20;

    private final JdbcClient jdbc;

    IncidentFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A case of an incident.
     *
     * @param told what became of the last announcement for it; absent where there was none
     * @param refusal key of why it could not be told
     */
    record AttachedCase(
            long id,
            String number,
            Status status,
            @Nullable String subject,
            String excerpt,
            @Nullable String address,
            Instant receivedAt,
            @Nullable Instant promiseDueAt,
            String attachedBy,
            Instant attachedAt,
            @Nullable String told,
            @Nullable String refusal) {}

    /** An announcement with what became of it. */
    record Announced(
            long id,
            String words,
            @Nullable LocalDate plannedFor,
            Outcome.@Nullable Code outcome,
            String madeBy,
            Instant madeAt,
            long told,
            long refused,
            long waiting) {}

    /** An open incident in short. */
    record Open(
            long id,
            String title,
            String subject,
            @Nullable String neighbourhood,
            @Nullable Double latitude,
            @Nullable Double longitude,
            Instant openedAt) {

        @Nullable
        GeoPoint point() {
            return latitude == null || longitude == null ? null : new GeoPoint(latitude, longitude);
        }
    }

    /** How many applicants of an incident want to hear by which medium. */
    record Listeners(String medium, long count) {}

    List<IncidentRow> open() {
        return jdbc.sql("select " + IncidentRow.COLUMNS + " from incident.incident i where i.state = 'OPEN'"
                        + " order by i.opened_at desc, i.id limit :most")
                .param("most", MOST_OPEN)
                .query(IncidentRow.class)
                .list();
    }

    /** Those that ended last. */
    List<IncidentRow> ended() {
        return jdbc.sql("select " + IncidentRow.COLUMNS + " from incident.incident i where i.state <> 'OPEN'"
                        + " order by i.ended_at desc, i.id limit :most")
                .param("most", MOST_ENDED)
                .query(IncidentRow.class)
                .list();
    }

    /** What is open, with only what a matter is compared with: asked while somebody types. */
    List<Open> openInShort() {
        return jdbc.sql("""
            select id, title, subject, neighbourhood, latitude, longitude, opened_at from incident.incident
            where state = 'OPEN' order by opened_at desc, id limit :most
            """).param("most", MOST_OPEN).query(Open.class).list();
    }

    Optional<IncidentRow> byId(long id) {
        return jdbc.sql("select " + IncidentRow.COLUMNS + " from incident.incident i where i.id = :id")
                .param("id", id)
                .query(IncidentRow.class)
                .optional();
    }

    long countOpen() {
        return jdbc.sql("select count(*) from incident.incident where state = 'OPEN'")
                .query(Long.class)
                .single();
    }

    /** The attached cases in the order in which they were received, behind the one with the id {@code after}. */
    List<AttachedCase> cases(long incidentId, long after, int limit) {
        return jdbc.sql("""
            select c.id, c.number, c.status, c.subject, left(c.text, 160) as excerpt, c.address, c.received_at, c.promise_due_at,
                a.attached_by, a.attached_at, r.state as told, r.refusal
            from incident.attachment a join cases.case_file c on c.id = a.case_id
                left join lateral (select s.state, s.refusal from incident.announcement_case s
                    join incident.announcement n on n.id = s.announcement_id
                    where s.case_id = c.id and n.incident_id = :incident order by n.id desc limit 1) r on true
            where a.incident_id = :incident and a.detached_at is null and c.id > :after order by c.id limit :limit
            """)
                .param("incident", incidentId)
                .param("after", after)
                .param("limit", limit)
                .query(AttachedCase.class)
                .list();
    }

    /** Newest first. */
    List<Announced> announcements(long incidentId) {
        return jdbc.sql("""
            select n.id, n.words, n.planned_for, n.outcome, n.made_by, n.made_at,
                (select count(*) from incident.announcement_case r where r.announcement_id = n.id and r.state = 'TOLD') as told,
                (select count(*) from incident.announcement_case r where r.announcement_id = n.id and r.state = 'REFUSED') as refused,
                (select count(*) from incident.announcement_case r where r.announcement_id = n.id and r.state = 'WAITING') as waiting
            from incident.announcement n where n.incident_id = :incident order by n.id desc limit :most
            """)
                .param("incident", incidentId)
                .param("most", MOST_ANNOUNCEMENTS)
                .query(Announced.class)
                .list();
    }

    /** By which media the applicants who would be told now want to hear; {@code UNKNOWN} for those who gave no name. */
    List<Listeners> listeners(long incidentId) {
        return jdbc.sql("""
            select coalesce(p.medium, 'UNKNOWN') as medium, count(*) as count
            from incident.attachment a join cases.case_file c on c.id = a.case_id left join citizen.applicant p on p.id = c.applicant_id
            where a.incident_id = :incident and a.holds
                and c.status in ('RECEIVED', 'CLASSIFIED', 'ROUTED', 'IN_PROGRESS', 'WAITING_FOR_APPLICANT')
            group by 1 order by 2 desc, 1
            """)
                .param("incident", incidentId)
                .query(Listeners.class)
                .list();
    }

    /** The citizen's words of the first attached case, which stand for the matter. */
    String firstWords(long incidentId) {
        return jdbc.sql("""
            select left(c.text, 600) from incident.attachment a join cases.case_file c on c.id = a.case_id
            where a.incident_id = :incident and a.detached_at is null order by c.id limit 1
            """)
                .param("incident", incidentId)
                .query(String.class)
                .optional()
                .orElse("");
    }
}
