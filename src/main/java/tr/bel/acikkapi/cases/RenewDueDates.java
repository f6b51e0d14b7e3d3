package tr.bel.acikkapi.cases;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tr.bel.acikkapi.municipality.Calendars;

/**
 * Computes the due dates of all open cases again whose dates rest on an older calendar: leave was declared, a feast was confirmed, a
 * subject promises otherwise. Many nodes share the work; what is left over by a crash is done by the next call.
 */
@Component
public class RenewDueDates {

    private static final int AT_ONCE = 200;

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

    /** Renews what is older than the calendar. */
    public int stale() {
        int renewed = 0;
        for (int some = batch(); some > 0; some = batch()) {
            renewed += some;
        }
        return renewed;
    }

    private int batch() {
        return transaction.execute(_ -> {
            List<Long> some = jdbc.sql("""
                select id from cases.case_file
                where clock_revision < :revision and status not in ('CLOSED', 'WITHDRAWN', 'ANSWERED')
                order by id limit :most for no key update skip locked
                """)
                    .param("revision", calendars.revision())
                    .param("most", AT_ONCE)
                    .query(Long.class)
                    .list();
            some.forEach(dueDates::renew);
            return some.size();
        });
    }
}
