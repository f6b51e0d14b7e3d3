package tr.bel.acikkapi.moderation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.shared.SqlTime;

/** The same content many times over, with what there is to know of it. */
@Component
class Piles {

    /** A pile's numbers; {@code waiting} is what came after it was last dealt with. */
    private static final String SELECT = """
        select p.id, p.kind, c.cases, c.first_at, c.last_at, c.doors, c.persons, c.anonymous, c.waiting,
            f.number as first_number, f.text, a.title, a.attached, a.left_out, a.by, a.at
        from moderation.pile p
        left join lateral (select * from moderation.pile_act a where a.pile_id = p.id order by a.id desc limit 1) a on true
        cross join lateral (
            select count(distinct c.case_id) as cases, min(c.at) as first_at, max(c.at) as last_at,
                string_agg(distinct f.door, ',') as doors,
                count(distinct coalesce(lower(w.email), w.phone, 'record ' || w.id)) as persons,
                count(distinct c.case_id) filter (where f.applicant_id is null) as anonymous,
                count(distinct c.case_id) filter (where f.open and c.id > coalesce(a.upto, 0)) as waiting, min(c.id) as oldest
            from moderation.content c join cases.case_file f on f.id = c.case_id left join citizen.applicant w on w.id = f.applicant_id
            where c.kind = p.kind and c.digest = p.digest) c
        join moderation.content o on o.id = c.oldest
        join cases.case_file f on f.id = o.case_id
        """;

    private static final Duration LATELY = Duration.ofDays(60);

    private final JdbcClient jdbc;
    private final Clock clock;

    Piles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A pile.
     *
     * @param cases how many
     * @param doors codes with commas
     * @param persons by telephone or mailbox
     * @param anonymous cases of nobody known
     * @param waiting open cases that nobody has dealt with together
     * @param text of the first case
     * @param title to what cases were attached last; absent where none were
     */
    record Pile(
            long id,
            Content kind,
            long cases,
            Instant firstAt,
            Instant lastAt,
            String doors,
            long persons,
            long anonymous,
            long waiting,
            String firstNumber,
            String text,
            @Nullable String title,
            @Nullable Integer attached,
            @Nullable Integer leftOut,
            @Nullable String by,
            @Nullable Instant at) {}

    /** Newest first. */
    List<Pile> page(Optional<Long> before, int limit) {
        return jdbc.sql(SELECT + " where p.id < :before order by p.id desc limit :limit")
                .param("before", before.orElse(Long.MAX_VALUE))
                .param("limit", limit)
                .query(Pile.class)
                .list();
    }

    Optional<Pile> byId(long id) {
        return jdbc.sql(SELECT + " where p.id = :id")
                .param("id", id)
                .query(Pile.class)
                .optional();
    }

    /** The piles that a case belongs to. */
    List<Pile> ofCase(long caseId) {
        return jdbc.sql(SELECT + """
             where exists (select from moderation.content x
                where x.case_id = :case and x.kind = p.kind and x.digest = p.digest)
            order by p.kind desc, p.id
            """).param("case", caseId).query(Pile.class).list();
    }

    /** How many piles have cases of lately that nobody has dealt with together; at most so many. */
    long waiting(int most) {
        return jdbc.sql("""
            select count(*) from (select from moderation.pile p
                where exists (select from moderation.content c join cases.case_file f on f.id = c.case_id
                    where c.kind = p.kind and c.digest = p.digest and c.at > :since and f.open
                        and c.id > coalesce((select max(a.upto) from moderation.pile_act a where a.pile_id = p.id), 0))
                limit :most) few
            """)
                .param("since", SqlTime.of(clock.instant().minus(LATELY)))
                .param("most", most)
                .query(Long.class)
                .single();
    }

    boolean isRude(long caseId) {
        return jdbc.sql("select exists (select from moderation.rude where case_id = :case)")
                .param("case", caseId)
                .query(Boolean.class)
                .single();
    }
}
