package tr.bel.acikkapi.coordination.bulk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import tr.bel.acikkapi.cases.CaseFiles.Scope;
import tr.bel.acikkapi.cases.Priority;
import tr.bel.acikkapi.cases.Status;
import tr.bel.acikkapi.shared.Kind;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shared.SqlTime;
import tr.bel.acikkapi.staff.StaffMember;

/** Runs and their cases. A run belongs to whoever marked the cases; for others it does not exist. */
@Component
public class BulkRuns {

    /** What was marked and never carried out is forgotten after this. */
    private static final Duration KEPT = Duration.ofDays(2);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    BulkRuns(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Keeps what was marked, in its order and each case once.
     *
     * @param more how many more there were than these
     * @return the run; empty where nothing of it is in sight
     */
    @Transactional
    public Optional<Long> choose(Collection<String> numbers, int more, StaffMember who) {
        List<String> wanted = new LinkedHashSet<>(numbers).stream().toList();
        List<String> taken = wanted.subList(0, Math.min(BulkRun.MOST, wanted.size()));
        Map<String, Long> found = inSight(taken, who);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        jdbc.sql("""
            delete from coordination.bulk_run where username = :who and state <> 'STARTED' and chosen_at < :old
            """)
                .param("who", who.username())
                .param("old", SqlTime.of(now.minus(KEPT)))
                .update();
        long run = jdbc.sql("""
            insert into coordination.bulk_run (username, state, left_out, unknown, chosen_at)
            values (:who, 'CHOSEN', :more, :unknown, :now) returning id
            """)
                .param("who", who.username())
                .param("more", more + wanted.size() - taken.size())
                .param("unknown", taken.size() - found.size())
                .param("now", SqlTime.of(now))
                .query(Long.class)
                .single();
        jdbc.sql("""
            insert into coordination.bulk_item (run_id, position, case_id)
            select :run, at, id from unnest(cast(string_to_array(:ids, ',') as bigint[])) with ordinality as marked (id, at)
            """)
                .param("run", run)
                .param(
                        "ids",
                        taken.stream()
                                .filter(found::containsKey)
                                .map(found::get)
                                .map(String::valueOf)
                                .collect(Collectors.joining(",")))
                .update();
        return Optional.of(run);
    }

    public Optional<BulkRun> find(long id, StaffMember who) {
        return jdbc.sql("""
            select id, username, state, form, preview, left_out, unknown, chosen_at, started_at
            from coordination.bulk_run where id = :id and username = :who
            """)
                .param("id", id)
                .param("who", who.username())
                .query(this::run)
                .optional();
    }

    /** A run of theirs that was begun and broken off, the oldest. */
    public Optional<Long> unfinished(StaffMember who) {
        return jdbc.sql("""
            select i.run_id from coordination.bulk_item i join coordination.bulk_run r on r.id = i.run_id
            where i.state = 'WAITING' and r.state = 'STARTED' and r.username = :who order by i.run_id limit 1
            """).param("who", who.username()).query(Long.class).optional();
    }

    /** The cases in their order; without those that went out of sight. */
    public List<BulkItem> items(long run, StaffMember who) {
        Scope scope = Scope.of(who.sight());
        return jdbc.sql("""
            select i.position, i.case_id, i.version as seen, i.subject as about, i.directorates, i.state, i.refusal,
                c.number, c.version, c.status, c.kind, c.priority, c.subject, left(c.text, 160) as excerpt
            from coordination.bulk_item i join cases.case_file c on c.id = i.case_id
            where i.run_id = :run
            """ + " and " + scope.where() + " order by i.position")
                .param("run", run)
                .params(scope.params())
                .query(this::item)
                .list();
    }

    /**
     * Keeps a preview, unless the run has been started.
     *
     * @return whether it was kept
     */
    @Transactional
    boolean preview(long run, BulkForm form, List<Verdict> verdicts) {
        boolean mine = jdbc.sql("""
            update coordination.bulk_run set state = 'PREVIEWED', form = cast(:form as jsonb), preview = preview + 1, previewed_at = :now
            where id = :run and state <> 'STARTED'
            """)
                        .param("run", run)
                        .param("form", json.writeValueAsString(form))
                        .param("now", SqlTime.of(clock.instant()))
                        .update()
                == 1;
        if (mine) {
            jdbc.sql("update coordination.bulk_item set version = 0, state = 'REFUSED', refusal = cast(:refusal"
                            + " as jsonb) where run_id = :run")
                    .param("run", run)
                    .param("refusal", json.writeValueAsString(Refusal.of("coordination.bulk.notInSight")))
                    .update();
            verdicts.forEach(v -> keep(run, v));
        }
        return mine;
    }

    private void keep(long run, Verdict v) {
        jdbc.sql("""
            update coordination.bulk_item set version = :version, subject = :subject, directorates = :directorates, state = :state,
                refusal = cast(:refusal as jsonb)
            where run_id = :run and case_id = :case
            """)
                .param("run", run)
                .param("case", v.caseId())
                .param("version", v.version())
                .param("subject", v.plan().subject())
                .param("directorates", String.join(",", v.plan().directorates()))
                .param("state", (v.refusal() == null ? BulkItem.State.WAITING : BulkItem.State.REFUSED).name())
                .param("refusal", written(v.refusal()))
                .update();
    }

    /**
     * Starts a run, once.
     *
     * @param preview the one that was on the screen
     * @return whether it is under way now; false where another preview was made meanwhile
     */
    boolean start(long run, int preview) {
        jdbc.sql("""
            update coordination.bulk_run set state = 'STARTED', started_at = :now
            where id = :run and preview = :preview and state = 'PREVIEWED'
            """)
                .param("run", run)
                .param("preview", preview)
                .param("now", SqlTime.of(clock.instant()))
                .update();
        return jdbc.sql("select state = 'STARTED' from coordination.bulk_run where id = :run")
                .param("run", run)
                .query(Boolean.class)
                .single();
    }

    /**
     * A case that waits.
     *
     * @param version as the preview showed it
     */
    record Waiting(int position, long caseId, int version, String subject, String directorates) {
        Plan plan() {
            return new Plan(subject, directorates.isEmpty() ? List.of() : List.of(directorates.split(",")));
        }
    }

    /** The next case that nobody else is at; locked until the transaction ends. */
    Optional<Waiting> claim(long run) {
        return jdbc.sql("""
            select position, case_id, version, subject, directorates from coordination.bulk_item
            where run_id = :run and state = 'WAITING' order by position limit 1 for update skip locked
            """).param("run", run).query(Waiting.class).optional();
    }

    /** Says what became of a case, unless that was said before. */
    void settle(long run, int position, BulkItem.State state, @Nullable Refusal refusal) {
        jdbc.sql("""
            update coordination.bulk_item set state = :state, refusal = cast(:refusal as jsonb), settled_at = :now
            where run_id = :run and position = :position and state = 'WAITING'
            """)
                .param("run", run)
                .param("position", position)
                .param("state", state.name())
                .param("refusal", written(refusal))
                .param("now", SqlTime.of(clock.instant()))
                .update();
    }

    private Map<String, Long> inSight(List<String> numbers, StaffMember who) {
        Scope scope = Scope.of(who.sight());
        record Found(String number, long id) {}
        return numbers.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("select c.number, c.id from cases.case_file c where c.number in (:numbers) and "
                                + scope.where())
                        .param("numbers", numbers)
                        .params(scope.params())
                        .query(Found.class)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Found::number, Found::id));
    }

    private @Nullable String written(@Nullable Refusal refusal) {
        return refusal == null ? null : json.writeValueAsString(refusal);
    }

    private BulkRun run(ResultSet rs, int row) throws SQLException {
        String form = rs.getString("form");
        return new BulkRun(
                rs.getLong("id"),
                rs.getString("username"),
                BulkRun.State.valueOf(rs.getString("state")),
                form == null ? null : json.readValue(form, BulkForm.class),
                rs.getInt("preview"),
                rs.getInt("left_out"),
                rs.getInt("unknown"),
                rs.getTimestamp("chosen_at").toInstant(),
                rs.getTimestamp("started_at") == null
                        ? null
                        : rs.getTimestamp("started_at").toInstant());
    }

    private BulkItem item(ResultSet rs, int row) throws SQLException {
        String refusal = rs.getString("refusal");
        int seen = rs.getInt("seen");
        boolean unseen = rs.wasNull();
        return new BulkItem(
                rs.getInt("position"),
                rs.getLong("case_id"),
                unseen ? null : seen,
                rs.getString("about"),
                rs.getString("directorates"),
                BulkItem.State.valueOf(rs.getString("state")),
                refusal == null ? null : json.readValue(refusal, Refusal.class),
                rs.getString("number"),
                rs.getInt("version"),
                Status.valueOf(rs.getString("status")),
                Kind.valueOf(rs.getString("kind")),
                Priority.valueOf(rs.getString("priority")),
                rs.getString("subject"),
                rs.getString("excerpt"));
    }
}
