package tr.bel.acikkapi.coordination.rules;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tr.bel.acikkapi.coordination.rules.RuleBook.Match;
import tr.bel.acikkapi.shared.SqlTime;

/** Which rule won for which case, why, and what became of it. At most one of a case is open. */
@Component
class Applications {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Applications(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** How it ended. */
    enum Ending {
        /** The rule did it itself. */
        ACTED,
        /** A person decided the same. */
        FOLLOWED,
        /** A person decided otherwise. */
        NOT_FOLLOWED,
        /** Nobody decided for or against it. */
        OVERTAKEN
    }

    /**
     * One of them.
     *
     * @param name what the rule was called then
     * @param held the conditions that held
     * @param directorates codes separated by commas
     * @param trouble key of why it could only propose
     * @param ending absent as long as it is open
     * @param reason why the directorate gave it back, in its words
     */
    record Application(
            long id,
            long caseId,
            String number,
            long ruleId,
            int ruleVersion,
            String name,
            Instant at,
            List<Held> held,
            String directorates,
            @Nullable String trouble,
            @Nullable Ending ending,
            @Nullable Instant givenBackAt,
            @Nullable String givenBackBy,
            @Nullable String reason) {}

    private static final String SELECT = """
        select a.*, c.number, v.name, g.reason from rules.application a
        join cases.case_file c on c.id = a.case_id
        join rules.version v on v.rule_id = a.rule_id and v.version = a.rule_version
        left join coordination.give_back g
            on g.case_id = a.case_id and g.at = a.given_back_at and g.directorate = a.given_back_by
        """;

    @Transactional(propagation = Propagation.MANDATORY)
    public void acted(long caseId, Match match) {
        insert(caseId, match, "ACTED", null, Ending.ACTED);
    }

    /**
     * One that was made in the same moment stands.
     *
     * @param trouble key of why a rule that acts by itself could not
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void proposed(long caseId, Match match, @Nullable String trouble) {
        insert(caseId, match, "PROPOSED", trouble, null);
    }

    private void insert(long caseId, Match match, String mode, @Nullable String trouble, @Nullable Ending ending) {
        Rule rule = match.rule();
        jdbc.sql("""
            insert into rules.application (case_id, rule_id, rule_version, at, mode, held, directorates, trouble, settled_at, ending)
            values (:case, :rule, :version, :at, :mode, cast(:held as jsonb), :directorates, :trouble, :settled, :ending)
            on conflict (case_id) where settled_at is null do nothing
            """)
                .param("case", caseId)
                .param("rule", rule.id())
                .param("version", rule.version())
                .param("at", SqlTime.of(clock.instant()))
                .param("mode", mode)
                .param("held", json.writeValueAsString(match.held()))
                .param("directorates", String.join(",", rule.decision().directorates()))
                .param("trouble", trouble)
                .param("settled", ending == null ? null : SqlTime.of(clock.instant()))
                .param("ending", ending == null ? null : ending.name())
                .update();
    }

    /** The open proposal is over without a verdict. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void overtake(long caseId) {
        settle(caseId, Ending.OVERTAKEN);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(long caseId, Ending ending) {
        jdbc.sql("update rules.application set settled_at = :at, ending = :ending where case_id = :case and"
                        + " settled_at is null")
                .param("case", caseId)
                .param("ending", ending.name())
                .param("at", SqlTime.of(clock.instant()))
                .update();
    }

    /** Counts against the rule that had sent the case there, the latest one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void givenBack(long caseId, String directorate, Instant at) {
        jdbc.sql("""
            update rules.application set given_back_at = :at, given_back_by = :directorate
            where id = (select a.id from rules.application a
                where a.case_id = :case and a.ending in ('ACTED', 'FOLLOWED') and a.given_back_at is null
                    and :directorate = any(string_to_array(a.directorates, ','))
                order by a.id desc limit 1)
            """)
                .param("case", caseId)
                .param("directorate", directorate)
                .param("at", SqlTime.of(at))
                .update();
    }

    /** Whether this case came back from where this rule had sent it. */
    boolean wasGivenBack(long caseId, long ruleId) {
        return jdbc.sql("""
            select exists (select 1 from rules.application
                where case_id = :case and rule_id = :rule and given_back_at is not null)
            """)
                .param("case", caseId)
                .param("rule", ruleId)
                .query(Boolean.class)
                .single();
    }

    /** Newest first. */
    List<Application> ofCase(long caseId) {
        return jdbc.sql(SELECT + " where a.case_id = :case order by a.id desc")
                .param("case", caseId)
                .query((rs, row) -> application(rs))
                .list();
    }

    /** The latest give-backs of a rule, newest first. */
    List<Application> givenBackOf(long ruleId, int limit) {
        return jdbc.sql(SELECT + """
             where a.rule_id = :rule and a.given_back_at is not null order by a.at desc limit :limit
            """)
                .param("rule", ruleId)
                .param("limit", limit)
                .query((rs, row) -> application(rs))
                .list();
    }

    private Application application(ResultSet rs) throws SQLException {
        String ending = rs.getString("ending");
        java.sql.Timestamp givenBackAt = rs.getTimestamp("given_back_at");
        return new Application(
                rs.getLong("id"),
                rs.getLong("case_id"),
                rs.getString("number"),
                rs.getLong("rule_id"),
                rs.getInt("rule_version"),
                rs.getString("name"),
                rs.getTimestamp("at").toInstant(),
                json.readValue(rs.getString("held"), new TypeReference<List<Held>>() {}),
                rs.getString("directorates"),
                rs.getString("trouble"),
                ending == null ? null : Ending.valueOf(ending),
                givenBackAt == null ? null : givenBackAt.toInstant(),
                rs.getString("given_back_by"),
                rs.getString("reason"));
    }
}
