package tr.bel.acikkapi.coordination.rules;

import java.util.SortedSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.citizen.HeldData;

/** Where a case was when it came in, for dry runs: a copy of what the case itself shows, and gone with it. */
@Component
class HeldOfRules implements HeldData {

    private final JdbcClient jdbc;

    HeldOfRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int erase(SortedSet<Long> applicants) {
        return jdbc.sql("""
            update rules.reception set latitude = null, longitude = null
            where latitude is not null and case_id in (select id from cases.case_file where applicant_id in (:mine))
            """).param("mine", applicants).update();
    }
}
