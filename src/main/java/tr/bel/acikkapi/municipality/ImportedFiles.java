package tr.bel.acikkapi.municipality;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which files were ever imported, by whom. */
@Repository
class ImportedFiles {

    private final JdbcClient jdbc;

    ImportedFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One import of one file.
     *
     * @param by the account's user name, or the name of the house's own task
     */
    record ImportedRow(FileKind kind, String name, int rows, int warnings, String by, Instant at) {

        /** Key of the words for a task of the house; null for a person. */
        public @Nullable String task() {
            return switch (by) {
                case "load-at-start" -> "municipality.by.start";
                case "import-command" -> "municipality.by.command";
                default -> null;
            };
        }
    }

    /** The newest first. */
    List<ImportedRow> latest(int most) {
        return jdbc.sql("""
            select kind, name, rows, warnings, imported_by, imported_at
            from municipality.imported_file order by id desc limit ?
            """)
                .param(most)
                .query((rs, n) -> new ImportedRow(
                        FileKind.valueOf(rs.getString("kind")),
                        rs.getString("name"),
                        rs.getInt("rows"),
                        rs.getInt("warnings"),
                        rs.getString("imported_by"),
                        rs.getObject("imported_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
