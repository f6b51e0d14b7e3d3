package tr.bel.acikkapi.cases;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tr.bel.acikkapi.municipality.Calendars;

/**
 * Computes the due dates of all open cases again whose dates rest on an older calendar: leave was declared, a feast was confirmed. Many
 * nodes share the work; what is left over by a crash is done by the next call.
 */
@Component
public class RenewDueDates {

    private static final Logger LOG = LoggerFactory.getLogger(RenewDueDates.class);
    private static final long NO_CASE = 0;

    private final DueDates dueDates;
    private final Calendars calendars;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    RenewDueDates(DueDates dueDates, Calendars calendars, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.dueDates = dueDates;
        this.calendars = calendars;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Renews what is older than the calendar, as long as it is wanted. A case that makes trouble is left to the next call. */
    public int stale(BooleanSupplier wanted) {
        int renewed = 0;
        Set<Long> troubled = new HashSet<>(Set.of(NO_CASE));
        while (wanted.getAsBoolean() && next(troubled)) {
            renewed++;
        }
        return renewed;
    }

    int stale() {
        return stale(() -> true);
    }

    private boolean next(Set<Long> troubled) {
        AtomicLong at = new AtomicLong(NO_CASE);
        try {
            return transaction.execute(_ -> one(troubled, at));
        } catch (RuntimeException e) {
            if (at.get() == NO_CASE) {
                throw e;
            }
            LOG.error("The dates of case {} could not be renewed; they are tried again later", at.get(), e);
            troubled.add(at.get());
            return true;
        }
    }

    /** One case at a time, so that nobody waits in a circle for what others hold of the watch. */
    private boolean one(Set<Long> troubled, AtomicLong at) {
        Optional<Long> stale = jdbc.sql("""
            select id from cases.case_file
            where clock_revision < :revision and status not in ('CLOSED', 'WITHDRAWN', 'ANSWERED')
                and id not in (:troubled)
            order by clock_revision, id limit 1 for no key update skip locked
            """)
                .param("revision", calendars.revision())
                .param("troubled", troubled)
                .query(Long.class)
                .optional();
        stale.ifPresent(at::set);
        stale.ifPresent(dueDates::renew);
        return stale.isPresent();
    }
}
