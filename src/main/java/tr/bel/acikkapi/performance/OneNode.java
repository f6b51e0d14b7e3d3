package tr.bel.acikkapi.performance;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Of many nodes one judges and counts at a time. */
@Component
class OneNode {

    private static final long KEY = 2_026_112_630L;

    private final JdbcClient jdbc;

    OneNode(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it is this one, until the end of the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean isThis() {
        return jdbc.sql("select pg_try_advisory_xact_lock(:key)")
                .param("key", KEY)
                .query(Boolean.class)
                .single();
    }
}
