package tr.bel.acikkapi.channel.bulk;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tr.bel.acikkapi.channel.bulk.Job.RowState;
import tr.bel.acikkapi.database.Vault;

/** The rows of an import, sealed: any cell may hold a national id. */
@Component
class Rows {

    private static final String CONTEXT = "bulk.row";
    private static final TypeReference<List<String>> STRINGS = new TypeReference<>() {};
    private static final TypeReference<List<Fault>> FAULTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final JsonMapper json;
    private final Vault vault;

    Rows(JdbcClient jdbc, JdbcTemplate batches, JsonMapper json, Vault vault) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
        this.vault = vault;
    }

    /** A row as it was read. */
    record Row(int line, List<String> cells) {}

    /** What was said of a row. */
    record Verdict(int line, RowState state, List<Fault> faults) {}

    /** A row with its faults. */
    record Faulty(int line, List<Fault> faults) {}

    void add(long job, List<TableReader.Line> lines, int width) {
        batches.batchUpdate(
                "insert into bulk.import_row (job_id, line, cells_sealed, state, faults) values (?, ?, ?, ?, ?)",
                lines,
                lines.size(),
                (ps, line) -> {
                    boolean whole = line.cells().size() == width;
                    ps.setLong(1, job);
                    ps.setInt(2, line.number());
                    ps.setBytes(3, vault.seal(json.writeValueAsString(line.cells()), CONTEXT));
                    ps.setString(4, whole ? RowState.WAITING.name() : RowState.BROKEN.name());
                    ps.setString(
                            5,
                            whole
                                    ? null
                                    : faults(List.of(Fault.of(
                                            "",
                                            "bulk.fault.cells",
                                            width,
                                            line.cells().size()))));
                });
    }

    /** The next rows in a state, by line. */
    List<Row> next(long job, RowState state, int after, int limit) {
        return jdbc.sql("""
            select line, cells_sealed from bulk.import_row
            where job_id = :job and state = :state and line > :after order by line limit :limit
            """)
                .param("job", job)
                .param("state", state.name())
                .param("after", after)
                .param("limit", limit)
                .query((rs, row) -> new Row(
                        rs.getInt("line"), json.readValue(vault.open(rs.getBytes("cells_sealed"), CONTEXT), STRINGS)))
                .list();
    }

    /** Every row that can be mapped. */
    void each(long job, Consumer<List<String>> consumer) {
        jdbc.sql("select cells_sealed from bulk.import_row where job_id = :job and state <> 'BROKEN' and"
                        + " cells_sealed is not null")
                .param("job", job)
                .query(rs -> {
                    consumer.accept(json.readValue(vault.open(rs.getBytes(1), CONTEXT), STRINGS));
                });
    }

    void judge(long job, List<Verdict> verdicts) {
        batches.batchUpdate(
                "update bulk.import_row set state = ?, faults = ? where job_id = ? and line = ?",
                verdicts,
                Math.max(1, verdicts.size()),
                (ps, verdict) -> {
                    ps.setString(1, verdict.state().name());
                    ps.setString(2, verdict.faults().isEmpty() ? null : faults(verdict.faults()));
                    ps.setLong(3, job);
                    ps.setInt(4, verdict.line());
                });
    }

    /** The row is a case: what it said is there, and is forgotten here. */
    void imported(long job, int line, long caseId, boolean known) {
        jdbc.sql("""
            update bulk.import_row set state = :state, case_id = :case, cells_sealed = null
            where job_id = :job and line = :line
            """)
                .param("state", known ? RowState.KNOWN.name() : RowState.IMPORTED.name())
                .param("case", caseId)
                .param("job", job)
                .param("line", line)
                .update();
    }

    /** What was wrong, by line. */
    List<Faulty> faulty(long job, int limit) {
        return jdbc.sql("select line, faults from bulk.import_row where job_id = :job and faults is not null order by"
                        + " line limit :limit")
                .param("job", job)
                .param("limit", limit)
                .query((rs, row) -> new Faulty(rs.getInt("line"), json.readValue(rs.getString("faults"), FAULTS)))
                .list();
    }

    private @Nullable String faults(List<Fault> faults) {
        return json.writeValueAsString(faults);
    }
}
