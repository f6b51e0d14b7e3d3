package tr.bel.acikkapi.coordination.incident;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.shared.Outcome;
import tr.bel.acikkapi.shared.SqlTime;

/** The announcements and, one row a case, who still has to be told, as rows. */
@Component
class Announcements {

    /** Key of why a case that left the incident is not told. */
    static final String DETACHED = "incident.row.detached";

    private static final int MOST_ATTEMPTS = 5;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ZoneId zone;

    Announcements(JdbcClient jdbc, Clock clock, ZoneId zone) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * What is told.
     *
     * @param outcome absent while the work goes on
     */
    record Words(
            String words,
            @Nullable LocalDate plannedFor,
            Outcome.@Nullable Code outcome,
            @Nullable String authority) {}

    /** A case that is owed an announcement. */
    record Due(
            long announcementId,
            long caseId,
            int attempts,
            String subject,
            String words,
            @Nullable LocalDate plannedFor,
            Outcome.@Nullable Code outcome,
            @Nullable String authority,
            String madeBy) {

        Optional<Outcome> asOutcome() {
            return Optional.ofNullable(outcome).map(code -> new Outcome(code, words, plannedFor, authority));
        }
    }

    /** Writes it down, with a row for every attached case that still waits for an answer: those that know the verb
     * ANNOUNCE. What waits of earlier news is overtaken. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(long incidentId, Words words, String madeBy) {
        overtake(incidentId);
        Outcome.Code outcome = words.outcome();
        long id = jdbc.sql("""
            insert into incident.announcement (incident_id, words, planned_for, outcome, authority, made_by, made_at)
            values (:incident, :words, :plannedFor, :outcome, :authority, :by, :now) returning id
            """)
                .param("incident", incidentId)
                .param("words", words.words())
                .param("plannedFor", words.plannedFor())
                .param("outcome", outcome == null ? null : outcome.name())
                .param("authority", words.authority())
                .param("by", madeBy)
                .param("now", now())
                .query(Long.class)
                .single();
        jdbc.sql("""
            insert into incident.announcement_case (announcement_id, case_id, state, next_at)
            select :announcement, a.case_id, 'WAITING', :now
            from incident.attachment a join cases.case_file c on c.id = a.case_id
            where a.incident_id = :incident and a.holds
                and c.status in ('RECEIVED', 'CLASSIFIED', 'ROUTED', 'IN_PROGRESS', 'WAITING_FOR_APPLICANT')
            """)
                .param("announcement", id)
                .param("incident", incidentId)
                .param("now", now())
                .update();
    }

    private void overtake(long incidentId) {
        jdbc.sql("""
            update incident.announcement_case set state = 'REFUSED', refusal = 'incident.row.overtaken', settled_at = :now
            where state = 'WAITING' and announcement_id in (select id from incident.announcement where incident_id = :incident)
            """).param("incident", incidentId).param("now", now()).update();
    }

    /** The news that hold now are owed to a case that was attached after them; a day that has passed is no news any more. */
    void tellLatest(long incidentId, long caseId) {
        jdbc.sql("""
            insert into incident.announcement_case (announcement_id, case_id, state, next_at)
            select id, :case, 'WAITING', :now from
                (select id, planned_for from incident.announcement where incident_id = :incident order by id desc limit 1) latest
            where planned_for is null or planned_for >= :today
            on conflict (announcement_id, case_id) do update set state = 'WAITING', refusal = null, settled_at = null, next_at = :now
            where announcement_case.refusal = :detached
            """)
                .param("detached", DETACHED)
                .param("incident", incidentId)
                .param("case", caseId)
                .param("now", now())
                .param("today", LocalDate.ofInstant(clock.instant(), zone))
                .update();
    }

    /** A detached case is not told any more. */
    void forget(long incidentId, long caseId) {
        jdbc.sql("""
            update incident.announcement_case set state = 'REFUSED', refusal = :detached, settled_at = :now
            where case_id = :case and state = 'WAITING'
                and announcement_id in (select id from incident.announcement where incident_id = :incident)
            """)
                .param("incident", incidentId)
                .param("case", caseId)
                .param("detached", DETACHED)
                .param("now", now())
                .update();
    }

    /** How many applicants of an incident still have to be told. */
    long waiting(long incidentId) {
        return jdbc.sql("""
            select count(*) from incident.announcement n join incident.announcement_case r on r.announcement_id = n.id
            where n.incident_id = :incident and r.state = 'WAITING'
            """).param("incident", incidentId).query(Long.class).single();
    }

    /** Whether the case is still in the incident, or was when it ended. */
    boolean stands(Due due) {
        return jdbc.sql("""
            select count(*) from incident.announcement n join incident.attachment a on a.incident_id = n.incident_id
            where n.id = :announcement and a.case_id = :case and a.detached_at is null
            """)
                        .param("announcement", due.announcementId())
                        .param("case", due.caseId())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Takes the next row, locked until the caller's transaction ends; others pass it by. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Due> next() {
        return jdbc.sql("""
            select r.announcement_id, r.case_id, r.attempts, i.subject, a.words, a.planned_for, a.outcome, a.authority, a.made_by
            from incident.announcement_case r
                join incident.announcement a on a.id = r.announcement_id
                join incident.incident i on i.id = a.incident_id
            where r.state = 'WAITING' and r.next_at <= :now
            order by r.next_at, r.announcement_id, r.case_id limit 1 for update of r skip locked
            """).param("now", now()).query(Due.class).optional();
    }

    /** @param refusal key of why not; absent where the applicant is told */
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(Due due, @Nullable String refusal) {
        jdbc.sql("""
            update incident.announcement_case set state = :state, refusal = :refusal, settled_at = :now
            where announcement_id = :announcement and case_id = :case
            """)
                .param("announcement", due.announcementId())
                .param("case", due.caseId())
                .param("state", refusal == null ? "TOLD" : "REFUSED")
                .param("refusal", refusal)
                .param("now", now())
                .update();
    }

    /** The case was in somebody else's hands, which is no failure: once more in a moment, however often. */
    @Transactional
    public void again(Due due, Duration pause) {
        jdbc.sql("""
            update incident.announcement_case set next_at = :next
            where announcement_id = :announcement and case_id = :case and state = 'WAITING'
            """)
                .param("announcement", due.announcementId())
                .param("case", due.caseId())
                .param("next", SqlTime.of(clock.instant().plus(pause)))
                .update();
    }

    /**
     * It went wrong, and nothing of it is kept: again later, a few times.
     *
     * @return whether that was the last time
     */
    @Transactional
    public boolean putOff(Due due, Duration pause) {
        return jdbc.sql("""
            update incident.announcement_case set attempts = attempts + 1, next_at = :next,
                state = case when attempts + 1 >= :most then 'REFUSED' else state end,
                refusal = case when attempts + 1 >= :most then 'incident.row.failed' end,
                settled_at = case when attempts + 1 >= :most then :now end
            where announcement_id = :announcement and case_id = :case and state = 'WAITING'
            returning state = 'REFUSED'
            """)
                .param("announcement", due.announcementId())
                .param("case", due.caseId())
                .param("next", SqlTime.of(clock.instant().plus(pause)))
                .param("now", now())
                .param("most", MOST_ATTEMPTS)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private OffsetDateTime now() {
        Instant now = clock.instant();
        return SqlTime.of(now);
    }
}
