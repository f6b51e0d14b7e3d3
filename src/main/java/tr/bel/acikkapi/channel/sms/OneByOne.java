package tr.bel.acikkapi.channel.sms;

import java.time.Clock;
import java.time.Duration;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tr.bel.acikkapi.shared.SqlTime;

/** Works off rows, each in a transaction of its own; one that makes trouble waits a minute, so that it does not hold up the others. */
@Component
class OneByOne {

    private static final Logger log = LoggerFactory.getLogger(OneByOne.class);
    private static final Duration TROUBLE_WAITS = Duration.ofMinutes(1);

    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Clock clock;

    OneByOne(TransactionTemplate transaction, JdbcClient jdbc, Clock clock) {
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The next row; false where there is none.
     *
     * @param claim a query for one id, with {@code :now}
     * @param later an update that puts the row {@code :id} off until {@code :next}
     */
    boolean next(String claim, String later, LongConsumer work) {
        long[] at = new long[1];
        try {
            transaction.executeWithoutResult(_ -> jdbc.sql(claim)
                    .param("now", SqlTime.of(clock.instant()))
                    .query(Long.class)
                    .optional()
                    .ifPresent(id -> {
                        at[0] = id;
                        work.accept(id);
                    }));
        } catch (RuntimeException e) {
            if (at[0] == 0) {
                throw e;
            }
            log.error(
                    "The row {} could not be worked off: {}",
                    at[0],
                    e.getClass().getSimpleName());
            jdbc.sql(later)
                    .param("next", SqlTime.of(clock.instant().plus(TROUBLE_WAITS)))
                    .param("id", at[0])
                    .update();
        }
        return at[0] != 0;
    }
}
