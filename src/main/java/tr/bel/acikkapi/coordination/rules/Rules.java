package tr.bel.acikkapi.coordination.rules;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rules and their versions, to be read; {@link WriteRule}, {@link MoveRule} and {@link PublishRule} change them. */
@Component
class Rules {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private volatile @Nullable Book book;

    Rules(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The newest change of any rule. */
    record Stamp(long id, @Nullable Instant at) {}

    record Book(Stamp stamp, RuleBook live) {}

    /** The live rules in their order; from memory, unless somebody has changed a rule since, here or on another node. */
    RuleBook live() {
        Stamp now = jdbc.sql("select coalesce(max(id), 0) as id, max(at) as at from rules.change")
                .query(Stamp.class)
                .single();
        Book known = book;
        if (known == null || !known.stamp().equals(now)) {
            known = new Book(now, readLive());
            book = known;
        }
        return known.live();
    }

    private RuleBook readLive() {
        return new RuleBook(jdbc.sql("""
            select v.* from rules.rule r join rules.version v on v.rule_id = r.id and v.version = r.live_version
            where r.state = 'LIVE' order by r.position
            """).query((rs, row) -> version(rs).rule()).list());
    }

    /** In their order, retired ones last. */
    List<RuleRow> all() {
        return jdbc.sql("select * from rules.rule order by state = 'RETIRED', position")
                .query(RuleRow.class)
                .list();
    }

    /** All rules, which nobody else can change before the transaction ends. */
    List<RuleRow> lockAll() {
        return jdbc.sql("select * from rules.rule order by position for update")
                .query(RuleRow.class)
                .list();
    }

    Optional<RuleRow> byId(long id) {
        return jdbc.sql("select * from rules.rule where id = :id")
                .param("id", id)
                .query(RuleRow.class)
                .optional();
    }

    /** The latest version. */
    VersionRow latest(long id) {
        return jdbc.sql("""
            select v.* from rules.version v join rules.rule r on r.id = v.rule_id and r.version = v.version where r.id = :id
            """).param("id", id).query((rs, row) -> version(rs)).single();
    }

    Optional<VersionRow> version(long id, int version) {
        return jdbc.sql("select * from rules.version where rule_id = :id and version = :version")
                .param("id", id)
                .param("version", version)
                .query((rs, row) -> version(rs))
                .optional();
    }

    /** Newest first. */
    List<VersionRow> versions(long id) {
        return jdbc.sql("select * from rules.version where rule_id = :id order by version desc")
                .param("id", id)
                .query((rs, row) -> version(rs))
                .list();
    }

    /** The latest versions of all rules. */
    List<VersionRow> latest() {
        return jdbc.sql("select v.* from rules.version v join rules.rule r on r.id = v.rule_id and r.version ="
                        + " v.version")
                .query((rs, row) -> version(rs))
                .list();
    }

    private VersionRow version(ResultSet rs) throws SQLException {
        return new VersionRow(
                rs.getLong("rule_id"),
                rs.getInt("version"),
                rs.getString("name"),
                rs.getBoolean("acts"),
                rs.getString("note"),
                json.readValue(rs.getString("definition"), Definition.class),
                rs.getString("changed_by"),
                rs.getTimestamp("changed_at").toInstant());
    }
}
