package tr.bel.acikkapi.municipality;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tr.bel.acikkapi.shared.GeoPoint;

/** Writes an import into the tables of schema {@code municipality}. Rows are inserted or updated by code and never deleted in use. */
@Repository
class MunicipalityTables {

    private final JdbcClient jdbc;
    private final QuestionTable questions;
    private final Clock clock;

    MunicipalityTables(JdbcClient jdbc, QuestionTable questions, Clock clock) {
        this.jdbc = jdbc;
        this.questions = questions;
        this.clock = clock;
    }

    /** Imports wait for each other: two nodes that start at once load the first files once. Until the transaction ends. */
    void lock() {
        jdbc.sql("select 1 from municipality.revision for update")
                .query(Integer.class)
                .single();
    }

    Known known() {
        return new Known(
                new HashSet<>(codes("select code from municipality.directorate")),
                new HashSet<>(codes("select code from municipality.subject_group")),
                new HashSet<>(codes("select code from municipality.subject")));
    }

    /** Whether a file of the kind was ever imported. */
    boolean hasSeen(FileKind kind) {
        return jdbc.sql("select exists (select from municipality.imported_file where kind = ?)")
                .param(kind.name())
                .query(Boolean.class)
                .single();
    }

    void store(Content content, Missing missing) {
        content.directorates().forEach(this::store);
        content.groups().forEach(this::store);
        content.subjects().forEach(this::store);
        questions.store(content.questions(), missing);
        content.neighbourhoods().forEach(this::store);
        if (missing == Missing.DEACTIVATE) {
            deactivateOthers("directorate", content.directorates(), Directorate::code);
            deactivateOthers("subject", content.subjects(), Subject::code);
            deactivateOthers(
                    "neighbourhood",
                    content.neighbourhoods(),
                    m -> m.neighbourhood().code());
        }
        storeHolidays(content.holidays());
        content.leaves().forEach(this::store);
        if (!content.hours().isEmpty()) {
            storeHours(content.hours());
        }
        raiseRevision();
    }

    /** After every change of these tables, in the same transaction: all nodes load anew. */
    void raiseRevision() {
        jdbc.sql("update municipality.revision set number = number + 1").update();
    }

    void demand(String subject, Proof proof, boolean shown) {
        jdbc.sql("update municipality.subject set evidence = :evidence, evidence_shown = :shown where code = :code")
                .param("shown", shown)
                .param("evidence", proof.name())
                .param("code", subject)
                .update();
    }

    void remember(ImportReport.FileRead file, int warnings, String by) {
        jdbc.sql("""
            insert into municipality.imported_file (kind, name, sha256, rows, warnings, imported_by, imported_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
                .params(file.kind().name(), file.name(), file.sha256(), file.rows(), warnings, by)
                .param(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    private void store(Directorate d) {
        jdbc.sql("""
            insert into municipality.directorate (code, name_tr, name_en, phone, email, active, sort)
            values (:code, :nameTr, :nameEn, :phone, :email, :active, :sort)
            on conflict (code) do update set name_tr = excluded.name_tr, name_en = excluded.name_en,
                phone = excluded.phone, email = excluded.email, active = excluded.active, sort = excluded.sort
            """)
                .param("code", d.code())
                .param("nameTr", d.nameTr())
                .param("nameEn", d.nameEn())
                .param("phone", d.phone())
                .param("email", d.email())
                .param("active", d.active())
                .param("sort", d.sort())
                .update();
    }

    private void store(SubjectGroup g) {
        jdbc.sql("""
            insert into municipality.subject_group (code, name_tr, name_en, icon, sort)
            values (:code, :nameTr, :nameEn, :icon, :sort)
            on conflict (code) do update set name_tr = excluded.name_tr, name_en = excluded.name_en,
                icon = excluded.icon, sort = excluded.sort
            """)
                .param("code", g.code())
                .param("nameTr", g.nameTr())
                .param("nameEn", g.nameEn())
                .param("icon", g.icon())
                .param("sort", g.sort())
                .update();
    }

    private void store(Subject s) {
        NotOurs elsewhere = s.notOurs();
        jdbc.sql("""
            insert into municipality.subject (code, group_code, name_tr, name_en, words, default_directorate,
                promise_working_hours, promise_working_days, kind, not_ours_authority_tr, not_ours_authority_en,
                not_ours_contact, evidence, evidence_shown, sensitive, active, icon, sort)
            values (:code, :group, :nameTr, :nameEn, :words, :directorate, :hours, :days, :kind, :authorityTr,
                :authorityEn, :contact, :evidence, :evidenceShown, :sensitive, :active, :icon, :sort)
            on conflict (code) do update set group_code = excluded.group_code, name_tr = excluded.name_tr,
                name_en = excluded.name_en, words = excluded.words,
                default_directorate = excluded.default_directorate,
                promise_working_hours = excluded.promise_working_hours,
                promise_working_days = excluded.promise_working_days, kind = excluded.kind,
                not_ours_authority_tr = excluded.not_ours_authority_tr,
                not_ours_authority_en = excluded.not_ours_authority_en,
                not_ours_contact = excluded.not_ours_contact, evidence = excluded.evidence, evidence_shown = excluded.evidence_shown,
                sensitive = excluded.sensitive, active = excluded.active, icon = excluded.icon,
                sort = excluded.sort
            """)
                .param("code", s.code())
                .param("group", s.groupCode())
                .param("nameTr", s.nameTr())
                .param("nameEn", s.nameEn())
                .param("words", s.words())
                .param("directorate", s.directorateCode())
                .param("hours", amount(s.promise(), Promise.Unit.WORKING_HOURS), Types.INTEGER)
                .param("days", amount(s.promise(), Promise.Unit.WORKING_DAYS), Types.INTEGER)
                .param("kind", s.kind().name())
                .param("authorityTr", elsewhere == null ? null : elsewhere.authorityTr())
                .param("authorityEn", elsewhere == null ? null : elsewhere.authorityEn())
                .param("contact", elsewhere == null ? null : elsewhere.contact())
                .param("evidence", s.proof().name())
                .param("evidenceShown", s.evidenceShown())
                .param("sensitive", s.sensitive())
                .param("active", s.active())
                .param("icon", s.icon())
                .param("sort", s.sort())
                .update();
    }

    /** A file without a boundary or a population does not take away the one that is known. */
    private void store(MappedNeighbourhood m) {
        Neighbourhood n = m.neighbourhood();
        Geometry boundary = m.boundary();
        GeoPoint centre = n.centre();
        jdbc.sql("""
            insert into municipality.neighbourhood (code, name, population, geometry, centre_lat, centre_lon, active)
            values (:code, :name, :population, :geometry, :lat, :lon, :active)
            on conflict (code) do update set name = excluded.name, active = excluded.active,
                population = coalesce(excluded.population, neighbourhood.population),
                geometry = coalesce(excluded.geometry, neighbourhood.geometry),
                centre_lat = coalesce(excluded.centre_lat, neighbourhood.centre_lat),
                centre_lon = coalesce(excluded.centre_lon, neighbourhood.centre_lon)
            """)
                .param("code", n.code())
                .param("name", n.name())
                .param("population", n.population(), Types.INTEGER)
                .param("geometry", boundary == null ? null : GeoJson.write(boundary))
                .param("lat", centre == null ? null : centre.latitude(), Types.DOUBLE)
                .param("lon", centre == null ? null : centre.longitude(), Types.DOUBLE)
                .param("active", n.active())
                .update();
    }

    /** A year that the file speaks of is replaced whole: a foreseen feast may have moved, and nothing points at a holiday. */
    private void storeHolidays(List<Holiday> holidays) {
        holidays.stream()
                .map(h -> h.day().getYear())
                .distinct()
                .forEach(year -> jdbc.sql("delete from municipality.holiday where extract(year from day) = ?")
                        .param(year)
                        .update());
        holidays.forEach(this::store);
    }

    /** One of the same name on the same day is written over. */
    void store(Holiday h) {
        jdbc.sql("""
            insert into municipality.holiday (day, starts_at, name_tr, name_en, source, proposed)
            values (:day, :startsAt, :nameTr, :nameEn, :source, :proposed)
            on conflict (day, name_tr) do update set starts_at = excluded.starts_at, name_en = excluded.name_en,
                source = excluded.source, proposed = excluded.proposed
            """)
                .param("day", h.day())
                .param("startsAt", h.startsAt(), Types.TIME)
                .param("nameTr", h.nameTr())
                .param("nameEn", h.nameEn())
                .param("source", h.source())
                .param("proposed", h.proposed())
                .update();
    }

    /** One that was declared for the same day is written over. */
    void store(AdministrativeLeave l) {
        jdbc.sql("""
            insert into municipality.administrative_leave (day, starts_at, name_tr, name_en, source)
            values (:day, :startsAt, :nameTr, :nameEn, :source)
            on conflict (day) do update set starts_at = excluded.starts_at, name_tr = excluded.name_tr,
                name_en = excluded.name_en, source = excluded.source
            """)
                .param("day", l.day())
                .param("startsAt", l.startsAt(), Types.TIME)
                .param("nameTr", l.nameTr())
                .param("nameEn", l.nameEn())
                .param("source", l.source())
                .update();
    }

    /** The week is replaced whole. */
    void storeHours(List<WorkingHours> hours) {
        jdbc.sql("delete from municipality.working_hours").update();
        for (WorkingHours h : hours) {
            jdbc.sql("insert into municipality.working_hours (weekday, opens_at, closes_at) values (?, ?, ?)")
                    .params(h.weekday().getValue(), h.from(), h.to())
                    .update();
        }
    }

    private <T> void deactivateOthers(String table, List<T> rows, Function<T, String> code) {
        if (!rows.isEmpty()) {
            jdbc.sql("update municipality." + table + " set active = false where active and code not in (:codes)")
                    .param("codes", rows.stream().map(code).toList())
                    .update();
        }
    }

    private List<String> codes(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    private static @Nullable Integer amount(@Nullable Promise promise, Promise.Unit unit) {
        return promise != null && promise.unit() == unit ? promise.amount() : null;
    }
}
