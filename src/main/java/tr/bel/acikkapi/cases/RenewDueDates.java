package tr.bel.acikkapi.cases;

import java.util.Collection;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import tr.bel.acikkapi.database.OneByOne;
import tr.bel.acikkapi.municipality.Calendars;

/**
 * Computes the due dates of all open cases again whose dates rest on an older calendar: leave was declared, a feast was confirmed. Many
 * nodes share the work; what is left over by a crash is done by the next call.
 */
@Component
public class RenewDueDates {

    private final DueDates dueDates;
    private final Calendars calendars;
    private final JdbcClient jdbc;
    private final OneByOne oneByOne;

    RenewDueDates(DueDates dueDates, Calendars calendars, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.dueDates = dueDates;
        this.calendars = calendars;
        this.jdbc = jdbc;
        this.oneByOne = new OneByOne("Renewing due dates", transactions);
    }

    /** Renews what is older than the calendar, as long as it is wanted. */
    public int stale(BooleanSupplier wanted) {
        return oneByOne.all(wanted, this::next, dueDates::renew);
    }

    int stale() {
        return stale(() -> true);
    }

    private Optional<Long> next(Collection<Long> troubled) {
        return jdbc.sql("""
            select id from cases.case_file
            where clock_revision < :revision and status not in ('CLOSED', 'WITHDRAWN', 'ANSWERED')
                and id not in (:troubled)
            order by clock_revision, id limit 1 for no key update skip locked
            """)
                .param("revision", calendars.revision())
                .param("troubled", troubled)
                .query(Long.class)
                .optional();
    }
}
