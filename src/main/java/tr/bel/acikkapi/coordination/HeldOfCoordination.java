package tr.bel.acikkapi.coordination;

import java.util.List;
import java.util.SortedSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.citizen.HeldData;

/** The house's own notes while a case was on the desk: nothing that the applicant gave, but what was written may be about them. */
@Component
class HeldOfCoordination implements HeldData {

    private static final String OF_THEM = "case_id in (select id from cases.case_file where applicant_id in (:mine))";

    private final JdbcClient jdbc;

    HeldOfCoordination(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int erase(SortedSet<Long> applicants) {
        int notes = 0;
        for (String emptied : List.of(
                "update coordination.give_back set reason = '—' where ",
                "update coordination.todo set note = null where note is not null and ",
                "delete from coordination.later_act where ")) {
            notes += jdbc.sql(emptied + OF_THEM).param("mine", applicants).update();
        }
        return notes;
    }
}
