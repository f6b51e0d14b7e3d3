package tr.bel.acikkapi.coordination.incident;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.shared.GeoPoint;

/**
 * An incident in a list and at the head of its page.
 *
 * @param cases how many are attached, or were when it ended
 * @param promiseDueAt when the first of its applicants must have heard something of substance; absent where all have, or clocks stand
 * @param lastWords what was announced last
 * @param waiting how many applicants still wait for an announcement to be put on its way
 */
record IncidentRow(
        long id,
        int version,
        String title,
        String subject,
        @Nullable String neighbourhood,
        @Nullable Double latitude,
        @Nullable Double longitude,
        Incident.State state,
        Incident.Source source,
        String openedBy,
        Instant openedAt,
        @Nullable Instant announcedAt,
        @Nullable String endedBy,
        @Nullable Instant endedAt,
        long cases,
        @Nullable Instant promiseDueAt,
        @Nullable String lastWords,
        @Nullable LocalDate lastPlannedFor,
        long waiting) {

    /** The columns of {@code incident.incident i} that make a row. */
    static final String COLUMNS = """
        i.id, i.version, i.title, i.subject, i.neighbourhood, i.latitude, i.longitude, i.state, i.source, i.opened_by, i.opened_at,
        i.announced_at, i.ended_by, i.ended_at,
        (select count(*) from incident.attachment a where a.incident_id = i.id and a.detached_at is null) as cases,
        (select min(c.promise_due_at) from incident.attachment a join cases.case_file c on c.id = a.case_id
            where a.incident_id = i.id and a.detached_at is null) as promise_due_at,
        (select n.words from incident.announcement n where n.incident_id = i.id order by n.id desc limit 1) as last_words,
        (select n.planned_for from incident.announcement n where n.incident_id = i.id order by n.id desc limit 1) as last_planned_for,
        (select count(*) from incident.announcement n join incident.announcement_case r on r.announcement_id = n.id
            where n.incident_id = i.id and r.state = 'WAITING') as waiting
        """;

    public boolean isOpen() {
        return state == Incident.State.OPEN;
    }

    @Nullable
    GeoPoint point() {
        return latitude == null || longitude == null ? null : new GeoPoint(latitude, longitude);
    }
}
