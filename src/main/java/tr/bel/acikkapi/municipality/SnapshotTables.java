package tr.bel.acikkapi.municipality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tr.bel.acikkapi.shared.GeoPoint;
import tr.bel.acikkapi.shared.Kind;

/** Reads all of schema {@code municipality} into a {@link Snapshot}. */
@Repository
class SnapshotTables {

    private final JdbcClient jdbc;
    private final QuestionTable questions;
    private final ZoneId zone;

    SnapshotTables(JdbcClient jdbc, QuestionTable questions, ZoneId zone) {
        this.jdbc = jdbc;
        this.questions = questions;
        this.zone = zone;
    }

    long revision() {
        return jdbc.sql("select number from municipality.revision")
                .query(Long.class)
                .single();
    }

    /** The revision is read first: what changes meanwhile is noticed at the next question. */
    Snapshot load() {
        long revision = revision();
        return new Snapshot(
                revision,
                directorates(),
                groups(),
                subjects(),
                questions(),
                neighbourhoods(),
                new WorkingCalendar(zone, hours(), holidays(), leaves()));
    }

    List<Directorate> directorates() {
        return jdbc.sql("select * from municipality.directorate")
                .query(SnapshotTables::directorate)
                .list();
    }

    List<SubjectGroup> groups() {
        return jdbc.sql("select * from municipality.subject_group")
                .query(SnapshotTables::group)
                .list();
    }

    List<Subject> subjects() {
        return jdbc.sql("select * from municipality.subject")
                .query(SnapshotTables::subject)
                .list();
    }

    List<Question> questions() {
        return questions.all();
    }

    List<MappedNeighbourhood> neighbourhoods() {
        return jdbc.sql("select * from municipality.neighbourhood")
                .query(SnapshotTables::neighbourhood)
                .list();
    }

    List<WorkingHours> hours() {
        return jdbc.sql("select * from municipality.working_hours")
                .query((rs, n) -> new WorkingHours(
                        DayOfWeek.of(rs.getInt("weekday")),
                        rs.getObject("opens_at", LocalTime.class),
                        rs.getObject("closes_at", LocalTime.class)))
                .list();
    }

    List<Holiday> holidays() {
        return jdbc.sql("select * from municipality.holiday")
                .query((rs, n) -> new Holiday(
                        rs.getObject("day", LocalDate.class),
                        rs.getObject("starts_at", LocalTime.class),
                        rs.getString("name_tr"),
                        rs.getString("name_en"),
                        rs.getString("source"),
                        rs.getBoolean("proposed")))
                .list();
    }

    List<AdministrativeLeave> leaves() {
        return jdbc.sql("select * from municipality.administrative_leave")
                .query((rs, n) -> new AdministrativeLeave(
                        rs.getObject("day", LocalDate.class),
                        rs.getObject("starts_at", LocalTime.class),
                        rs.getString("name_tr"),
                        rs.getString("name_en"),
                        rs.getString("source")))
                .list();
    }

    private static Directorate directorate(ResultSet rs, int n) throws SQLException {
        return new Directorate(
                rs.getString("code"),
                rs.getString("name_tr"),
                rs.getString("name_en"),
                rs.getString("phone"),
                rs.getString("email"),
                rs.getBoolean("active"),
                rs.getInt("sort"));
    }

    private static SubjectGroup group(ResultSet rs, int n) throws SQLException {
        return new SubjectGroup(
                rs.getString("code"),
                rs.getString("name_tr"),
                rs.getString("name_en"),
                rs.getString("icon"),
                rs.getInt("sort"));
    }

    private static Subject subject(ResultSet rs, int n) throws SQLException {
        String authority = rs.getString("not_ours_authority_tr");
        Integer hours = rs.getObject("promise_working_hours", Integer.class);
        Integer days = rs.getObject("promise_working_days", Integer.class);
        Promise promise = hours != null ? Promise.workingHours(hours) : days != null ? Promise.workingDays(days) : null;
        return new Subject(
                rs.getString("code"),
                rs.getString("group_code"),
                rs.getString("name_tr"),
                rs.getString("name_en"),
                rs.getString("words"),
                rs.getString("default_directorate"),
                promise,
                Kind.valueOf(rs.getString("kind")),
                authority == null
                        ? null
                        : new NotOurs(
                                authority, rs.getString("not_ours_authority_en"), rs.getString("not_ours_contact")),
                Proof.valueOf(rs.getString("evidence")),
                rs.getBoolean("evidence_shown"),
                rs.getBoolean("sensitive"),
                rs.getBoolean("active"),
                rs.getString("icon"),
                rs.getInt("sort"));
    }

    private static MappedNeighbourhood neighbourhood(ResultSet rs, int n) throws SQLException {
        String geometry = rs.getString("geometry");
        Double latitude = rs.getObject("centre_lat", Double.class);
        Double longitude = rs.getObject("centre_lon", Double.class);
        return new MappedNeighbourhood(
                new Neighbourhood(
                        rs.getString("code"),
                        rs.getString("name"),
                        rs.getObject("population", Integer.class),
                        latitude == null || longitude == null ? null : new GeoPoint(latitude, longitude),
                        rs.getBoolean("active")),
                geometry == null ? null : GeoJson.read(geometry));
    }
}
