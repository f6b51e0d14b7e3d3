package tr.bel.acikkapi.performance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.shared.SqlTime;

/**
 * Counts the answers to the closing question of the last thirteen months anew, from the questions, the messages that reached somebody, the
 * surveys and the histories.
 *
 * <p>Asked is whom the question reached: not who gave no way to be reached, and not whose mail came back. Everybody who was asked is in the
 * rate, also who may still answer: nobody is left out because they were silent.
 */
@Component
class CountAnswers {

    private static final int MONTHS = 13;

    private final JdbcClient jdbc;
    private final ZoneId zone;

    CountAnswers(JdbcClient jdbc, ZoneId zone) {
        this.jdbc = jdbc;
        this.zone = zone;
    }

    /** In the transaction that makes all figures true for one moment. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void count(Instant now) {
        LocalDate first =
                YearMonth.from(now.atZone(zone)).minusMonths(MONTHS - 1).atDay(1);
        jdbc.sql("delete from performance.answer_tally where month >= :first")
                .param("first", first)
                .update();
        jdbc.sql("""
            with conclusion as materialized (
                select q.case_id, q.round, f.subject, f.identity_hidden as hidden, m.medium,
                    date_trunc('month', coalesce(m.delivered_at, q.answered_at) at time zone :zone)::date as month,
                    case when m.medium is null then 'UNASKED' when q.answer is not null then 'ANSWERED'
                        when e.event = 'cases.CaseClosed' then 'SILENT' when e.event is not null then 'OVERTAKEN'
                        else 'WAITING' end as verdict,
                    s.result, s.treatment
                from feedback.question q join cases.case_file f on f.id = q.case_id
                left join lateral (
                    select m.medium, m.delivered_at from feedback.message m
                    where m.case_id = q.case_id and m.occasion = 'RESOLVED' and m.status = 'DELIVERED'
                        and m.medium <> 'NONE' and split_part(m.key, ':', 3) = q.round::text
                    order by m.delivered_at desc, m.id desc limit 1) m on true
                left join lateral (
                    select h.event from cases.history h
                    where h.case_id = q.case_id and h.seq > q.round and h.happened_at >= m.delivered_at
                        and (h.event = 'cases.CaseReopened'
                            or h.event = 'cases.CaseClosed' and h.facts::jsonb ->> 'closing' = 'NO_REPLY')
                    order by h.seq limit 1) e on true
                left join feedback.survey s on s.question_id = q.id
                where q.asked_at >= :since and (m.medium is not null or q.answer is not null)),
            row_of as (
                select 'TOWN' as by, '' as code, c.* from conclusion c
                union all select 'MEDIUM', case when hidden then '' else coalesce(medium, '') end, c.* from conclusion c
                union all select 'SUBJECT', case when hidden then '' else coalesce(subject, '') end, c.* from conclusion c
                union all select 'DIRECTORATE', case when hidden then '' else coalesce(d.directorate, '') end, c.*
                from conclusion c left join lateral (
                    select distinct h.facts::jsonb ->> 'directorate' as directorate from cases.history h
                    where h.case_id = c.case_id and h.seq < c.round and h.event = 'directorate.AssignmentConcluded'
                        and not exists (select 1 from cases.history r where r.case_id = c.case_id
                            and r.event = 'cases.CaseReopened' and r.seq between h.seq and c.round)) d on true)
            insert into performance.answer_tally
            select month, by, code,
                count(*) filter (where verdict <> 'UNASKED'),
                count(*) filter (where verdict = 'ANSWERED'),
                count(*) filter (where verdict = 'SILENT'),
                count(*) filter (where verdict = 'WAITING'),
                count(*) filter (where verdict = 'OVERTAKEN'),
                count(*) filter (where verdict = 'UNASKED'),
                count(*) filter (where verdict = 'ANSWERED' and coalesce(result, treatment) is not null),
                count(*) filter (where verdict = 'ANSWERED' and result is not null),
                count(*) filter (where verdict = 'ANSWERED' and result >= 4),
                count(*) filter (where verdict = 'ANSWERED' and treatment is not null),
                count(*) filter (where verdict = 'ANSWERED' and treatment >= 4)
            from row_of where month >= :first group by month, by, code
            """)
                .param("zone", zone.getId())
                .param("first", first)
                .param(
                        "since",
                        SqlTime.of(first.minusMonths(1).atStartOfDay(zone).toInstant()))
                .update();
    }
}
