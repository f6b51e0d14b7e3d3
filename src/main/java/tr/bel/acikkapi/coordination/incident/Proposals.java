package tr.bel.acikkapi.coordination.incident;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.coordination.Desk;
import tr.bel.acikkapi.live.News;
import tr.bel.acikkapi.shared.SqlTime;

/** The bursts that were noticed, as rows. */
@Component
class Proposals {

    private final JdbcClient jdbc;
    private final News news;
    private final Clock clock;

    Proposals(JdbcClient jdbc, News news, Clock clock) {
        this.news = news;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Many like cases in a short time.
     *
     * @param group the shelf of their subjects
     * @param neighbourhood where most of them are; the others are in those that touch it
     * @param subject what most of them are about
     * @param cases their ids
     */
    record Burst(
            String group, String neighbourhood, String subject, List<Long> cases, Instant firstAt, Instant lastAt) {}

    /** One that waits for a person's decision. */
    record Proposal(
            long id,
            String subjectGroup,
            String neighbourhood,
            String subject,
            int cases,
            Instant firstAt,
            Instant lastAt) {}

    List<Proposal> waiting() {
        return jdbc.sql("""
            select id, subject_group, neighbourhood, subject, cases, first_at, last_at from incident.proposal
            where state = 'PROPOSED' order by cases desc, id limit 20
            """).query(Proposal.class).list();
    }

    /** A case of a proposal that still waits and is in no incident. */
    record Counted(long proposalId, String number, String text, String neighbourhood, Instant receivedAt) {}

    /** The cases of the waiting proposals as they were last counted, newest first, without those that are answered or attached by now. */
    List<Counted> cases() {
        return jdbc.sql("""
            select p.id as proposal_id, c.number, left(c.text, 600) as text, c.neighbourhood, c.received_at
            from incident.proposal p cross join unnest(p.case_ids) as counted (id) join cases.case_file c on c.id = counted.id
            where p.state = 'PROPOSED' and c.open and c.status <> 'RESOLVED' and c.neighbourhood is not null
                and not exists (select 1 from incident.attachment a where a.case_id = c.id and a.holds)
            order by c.received_at desc
            """).query(Counted.class).list();
    }

    /** Counts again. */
    void refresh(long id, List<Long> cases) {
        jdbc.sql("""
            update incident.proposal set case_ids = cast(string_to_array(:ids, ',') as bigint[]), cases = :count
            where id = :id and state = 'PROPOSED'
            """)
                .param("id", id)
                .param("ids", ids(cases))
                .param("count", cases.size())
                .update();
    }

    private static String ids(List<Long> cases) {
        return cases.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    long count() {
        return jdbc.sql("select count(*) from incident.proposal where state = 'PROPOSED'")
                .query(Long.class)
                .single();
    }

    /** Locked, so that of two who decide one does. In the caller's transaction. */
    Optional<Proposal> take(long id) {
        return jdbc.sql("""
            select id, subject_group, neighbourhood, subject, cases, first_at, last_at from incident.proposal
            where id = :id and state = 'PROPOSED' for update
            """).param("id", id).query(Proposal.class).optional();
    }

    /** @param incidentId that was opened for it; absent where it was dismissed */
    void decide(long id, @Nullable Long incidentId, String by) {
        jdbc.sql("""
            update incident.proposal set state = :state, incident_id = :incident, decided_by = :by, decided_at = :now where id = :id
            """)
                .param("id", id)
                .param("state", incidentId == null ? "DISMISSED" : "OPENED")
                .param("incident", incidentId)
                .param("by", by)
                .param("now", SqlTime.of(clock.instant()))
                .update();
    }

    /** Proposes it once: one that is known, waiting or dismissed, lives on with it instead. */
    void put(Burst burst, Set<String> around, Instant since) {
        boolean known = jdbc.sql("""
            update incident.proposal set last_at = greatest(last_at, :last), first_at = least(first_at, :first),
                cases = case when state = 'PROPOSED' then :cases else cases end,
                case_ids = case when state = 'PROPOSED' then cast(string_to_array(:ids, ',') as bigint[]) else case_ids end
            where subject_group = :group and neighbourhood in (:around)
                and (state = 'PROPOSED' or state = 'DISMISSED' and last_at > :since)
            """)
                        .param("group", burst.group())
                        .param("around", around)
                        .param("since", SqlTime.of(since))
                        .param("cases", burst.cases().size())
                        .param("ids", ids(burst.cases()))
                        .param("first", SqlTime.of(burst.firstAt()))
                        .param("last", SqlTime.of(burst.lastAt()))
                        .update()
                > 0;
        if (known) {
            return;
        }
        boolean proposed = jdbc.sql("""
            insert into incident.proposal (subject_group, neighbourhood, subject, cases, case_ids, first_at, last_at, state)
            values (:group, :neighbourhood, :subject, :cases, cast(string_to_array(:ids, ',') as bigint[]), :first, :last, 'PROPOSED')
            on conflict (subject_group, neighbourhood) where state = 'PROPOSED' do nothing
            """)
                        .param("group", burst.group())
                        .param("neighbourhood", burst.neighbourhood())
                        .param("subject", burst.subject())
                        .param("cases", burst.cases().size())
                        .param("ids", ids(burst.cases()))
                        .param("first", SqlTime.of(burst.firstAt()))
                        .param("last", SqlTime.of(burst.lastAt()))
                        .update()
                == 1;
        if (proposed) {
            news.tell(Desk.TOPIC, "olay");
        }
    }

    /** What nobody decided before it was over is no burst any more. */
    void dropOlderThan(Instant since) {
        jdbc.sql("delete from incident.proposal where state = 'PROPOSED' and last_at < :since")
                .param("since", SqlTime.of(since))
                .update();
    }
}
