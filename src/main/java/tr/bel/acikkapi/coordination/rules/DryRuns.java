package tr.bel.acikkapi.coordination.rules;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tr.bel.acikkapi.coordination.rules.Reality.Comparison;
import tr.bel.acikkapi.shared.SqlTime;

/** What dry runs found. */
@Component
class DryRuns {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    DryRuns(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A case that would have gone otherwise.
     *
     * @param directorates where it really went, codes separated by commas
     * @param authority to which it was really transferred
     * @param applicant whether the name was kept back; absent in what was found before rules could do that
     */
    record Line(
            String number,
            String directorates,
            @Nullable String authority,
            @Nullable String subject,
            @Nullable ApplicantType applicant,
            Comparison comparison) {}

    /**
     * What was found.
     *
     * @param seen all cases of these days
     * @param matched for which it would have won
     * @param same of these: decided as the rule would have
     * @param different of these: decided otherwise
     * @param fresh of these: not decided yet
     * @param shadowed for which it held, but an earlier rule won
     * @param lines the first of those that would have gone otherwise
     */
    record Found(int seen, int matched, int same, int different, int fresh, int shadowed, List<Line> lines) {
        Found {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A run.
     *
     * @param before as {@link RuleBook#before}
     */
    record Run(long id, long ruleId, int version, String before, int days, String by, Instant at, Found found) {}

    long keep(Rule rule, String before, int days, String by, Found found) {
        return jdbc.sql("""
            insert into rules.dry_run (rule_id, version, before, days, by, at, seen, matched, same, different, fresh, shadowed, lines)
            values (:rule, :version, :before, :days, :by, :at, :seen, :matched, :same, :different, :fresh, :shadowed,
                cast(:lines as jsonb))
            returning id
            """)
                .param("rule", rule.id())
                .param("version", rule.version())
                .param("before", before)
                .param("days", days)
                .param("by", by)
                .param("at", SqlTime.of(clock.instant()))
                .param("seen", found.seen())
                .param("matched", found.matched())
                .param("same", found.same())
                .param("different", found.different())
                .param("fresh", found.fresh())
                .param("shadowed", found.shadowed())
                .param("lines", json.writeValueAsString(found.lines()))
                .query(Long.class)
                .single();
    }

    Optional<Run> byId(long rule, long id) {
        return jdbc.sql("select * from rules.dry_run where id = :id and rule_id = :rule")
                .param("id", id)
                .param("rule", rule)
                .query((rs, row) -> run(rs))
                .optional();
    }

    /** The newest of exactly this version. */
    Optional<Run> newest(long rule, int version) {
        return jdbc.sql("""
            select * from rules.dry_run where rule_id = :rule and version = :version order by id desc limit 1
            """)
                .param("rule", rule)
                .param("version", version)
                .query((rs, row) -> run(rs))
                .optional();
    }

    private Run run(ResultSet rs) throws SQLException {
        return new Run(
                rs.getLong("id"),
                rs.getLong("rule_id"),
                rs.getInt("version"),
                rs.getString("before"),
                rs.getInt("days"),
                rs.getString("by"),
                rs.getTimestamp("at").toInstant(),
                new Found(
                        rs.getInt("seen"),
                        rs.getInt("matched"),
                        rs.getInt("same"),
                        rs.getInt("different"),
                        rs.getInt("fresh"),
                        rs.getInt("shadowed"),
                        json.readValue(rs.getString("lines"), new TypeReference<List<Line>>() {})));
    }
}
