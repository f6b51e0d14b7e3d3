package tr.bel.acikkapi.coordination.rules;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.shared.SqlTime;

/** How the rules did in the last thirty days. */
@Component
class RuleCounts {

    /** Over how many days is counted. */
    static final int DAYS = 30;

    private final JdbcClient jdbc;
    private final Clock clock;

    RuleCounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One rule's counts.
     *
     * @param matched how often it won
     * @param acted of these: by itself
     * @param followed of these: a person decided the same
     * @param notFollowed of these: a person decided otherwise
     * @param givenBack of those acted or followed: the directorate gave the case back
     */
    record Count(long ruleId, long matched, long acted, long followed, long notFollowed, long givenBack) {

        private static final int FEW = 3;
        private static final int BAD_PERCENT = 20;

        static Count none(long ruleId) {
            return new Count(ruleId, 0, 0, 0, 0, 0);
        }

        /** What went wrong by it: refused by coordination, or given back by a directorate. */
        public long wrong() {
            return notFollowed + givenBack;
        }

        /** What went wrong, in percent of what was decided. */
        public long wrongPercent() {
            long decided = acted + followed + notFollowed;
            return decided == 0 ? 0 : wrong() * 100 / decided;
        }

        /** Whether somebody should look at the rule: three times wrong at least, and once in five. */
        public boolean isBad() {
            return wrong() >= FEW && wrongPercent() >= BAD_PERCENT;
        }
    }

    /** Of every rule that won at least once, by its id. */
    Map<Long, Count> all() {
        List<Count> counts = jdbc.sql("""
            select a.rule_id, count(*) as matched, count(*) filter (where a.ending = 'ACTED') as acted,
                count(*) filter (where a.ending = 'FOLLOWED') as followed,
                count(*) filter (where a.ending = 'NOT_FOLLOWED') as not_followed,
                count(*) filter (where a.given_back_at is not null) as given_back
            from rules.application a
            where a.at >= :since and a.ending is distinct from 'OVERTAKEN' and a.rule_id in (select r.id from rules.rule r)
            group by a.rule_id
            """)
                .param("since", SqlTime.of(clock.instant().minus(Duration.ofDays(DAYS))))
                .query(Count.class)
                .list();
        return counts.stream().collect(Collectors.toMap(Count::ruleId, Function.identity()));
    }
}
