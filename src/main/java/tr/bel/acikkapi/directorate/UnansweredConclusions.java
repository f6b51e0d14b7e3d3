package tr.bel.acikkapi.directorate;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.shared.Outcome;

/** What directorates concluded and no answer to the applicant contains yet: a case that is reopened begins without the old ones. */
@Component
class UnansweredConclusions {

    private final JdbcClient jdbc;

    UnansweredConclusions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What one directorate concluded. */
    record Conclusion(String directorate, Outcome outcome) {}

    List<Conclusion> of(long caseId) {
        return jdbc.sql("""
            select directorate, outcome_code, outcome_explanation, outcome_planned_for, outcome_authority
            from directorate.assignment
            where case_id = :case and status = 'CONCLUDED' and not answered order by ended_at, id
            """)
                .param("case", caseId)
                .query((rs, row) -> new Conclusion(
                        rs.getString("directorate"),
                        new Outcome(
                                Outcome.Code.valueOf(rs.getString("outcome_code")),
                                rs.getString("outcome_explanation"),
                                rs.getObject("outcome_planned_for", LocalDate.class),
                                rs.getString("outcome_authority"))))
                .list();
    }

    /** The case has its answer. */
    void answered(long caseId) {
        jdbc.sql("update directorate.assignment set answered = true where case_id = :case and not answered")
                .param("case", caseId)
                .update();
    }
}
