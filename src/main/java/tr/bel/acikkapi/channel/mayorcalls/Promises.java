package tr.bel.acikkapi.channel.mayorcalls;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.Status;
import tr.bel.acikkapi.shared.Outcome;

/** The mayor's promises, each with the state that its case gives it now. */
@Component
class Promises {

    /** Counted no further for the menu. */
    private static final int MOST_COUNTED = 100;

    private static final String FIELDS = """
        p.id, p.words, p.promised_for, p.given_at, l.session_id, s.title, a.name, c.number, c.status, c.outcome_code,
            c.outcome_explanation, c.concluded_at, c.answered_at
        """;

    private static final String TABLES = """
        mayorcalls.promise p
        join cases.case_file c on c.id = p.case_id
        join mayorcalls.call k on k.id = p.call_id
        join mayorcalls.listing l on l.id = k.listing_id
        join mayorcalls.session s on s.id = l.session_id
        join citizen.applicant a on a.id = l.applicant_id
        """;

    private static final String COLUMNS = "select " + FIELDS + " from " + TABLES;

    /** Of whom the citizen knows nothing yet. */
    private static final String OWED = " c.answered_at is null and c.status <> 'WITHDRAWN' ";

    private final JdbcClient jdbc;
    private final MayorCallsSettings settings;
    private final Clock clock;
    private final ZoneId zone;

    Promises(JdbcClient jdbc, MayorCallsSettings settings, Clock clock, ZoneId zone) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
        this.zone = zone;
    }

    /** Those that are owed, the first due first. */
    List<PromiseRow> owed(int limit) {
        return jdbc.sql(COLUMNS + " where" + OWED + "order by p.promised_for, p.id limit :limit")
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    /** Those that are not owed any more, the latest first. */
    List<PromiseRow> settled(int limit) {
        return jdbc.sql(COLUMNS + " where not (" + OWED + ") order by p.promised_for desc, p.id desc limit :limit")
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    List<PromiseRow> ofSession(long session) {
        return jdbc.sql(COLUMNS + " where l.session_id = :session order by p.id")
                .param("session", session)
                .query(this::row)
                .list();
    }

    /** What was promised to these persons before, by applicant. */
    Map<Long, List<PromiseRow>> ofPersons(Collection<Long> applicants) {
        Map<Long, List<PromiseRow>> given = new HashMap<>();
        jdbc.sql("select me.id as mine, " + FIELDS
                        + " from citizen.applicant me cross join lateral citizen.same_person(me.id) self(person), "
                        + TABLES
                        + " where l.applicant_id = self.person and me.id in (:applicants) order by p.id")
                .param("applicants", applicants)
                .query((rs, number) -> given.computeIfAbsent(rs.getLong("mine"), _ -> new ArrayList<>())
                        .add(row(rs, number)))
                .list();
        return given;
    }

    Optional<PromiseRow> ofCase(long caseId) {
        return jdbc.sql(COLUMNS + " where p.case_id = :case")
                .param("case", caseId)
                .query(this::row)
                .optional();
    }

    /** How many are owed and near their day or past it; counted to a hundred. */
    long pressing() {
        return jdbc.sql("select count(*) from (select 1 from mayorcalls.promise p join cases.case_file c on c.id ="
                        + " p.case_id where p.promised_for <= :near and" + OWED + "limit :most) counted")
                .param("near", near())
                .param("most", MOST_COUNTED)
                .query(Long.class)
                .single();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private LocalDate near() {
        return today().plusDays(settings.near().toDays());
    }

    private PromiseRow row(ResultSet rs, int number) throws SQLException {
        LocalDate promisedFor = rs.getObject("promised_for", LocalDate.class);
        Instant told = instant(rs.getTimestamp("answered_at"));
        String code = rs.getString("outcome_code");
        Status status = Status.valueOf(rs.getString("status"));
        return new PromiseRow(
                rs.getLong("id"),
                rs.getString("words"),
                promisedFor,
                rs.getTimestamp("given_at").toInstant(),
                rs.getLong("session_id"),
                rs.getString("title"),
                rs.getString("name"),
                rs.getString("number"),
                status,
                rs.getString("outcome_explanation"),
                told,
                told == null && rs.getTimestamp("concluded_at") != null,
                told != null && LocalDate.ofInstant(told, zone).isAfter(promisedFor),
                PromiseState.of(
                        status,
                        code == null ? null : Outcome.Code.valueOf(code),
                        told != null,
                        promisedFor,
                        today(),
                        near()));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
