package tr.bel.acikkapi.municipality;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Single holidays and leaves, as the calendar's pages look at them and take them away. */
@Repository
class CalendarTables {

    private final JdbcClient jdbc;

    CalendarTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param id names the row, until the next import of its year */
    record HolidayRow(long id, Holiday holiday) {}

    /** In the order of their days. */
    List<HolidayRow> holidays(int year) {
        return jdbc.sql("""
            select id, day, starts_at, name_tr, name_en, source, proposed
            from municipality.holiday where day between ? and ? order by day, starts_at nulls first, name_tr
            """)
                .params(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
                .query((rs, n) -> new HolidayRow(
                        rs.getLong("id"),
                        new Holiday(
                                rs.getObject("day", LocalDate.class),
                                rs.getObject("starts_at", LocalTime.class),
                                rs.getString("name_tr"),
                                rs.getString("name_en"),
                                rs.getString("source"),
                                rs.getBoolean("proposed"))))
                .list();
    }

    /** Empty where somebody has removed it, or a file was imported meanwhile. */
    Optional<Holiday> holiday(long id) {
        return jdbc.sql("select day from municipality.holiday where id = ?")
                .param(id)
                .query(LocalDate.class)
                .optional()
                .flatMap(day -> holidays(day.getYear()).stream()
                        .filter(row -> row.id() == id)
                        .findFirst())
                .map(HolidayRow::holiday);
    }

    void removeHoliday(long id) {
        jdbc.sql("delete from municipality.holiday where id = ?").param(id).update();
    }

    /** All of them, in order; there are a few a year. */
    List<AdministrativeLeave> leaves() {
        return jdbc.sql("""
            select day, starts_at, name_tr, name_en, source from municipality.administrative_leave order by day
            """)
                .query((rs, n) -> new AdministrativeLeave(
                        rs.getObject("day", LocalDate.class),
                        rs.getObject("starts_at", LocalTime.class),
                        rs.getString("name_tr"),
                        rs.getString("name_en"),
                        rs.getString("source")))
                .list();
    }

    void removeLeaves(Collection<LocalDate> days) {
        jdbc.sql("delete from municipality.administrative_leave where day in (:days)")
                .param("days", days)
                .update();
    }

    /** From Monday on, each day from the morning on. */
    List<WorkingHours> hours() {
        return jdbc.sql("""
            select weekday, opens_at, closes_at from municipality.working_hours order by weekday, opens_at
            """)
                .query((rs, n) -> new WorkingHours(
                        DayOfWeek.of(rs.getInt("weekday")),
                        rs.getObject("opens_at", LocalTime.class),
                        rs.getObject("closes_at", LocalTime.class)))
                .list();
    }
}
