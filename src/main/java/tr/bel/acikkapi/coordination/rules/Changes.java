package tr.bel.acikkapi.coordination.rules;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.shared.SqlTime;

/** Who did what to a rule. */
@Component
class Changes {

    private final JdbcClient jdbc;
    private final Clock clock;

    Changes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What can be done to a rule. */
    enum What {
        CREATED,
        CHANGED,
        MOVED,
        MADE_LIVE,
        TAKEN_OFF,
        RETIRED,
        RESTORED
    }

    /** One of them. */
    record Change(long id, What what, int version, String by, Instant at) {}

    @Transactional(propagation = Propagation.MANDATORY)
    public void note(long rule, What what, int version, String by) {
        jdbc.sql("insert into rules.change (rule_id, what, version, by, at) values (:rule, :what, :version, :by, :at)")
                .param("rule", rule)
                .param("what", what.name())
                .param("version", version)
                .param("by", by)
                .param("at", SqlTime.of(clock.instant()))
                .update();
    }

    /** Newest first. */
    List<Change> of(long rule) {
        return jdbc.sql("select id, what, version, by, at from rules.change where rule_id = :rule order by id desc")
                .param("rule", rule)
                .query(Change.class)
                .list();
    }
}
