package tr.bel.acikkapi.directorate;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reading assignments. */
@Component
public class AssignmentFiles {

    private final JdbcClient jdbc;

    AssignmentFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All assignments of a case, in the order in which they were opened. */
    public List<AssignmentView> ofCase(long caseId) {
        return jdbc.sql("select a.* from directorate.assignment a where a.case_id = :case order by a.id")
                .param("case", caseId)
                .query(AssignmentView.class)
                .list();
    }

    /** The one that this directorate works on, or the last one that it had; empty where it never had the case. */
    public Optional<AssignmentView> latest(long caseId, String directorate) {
        return jdbc.sql("""
            select a.* from directorate.assignment a
            where a.case_id = :case and a.directorate = :directorate order by a.id desc limit 1
            """)
                .param("case", caseId)
                .param("directorate", directorate)
                .query(AssignmentView.class)
                .optional();
    }
}
