package tr.bel.acikkapi.directorate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.coordination.WorkHolders;

/** Tells coordination who works on a case now. */
@Component
class OpenWork implements WorkHolders {

    private final JdbcClient jdbc;

    OpenWork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<Long, List<Holder>> of(Collection<Long> caseIds) {
        Map<Long, List<Holder>> holders = new HashMap<>();
        if (!caseIds.isEmpty()) {
            jdbc.sql("""
                select case_id, directorate, assignee from directorate.assignment
                where case_id in (:cases) and status in ('OPEN', 'ACCEPTED', 'PLANNED') order by id
                """).param("cases", caseIds).query(rs -> {
                holders.computeIfAbsent(rs.getLong("case_id"), _ -> new ArrayList<>())
                        .add(new Holder(rs.getString("directorate"), rs.getString("assignee")));
            });
        }
        return holders;
    }
}
