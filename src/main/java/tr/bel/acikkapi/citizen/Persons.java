package tr.bel.acikkapi.citizen;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which applicants are one person, as people have said. A person has no row of its own: it is its applicants, and is known by the oldest
 * of them. Rooms downstream may ask the same in SQL: {@code citizen.same_person(applicant_id)}.
 */
@Component
public class Persons {

    private final JdbcClient jdbc;

    Persons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The applicants that are the same person as this one, itself among them, the oldest first. */
    public SortedSet<Long> members(long applicantId) {
        return new TreeSet<>(jdbc.sql("select s.id from citizen.same_person(:applicant) s(id)")
                .param("applicant", applicantId)
                .query(Long.class)
                .list());
    }

    /** What was said of any of these, the latest first. */
    public List<PersonAct> acts(Collection<Long> applicants, int limit) {
        return jdbc.sql("""
            select p.*,
                (select array_agg(s.applicant_id order by s.applicant_id) from citizen.person_act_applicant s where s.act_id = p.id and s.side = 1) as ones,
                (select array_agg(s.applicant_id order by s.applicant_id) from citizen.person_act_applicant s where s.act_id = p.id and s.side = 2) as others
            from citizen.person_act p
            where p.id in (select a.act_id from citizen.person_act_applicant a where a.applicant_id in (:applicants))
            order by p.id desc limit :limit
            """)
                .param("applicants", applicants)
                .param("limit", limit)
                .query((rs, row) -> new PersonAct(
                        rs.getLong("id"),
                        PersonAct.Kind.valueOf(rs.getString("kind")),
                        rs.getString("staff_username"),
                        rs.getString("reason"),
                        rs.getBoolean("despite"),
                        rs.getTimestamp("at").toInstant(),
                        ids(rs, "ones"),
                        ids(rs, "others")))
                .list();
    }

    /** Whether the last word on any two of them is that they are not one person. */
    public boolean areKeptApart(Collection<Long> ones, Collection<Long> others) {
        return jdbc.sql("""
            select exists (select 1 from citizen.person_apart where one_id in (:ones) and other_id in (:others))
                or exists (select 1 from citizen.person_apart where one_id in (:others) and other_id in (:ones))
            """)
                .param("ones", ones)
                .param("others", others)
                .query(Boolean.class)
                .single();
    }

    /** Whether two of them gave identity numbers that are not the same: hardly one person. */
    public boolean haveDifferentIds(Collection<Long> ones, Collection<Long> others) {
        return jdbc.sql("""
            select exists (select 1 from citizen.applicant a join citizen.applicant b
                on a.national_id_fingerprint <> b.national_id_fingerprint where a.id in (:ones) and b.id in (:others))
            """)
                .param("ones", ones)
                .param("others", others)
                .query(Boolean.class)
                .single();
    }

    private static List<Long> ids(ResultSet rs, String column) throws SQLException {
        return Arrays.asList((Long[]) rs.getArray(column).getArray());
    }
}
