package tr.bel.acikkapi.channel.mayorcalls;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.channel.mayorcalls.Brief.CaseLine;
import tr.bel.acikkapi.contact.ContactRow;
import tr.bel.acikkapi.deadline.Clocks;
import tr.bel.acikkapi.feedback.PartOfDay;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.SqlTime;

/** What briefs are written from: each fact is asked for once, for everybody on the list together. */
@Component
class BriefFacts {

    private final Promises promises;
    private final JdbcClient jdbc;
    private final Clock clock;

    BriefFacts(Promises promises, JdbcClient jdbc, Clock clock) {
        this.promises = promises;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The facts, by applicant; {@code calledBefore} by listing.
     *
     * @param cases at most {@link WriteBrief#MOST_CASES} of each
     * @param counts of all cases
     * @param contacts at most {@link WriteBrief#MOST_CONTACTS} of each, the newest first
     */
    record Facts(
            Map<Long, List<Person>> people,
            Map<Long, List<CaseLine>> cases,
            Map<Long, List<Counts>> counts,
            Map<Long, List<PromiseRow>> promises,
            Map<Long, List<Wish>> wishes,
            Map<Long, List<ContactRow>> contacts,
            Map<Long, List<Before>> calledBefore) {}

    /** How to reach somebody, and in which language. */
    record Person(@Nullable String phone, Language language) {}

    /** How many cases may be told of, and how many not. */
    record Counts(long mentionable, long silent) {}

    /** When somebody wishes to be called. */
    record Wish(PartOfDay part) {}

    /** When the mayor spoke with somebody in another call. */
    record Before(Instant at) {}

    Facts of(List<Listing> list) {
        List<Long> applicants =
                list.stream().map(Listing::applicantId).distinct().toList();
        List<Long> listings = list.stream().map(Listing::id).toList();
        return list.isEmpty()
                ? new Facts(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of())
                : new Facts(
                        people(applicants),
                        cases(applicants),
                        counts(applicants),
                        promises.ofPersons(applicants),
                        wishes(applicants),
                        contacts(applicants),
                        calledBefore(listings));
    }

    private Map<Long, List<Person>> people(List<Long> applicants) {
        return grouped(
                Person.class,
                jdbc.sql("select id as mine, phone, language from citizen.applicant where id in (:applicants)")
                        .param("applicants", applicants));
    }

    private Map<Long, List<CaseLine>> cases(List<Long> applicants) {
        return grouped(
                CaseLine.class,
                jdbc.sql("""
                    select me.id as mine, x.* from citizen.applicant me cross join lateral (
                        select c.id, c.number, c.kind, c.subject, c.received_at, c.status, left(c.text, 170) as excerpt, c.outcome_code as outcome,
                            left(c.outcome_explanation, 170) as became, c.outcome_planned_for as planned_for, c.answered_at is not null as told,
                            c.open and c.urgent_by < :now as late, c.open as is_open,
                            coalesce(c.informed_at, case when c.open then :now end) > c.received_at + make_interval(secs => :promise) as informed_late,
                            (select v.result from feedback.question q join feedback.survey v on v.question_id = q.id where q.case_id = c.id
                                order by q.id desc limit 1) as grade
                        from cases.case_file c
                        where c.applicant_id in (select citizen.same_person(me.id)) and c.status <> 'WITHDRAWN' and
                    """ + Mentionable.SQL + """
                        order by c.open desc, c.id desc limit :most
                    ) x
                    where me.id in (:applicants) order by me.id, x.is_open desc, x.id desc
                    """)
                        .param("applicants", applicants)
                        .param("now", SqlTime.of(clock.instant()))
                        .param("promise", Clocks.PROMISE.toSeconds())
                        .param("most", WriteBrief.MOST_CASES));
    }

    private Map<Long, List<Counts>> counts(List<Long> applicants) {
        return grouped(Counts.class, jdbc.sql("""
            select me.id as mine, x.mentionable, x.shown_names - x.mentionable as silent
            from citizen.applicant me cross join lateral (
                select count(*) filter (where not c.identity_hidden) as shown_names, count(*) filter (where
            """ + Mentionable.SQL + """
                ) as mentionable
                from cases.case_file c where c.applicant_id in (select citizen.same_person(me.id)) and c.status <> 'WITHDRAWN'
            ) x
            where me.id in (:applicants)
            """).param("applicants", applicants));
    }

    private Map<Long, List<Wish>> wishes(List<Long> applicants) {
        return grouped(
                Wish.class,
                jdbc.sql("select applicant_id as mine, part from feedback.call_wish where applicant_id in"
                                + " (:applicants)")
                        .param("applicants", applicants));
    }

    private Map<Long, List<ContactRow>> contacts(List<Long> applicants) {
        return grouped(
                ContactRow.class,
                jdbc.sql("""
                    select me.id as mine, x.* from citizen.applicant me cross join lateral (
                        select k.id, k.door, k.direction, k.applicant_id, k.staff_username, k.information_only, k.subject, k.summary, k.started_at,
                            k.ended_at
                        from contact.contact k where k.applicant_id in (select citizen.same_person(me.id)) and k.ended_at is not null
                        order by k.started_at desc limit :most
                    ) x
                    where me.id in (:applicants) order by me.id, x.started_at desc
                    """).param("applicants", applicants).param("most", WriteBrief.MOST_CONTACTS));
    }

    private Map<Long, List<Before>> calledBefore(List<Long> listings) {
        return grouped(Before.class, jdbc.sql("""
            select this.id as mine, max(k.ended_at) as at
            from mayorcalls.listing this cross join lateral citizen.same_person(this.applicant_id) s(person)
                join mayorcalls.listing l on l.applicant_id = s.person and l.id <> this.id
                join mayorcalls.call k on k.listing_id = l.id and k.outcome = 'REACHED'
            where this.id in (:listings) group by this.id
            """).param("listings", listings));
    }

    /** Rows by their column {@code mine}, in their order. */
    private static <T> Map<Long, List<T>> grouped(Class<T> type, JdbcClient.StatementSpec statement) {
        Map<Long, List<T>> groups = new HashMap<>();
        RowMapper<T> row = new SimplePropertyRowMapper<>(type);
        statement
                .query((rs, number) -> {
                    groups.computeIfAbsent(rs.getLong("mine"), _ -> new ArrayList<>())
                            .add(row.mapRow(rs, number));
                    return true;
                })
                .list();
        return groups;
    }
}
