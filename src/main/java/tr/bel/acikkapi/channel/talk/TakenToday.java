package tr.bel.acikkapi.channel.talk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.CaseRow;
import tr.bel.acikkapi.shared.SqlTime;

/** The cases that somebody took at a door since midnight. */
@Component
public class TakenToday {

    private static final String MINE = """
         from contact.contact t join cases.case_file c on c.contact_id = t.id
        where t.staff_username = :clerk and c.door = :door and t.started_at >= :midnight
        """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ZoneId zone;

    TakenToday(JdbcClient jdbc, Clock clock, ZoneId zone) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.zone = zone;
    }

    public long count(StaffedDoor door, String clerk) {
        return jdbc.sql("select count(*)" + MINE)
                .param("clerk", clerk)
                .param("door", door.code())
                .param("midnight", midnight())
                .query(Long.class)
                .single();
    }

    /** Newest first. */
    public List<CaseRow> of(StaffedDoor door, String clerk, int limit) {
        return jdbc.sql("select " + CaseRow.COLUMNS + MINE + " order by c.id desc limit :limit")
                .param("clerk", clerk)
                .param("door", door.code())
                .param("midnight", midnight())
                .param("limit", limit)
                .query(CaseRow.class)
                .list();
    }

    private OffsetDateTime midnight() {
        return SqlTime.of(
                LocalDate.ofInstant(clock.instant(), zone).atStartOfDay(zone).toInstant());
    }
}
