package tr.bel.acikkapi.channel.mayorcalls;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.feedback.PartOfDay;

/** Oya has prepared a session for the day after the demonstration's week; once, and not in an empty town. */
@Component
@Profile("demo")
class DemoSession {

    private static final String OYA = "oya";
    private static final int PEOPLE = 6;

    private final Sessions sessions;
    private final MakeList make;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ZoneId zone;

    DemoSession(Sessions sessions, MakeList make, JdbcClient jdbc, Clock clock, ZoneId zone) {
        this.sessions = sessions;
        this.make = make;
        this.jdbc = jdbc;
        this.clock = clock;
        this.zone = zone;
    }

    @EventListener(ContextRefreshedEvent.class)
    void prepare() {
        boolean wanted = jdbc.sql("""
            select exists (select 1 from cases.case_file) and not exists (select 1 from mayorcalls.session)
            """).query(Boolean.class).single();
        if (!wanted) {
            return;
        }
        LocalDate tomorrow = LocalDate.ofInstant(clock.instant(), zone).plusDays(1);
        long session = sessions.open("Bekleyenler ve kura", tomorrow, PartOfDay.NOON, PEOPLE, OYA);
        int waiting = make.waiting(session, PEOPLE / 2, OYA).added();
        make.byLot(session, PEOPLE - waiting, OYA);
    }
}
