package tr.bel.acikkapi.channel.mayorcalls;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.shared.SqlTime;

/** Whom a rule finds, the first to be called first. Whether each may be called is asked later, one by one ({@link TakePerson}). */
@Component
class Candidates {

    /** Read at most so many for one press: whoever may not be called is passed over. */
    private static final int MOST = 2_000;

    private final JdbcClient jdbc;
    private final MayorCallsSettings settings;
    private final Clock clock;
    private final ZoneId zone;

    Candidates(JdbcClient jdbc, MayorCallsSettings settings, Clock clock, ZoneId zone) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
        this.zone = zone;
    }

    private record Found(long applicantId, long caseId) {}

    /** Cases of a neighbourhood that are over since then, the latest first; both days are whole. */
    List<Proposal> ended(String neighbourhood, LocalDate from, LocalDate until) {
        return proposals(
                ListRule.NEIGHBOURHOOD,
                jdbc.sql("""
                    select c.applicant_id, c.id as case_id from cases.case_file c
                    where c.neighbourhood = :neighbourhood and c.ended_at >= :from and c.ended_at < :until
                        and c.status in ('ANSWERED', 'CLOSED') and c.applicant_id is not null and
                    """ + Mentionable.SQL + " order by c.ended_at desc, c.id desc limit :most")
                        .param("neighbourhood", neighbourhood)
                        .param("from", SqlTime.of(from.atStartOfDay(zone).toInstant()))
                        .param(
                                "until",
                                SqlTime.of(until.plusDays(1).atStartOfDay(zone).toInstant())));
    }

    /** Open cases that are past their time, the longest first. */
    List<Proposal> waiting() {
        return proposals(
                ListRule.WAITING,
                jdbc.sql("""
                    select c.applicant_id, c.id as case_id from cases.case_file c
                    where c.open and c.urgent_by < :now and c.status <> 'WAITING_FOR_APPLICANT' and c.applicant_id is not null and
                    """ + Mentionable.SQL + " order by c.urgent_by, c.id limit :most")
                        .param("now", SqlTime.of(clock.instant())));
    }

    /** Thanks that came lately, the latest first. */
    List<Proposal> thanks() {
        return proposals(
                ListRule.THANKS,
                jdbc.sql("""
                    select c.applicant_id, c.id as case_id from cases.case_file c
                    where c.kind = 'THANKS' and c.received_at >= :since and c.status <> 'WITHDRAWN' and c.applicant_id is not null and
                    """ + Mentionable.SQL + " order by c.received_at desc, c.id desc limit :most")
                        .param("since", SqlTime.of(clock.instant().minus(settings.thanks()))));
    }

    /** From when on somebody must have applied to be in the urn. */
    Instant urnSince() {
        return clock.instant().minus(settings.urn());
    }

    /** The persons in the urn, each once however many cases they have: the oldest applicant of each, in order. */
    List<Long> urn(Instant since) {
        return jdbc.sql("""
            select distinct coalesce(m.person_id, c.applicant_id) as person
            from cases.case_file c left join citizen.person_member m on m.applicant_id = c.applicant_id
            where c.recorded_at >= :since and c.applicant_id is not null and c.subject is not null and c.status <> 'WITHDRAWN' and
            """ + Mentionable.SQL + " order by person")
                .param("since", SqlTime.of(since))
                .query(Long.class)
                .list();
    }

    private static List<Proposal> proposals(ListRule rule, StatementSpec asked) {
        return asked.param("most", MOST).query(Found.class).list().stream()
                .map(f -> Proposal.about(rule, f.applicantId(), f.caseId()))
                .toList();
    }
}
