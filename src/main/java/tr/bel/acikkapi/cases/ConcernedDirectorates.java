package tr.bel.acikkapi.cases;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.shared.SqlTime;

/** Keeps which directorates a case was ever routed to; they may see it, also after they gave it back. */
@Component
class ConcernedDirectorates {

    private final JdbcClient jdbc;

    ConcernedDirectorates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CaseEvent.CaseRouted routed) {
        for (String directorate : routed.directorates()) {
            jdbc.sql("""
                insert into cases.concerned_directorate (case_id, directorate, since) values (:case, :directorate, :at)
                on conflict do nothing
                """)
                    .param("case", routed.caseId())
                    .param("directorate", directorate)
                    .param("at", SqlTime.of(routed.happenedAt()))
                    .update();
        }
    }
}
