package tr.bel.acikkapi.persons;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.persons.LikelySame.Likely;
import tr.bel.acikkapi.shared.SqlTime;

/** Who may be one person and waits for a decision. */
@Component
class Suggestions {

    private static final String COLUMNS = "s.id, s.one_id, s.other_id, s.score, s.signs";

    private final JdbcClient jdbc;
    private final Clock clock;

    Suggestions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Two applicants who may be one person. */
    record Suggestion(long id, long oneId, long otherId, int score, String signs) {

        List<Sign> reasons() {
            return Sign.read(signs);
        }

        /** The one that is not this person's. */
        long beside(Collection<Long> members) {
            return members.contains(oneId) ? otherId : oneId;
        }
    }

    /**
     * Where a page of the list goes on.
     *
     * @param score of the last one shown
     * @param id of it
     */
    record After(int score, long id) {

        static final After NOTHING = new After(Short.MAX_VALUE, Long.MAX_VALUE);

        /** "90-17", as it stands in an address; anything else is the beginning. */
        static After read(Optional<String> written) {
            return written.filter(w -> w.matches("\\d{1,4}-\\d{1,18}"))
                    .map(w -> w.split("-", -1))
                    .map(parts -> new After(Integer.parseInt(parts[0]), Long.parseLong(parts[1])))
                    .orElse(NOTHING);
        }

        @Override
        public String toString() {
            return score + "-" + id;
        }
    }

    /** What is found of an applicant now takes the place of what was found before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void replace(long applicantId, List<Likely> likely) {
        jdbc.sql("delete from persons.suggestion where one_id = :me or other_id = :me")
                .param("me", applicantId)
                .update();
        for (Likely each : likely) {
            jdbc.sql("""
                insert into persons.suggestion (one_id, other_id, score, signs, found_at)
                values (least(cast(:me as bigint), :other), greatest(cast(:me as bigint), :other), :score, :signs, :now)
                on conflict (one_id, other_id) do update set score = excluded.score, signs = excluded.signs
                """)
                    .param("me", applicantId)
                    .param("other", each.applicantId())
                    .param("score", each.score())
                    .param("signs", Sign.write(each.signs()))
                    .param("now", SqlTime.of(clock.instant()))
                    .update();
        }
    }

    /** Of every other person the surest one, surest first. */
    List<Suggestion> ofPerson(Collection<Long> members, int limit) {
        return jdbc.sql("select * from (select distinct on (coalesce(m.person_id, s.beside)) " + COLUMNS + """
                 from (
                    select *, other_id as beside from persons.suggestion where one_id in (:members) and other_id not in (:members)
                    union all
                    select *, one_id as beside from persons.suggestion where other_id in (:members) and one_id not in (:members)) s
                left join citizen.person_member m on m.applicant_id = s.beside
                order by coalesce(m.person_id, s.beside), s.score desc, s.id) each order by each.score desc, each.id limit :limit
            """)
                .param("members", members)
                .param("limit", limit)
                .query(Suggestion.class)
                .list();
    }

    /** The surest first. */
    List<Suggestion> page(After after, int limit) {
        return jdbc.sql("select " + COLUMNS + """
             from persons.suggestion s where (s.score, s.id) < (:score, :id) order by s.score desc, s.id desc limit :limit
            """)
                .param("score", after.score())
                .param("id", after.id())
                .param("limit", limit)
                .query(Suggestion.class)
                .list();
    }

    /** How many wait, counted no further than this. */
    long count(int most) {
        return jdbc.sql("select count(*) from (select 1 from persons.suggestion limit :most) s")
                .param("most", most)
                .query(Long.class)
                .single();
    }

    /** Takes away what has been decided of these: who is one person now, and who is kept apart. */
    void clear(Collection<Long> members) {
        jdbc.sql("""
            delete from persons.suggestion s where (s.one_id in (:members) or s.other_id in (:members)) and (
                s.other_id in (select a.id from citizen.same_person(s.one_id) a(id))
                or exists (select 1 from citizen.same_person(s.one_id) a(id) cross join citizen.same_person(s.other_id) b(id)
                    join citizen.person_apart p on p.one_id = least(a.id, b.id) and p.other_id = greatest(a.id, b.id)))
            """).param("members", members).update();
    }
}
