package tr.bel.acikkapi.municipality;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Files between their dry run and their import; each is seen by the one who uploaded it, for a day. */
@Repository
class Uploads {

    static final Duration KEPT_FOR = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Uploads(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Keeps the files, one of a kind, and throws away what nobody came back for. */
    UUID keep(List<SourceFile> files, String by) {
        UUID id = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("delete from municipality.upload where uploaded_at <= ?")
                    .param(oldest())
                    .update();
            jdbc.sql("insert into municipality.upload (id, uploaded_by, uploaded_at) values (?, ?, ?)")
                    .params(id, by, at(Duration.ZERO))
                    .update();
            for (SourceFile file : files) {
                jdbc.sql("insert into municipality.uploaded_file (upload_id, kind, name, content) values (?, ?, ?, ?)")
                        .params(id, file.kind().name(), file.name(), file.bytes())
                        .update();
            }
        });
        return id;
    }

    /** The files of an upload; none where it is another's, was imported or is too old. */
    List<SourceFile> find(UUID id, String by) {
        return jdbc.sql("""
            select f.kind, f.name, f.content
            from municipality.uploaded_file f join municipality.upload u on u.id = f.upload_id
            where u.id = ? and u.uploaded_by = ? and u.uploaded_at > ?
            """)
                .params(id, by, oldest())
                .query((rs, n) -> new SourceFile(
                        FileKind.valueOf(rs.getString("kind")), rs.getString("name"), rs.getBytes("content")))
                .list();
    }

    void drop(UUID id) {
        jdbc.sql("delete from municipality.upload where id = ?").param(id).update();
    }

    private OffsetDateTime oldest() {
        return at(KEPT_FOR);
    }

    private OffsetDateTime at(Duration ago) {
        return OffsetDateTime.ofInstant(clock.instant().minus(ago), ZoneOffset.UTC);
    }
}
