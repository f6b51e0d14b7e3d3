package tr.bel.acikkapi.municipality;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tr.bel.acikkapi.shared.SqlTime;

/** The record of who changed the working calendar; it is only added to. */
@Repository
class CalendarChanges {

    private final JdbcClient jdbc;
    private final Clock clock;

    CalendarChanges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param by the account's user name */
    record ChangeRow(Instant at, String by, CalendarChange change) {}

    void add(CalendarChange c, String by) {
        jdbc.sql("""
            insert into municipality.calendar_change
                (changed_at, changed_by, act, day, until, starts_at, was_day, name_tr, name_en, detail)
            values (:at, :by, :act, :day, :until, :startsAt, :wasDay, :nameTr, :nameEn, :detail)
            """)
                .param("at", SqlTime.of(clock.instant()))
                .param("by", by)
                .param("act", c.act().name())
                .param("day", c.day(), Types.DATE)
                .param("until", c.until(), Types.DATE)
                .param("startsAt", c.startsAt(), Types.TIME)
                .param("wasDay", c.wasDay(), Types.DATE)
                .param("nameTr", c.nameTr())
                .param("nameEn", c.nameEn())
                .param("detail", c.detail())
                .update();
    }

    /** The newest first. */
    List<ChangeRow> latest(int most) {
        return jdbc.sql("""
            select changed_at, changed_by, act, day, until, starts_at, was_day, name_tr, name_en, detail
            from municipality.calendar_change order by id desc limit ?
            """)
                .param(most)
                .query((rs, n) -> new ChangeRow(
                        rs.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        rs.getString("changed_by"),
                        new CalendarChange(
                                CalendarChange.Act.valueOf(rs.getString("act")),
                                rs.getObject("day", LocalDate.class),
                                rs.getObject("until", LocalDate.class),
                                rs.getObject("starts_at", LocalTime.class),
                                rs.getObject("was_day", LocalDate.class),
                                rs.getString("name_tr"),
                                rs.getString("name_en"),
                                rs.getString("detail"))))
                .list();
    }
}
