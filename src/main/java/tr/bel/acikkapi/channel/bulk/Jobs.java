package tr.bel.acikkapi.channel.bulk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tr.bel.acikkapi.channel.bulk.Job.RowState;
import tr.bel.acikkapi.channel.bulk.Job.State;
import tr.bel.acikkapi.shared.SqlTime;

/** The imports and how far each is. */
@Component
class Jobs {

    private static final TypeReference<List<String>> STRINGS = new TypeReference<>() {};
    private static final int SHOWN = 50;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Jobs(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    long create(String source, String fileName, byte[] sha256, String username) {
        return jdbc.sql("""
            insert into bulk.import_job (source, file_name, sha256, headers, state, staff_username, uploaded_at)
            values (:source, :file, :sha256, '[]', 'MAPPING', :username, :now) returning id
            """)
                .param("source", source)
                .param("file", fileName)
                .param("sha256", sha256)
                .param("username", username)
                .param("now", SqlTime.of(clock.instant()))
                .query(Long.class)
                .single();
    }

    void setHeaders(long id, List<String> headers) {
        jdbc.sql("update bulk.import_job set headers = :headers where id = :id")
                .param("headers", json.writeValueAsString(headers))
                .param("id", id)
                .update();
    }

    Optional<Job> byId(long id) {
        return jdbc.sql("select * from bulk.import_job where id = :id")
                .param("id", id)
                .query((rs, row) -> job(rs))
                .optional();
    }

    /** The latest, newest first. */
    List<Job> latest() {
        return jdbc.sql("select * from bulk.import_job order by id desc limit :limit")
                .param("limit", SHOWN)
                .query((rs, row) -> job(rs))
                .list();
    }

    List<Job> underWay() {
        return jdbc.sql("select * from bulk.import_job where state in ('CHECKING', 'RUNNING') order by id")
                .query((rs, row) -> job(rs))
                .list();
    }

    /** A new mapping: what the last dry run said no longer counts. Not while one is under way, nor while rows become cases, nor after. */
    @Transactional
    public boolean startCheck(long id, Mapping mapping) {
        boolean moved = jdbc.sql("""
            update bulk.import_job set state = 'CHECKING', mapping = :mapping
            where id = :id and state in ('MAPPING', 'CHECKED')
            """)
                        .param("mapping", json.writeValueAsString(mapping))
                        .param("id", id)
                        .update()
                == 1;
        if (moved) {
            jdbc.sql("""
                update bulk.import_row set state = 'WAITING', faults = null
                where job_id = :id and state in ('FAULTY', 'READY', 'KNOWN')
                """).param("id", id).update();
        }
        return moved;
    }

    boolean move(long id, State to, State... from) {
        return jdbc.sql("""
            update bulk.import_job set state = :to, finished_at = case when :to in ('DONE', 'CANCELLED') then :now end
            where id = :id and state in (:from)
            """)
                        .param("to", to.name())
                        .param("now", SqlTime.of(clock.instant()))
                        .param("id", id)
                        .param(
                                "from",
                                java.util.Arrays.stream(from).map(Enum::name).toList())
                        .update()
                == 1;
    }

    Counts counts(long id) {
        Map<String, Long> byState = jdbc
                .sql("select state, count(*) as rows from bulk.import_row where job_id = :id group by state")
                .param("id", id)
                .query((rs, row) -> Map.entry(rs.getString("state"), rs.getLong("rows")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new Counts(
                byState.values().stream().mapToLong(Long::longValue).sum(),
                of(byState, RowState.WAITING),
                of(byState, RowState.FAULTY) + of(byState, RowState.BROKEN),
                of(byState, RowState.READY),
                of(byState, RowState.KNOWN),
                of(byState, RowState.IMPORTED));
    }

    void saveMapping(String name, Mapping mapping, String username) {
        jdbc.sql("""
            insert into bulk.saved_mapping (name, mapping, staff_username, at) values (:name, :mapping, :username, :now)
            on conflict (name) do update set mapping = excluded.mapping, staff_username = excluded.staff_username, at = excluded.at
            """)
                .param("name", name)
                .param("mapping", json.writeValueAsString(mapping))
                .param("username", username)
                .param("now", SqlTime.of(clock.instant()))
                .update();
    }

    /** Saved mappings by name, the latest first. */
    Map<String, Mapping> savedMappings() {
        Map<String, Mapping> saved = new java.util.LinkedHashMap<>();
        jdbc.sql("select name, mapping from bulk.saved_mapping order by at desc limit :limit")
                .param("limit", SHOWN)
                .query(rs -> {
                    saved.put(rs.getString("name"), json.readValue(rs.getString("mapping"), Mapping.class));
                });
        return saved;
    }

    private static long of(Map<String, Long> counts, RowState state) {
        return counts.getOrDefault(state.name(), 0L);
    }

    private Job job(ResultSet rs) throws SQLException {
        String mapping = rs.getString("mapping");
        var finished = rs.getTimestamp("finished_at");
        return new Job(
                rs.getLong("id"),
                rs.getString("source"),
                rs.getString("file_name"),
                json.readValue(rs.getString("headers"), STRINGS),
                State.valueOf(rs.getString("state")),
                mapping == null ? null : json.readValue(mapping, Mapping.class),
                rs.getString("staff_username"),
                rs.getTimestamp("uploaded_at").toInstant(),
                finished == null ? null : finished.toInstant());
    }
}
