package tr.bel.acikkapi.database;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works off what waits in a table, each in a transaction of its own, so that nobody waits in a circle for what others hold. One that makes
 * trouble is left to the next call, and holds nobody up.
 */
public final class OneByOne {

    private static final Logger LOG = LoggerFactory.getLogger(OneByOne.class);
    /** An id that nothing has. */
    private static final long NONE = 0;

    private final String what;
    private final TransactionTemplate transaction;

    /** @param what is done to each, for the log */
    public OneByOne(String what, PlatformTransactionManager transactions) {
        this.what = what;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Works off all that there is, as long as it is wanted.
     *
     * @param next takes hold of one that is not among these ids, which are never none
     * @param work done to it, in the same transaction
     * @return how many were taken hold of
     */
    public int all(BooleanSupplier wanted, Function<Collection<Long>, Optional<Long>> next, LongConsumer work) {
        Set<Long> troubled = new HashSet<>(Set.of(NONE));
        int all = 0;
        while (wanted.getAsBoolean() && one(troubled, next, work)) {
            all++;
        }
        return all;
    }

    private boolean one(Set<Long> troubled, Function<Collection<Long>, Optional<Long>> next, LongConsumer work) {
        AtomicLong at = new AtomicLong(NONE);
        try {
            return transaction.execute(_ -> {
                Optional<Long> taken = next.apply(troubled);
                taken.ifPresent(at::set);
                taken.ifPresent(work::accept);
                return taken.isPresent();
            });
        } catch (RuntimeException e) {
            if (at.get() == NONE) {
                throw e;
            }
            LOG.error("{}: no success with {}; it is tried again later", what, at.get(), e);
            troubled.add(at.get());
            return true;
        }
    }
}
