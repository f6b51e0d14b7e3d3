package tr.bel.acikkapi.privacy;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.shared.SqlTime;

/** What was destroyed, when and on whose decision; without personal data, kept three years at least. */
@Component
class Destructions {

    private final JdbcClient jdbc;

    Destructions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One erasure.
     *
     * @param number of the case in which it was claimed
     * @param grantedBy a user name
     * @param records how many were emptied
     */
    record Destruction(String number, String grantedBy, int records, Instant at) {}

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(long caseId, String grantedBy, int records, Instant at) {
        jdbc.sql("insert into privacy.destruction (case_id, granted_by, records, at) values (:case, :by,"
                        + " :records, :at)")
                .param("case", caseId)
                .param("by", grantedBy)
                .param("records", records)
                .param("at", SqlTime.of(at))
                .update();
    }

    List<Destruction> latest(int limit) {
        return jdbc.sql("""
            select c.number, d.granted_by, d.records, d.at from privacy.destruction d join cases.case_file c on c.id = d.case_id
            order by d.id desc limit :limit
            """).param("limit", limit).query(Destruction.class).list();
    }
}
