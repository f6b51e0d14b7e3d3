package tr.bel.acikkapi.directorate;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.staff.StaffMember;

/** Reading assignments. */
@Component
public class AssignmentFiles {

    private static final String SELECT = """
        select a.*, t.name as team_name
        from directorate.assignment a left join directorate.team t on t.id = a.team_id
        where
        """;

    private final JdbcClient jdbc;

    AssignmentFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All assignments of a case, in the order in which they were opened. */
    public List<AssignmentView> ofCase(long caseId) {
        return jdbc.sql(SELECT + "a.case_id = :case order by a.id")
                .param("case", caseId)
                .query(AssignmentView.class)
                .list();
    }

    /** The one of this id, whoever asks. */
    public Optional<AssignmentView> byId(long id) {
        return jdbc.sql(SELECT + "a.id = :id")
                .param("id", id)
                .query(AssignmentView.class)
                .optional();
    }

    /** The one that this directorate works on, or the last one that it had; empty where it never had the case. */
    public Optional<AssignmentView> latest(long caseId, String directorate) {
        return jdbc.sql(SELECT + "a.case_id = :case and a.directorate = :directorate order by a.id desc limit 1")
                .param("case", caseId)
                .param("directorate", directorate)
                .query(AssignmentView.class)
                .optional();
    }

    /** The latest one of this person's directorate, if it is in their sight: for people in the field, if it is theirs. */
    public Optional<AssignmentView> latest(long caseId, StaffMember who) {
        return Optional.ofNullable(who.directorate())
                .flatMap(d -> latest(caseId, d))
                .filter(a -> !OwnWork.isAll(who) || isOf(a.id(), who));
    }

    private boolean isOf(long assignment, StaffMember who) {
        return jdbc.sql("select count(*) from directorate.assignment a where a.id = :id and " + OwnWork.SQL)
                        .param("id", assignment)
                        .param("me", who.username())
                        .query(Long.class)
                        .single()
                == 1;
    }
}
