package tr.bel.acikkapi.coordination.rules;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shared.SqlTime;

/** Makes a rule live, takes it off, puts it away and takes it out again. */
@Component
class PublishRule {

    private final Rules rules;
    private final DryRuns runs;
    private final Changes changes;
    private final JdbcClient jdbc;
    private final Clock clock;

    PublishRule(Rules rules, DryRuns runs, Changes changes, JdbcClient jdbc, Clock clock) {
        this.rules = rules;
        this.runs = runs;
        this.changes = changes;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The latest version, if exactly that was run dry at exactly this place among the live rules. */
    @Transactional
    public Optional<Refusal> makeLive(long id, int seen, String by) {
        List<RuleRow> all = rules.lockAll();
        RuleRow rule = all.stream().filter(r -> r.id() == id).findFirst().orElseThrow();
        if (rule.version() != seen || rule.state() == RuleState.RETIRED) {
            return Optional.of(Refusal.of("rules.overtaken"));
        }
        Optional<DryRuns.Run> run = runs.newest(id, rule.version());
        if (run.isEmpty()) {
            return Optional.of(Refusal.of("rules.live.noDryRun"));
        }
        if (!run.get().before().equals(before(rule, all))) {
            return Optional.of(Refusal.of("rules.live.dryRunOld"));
        }
        set(id, RuleState.LIVE, rule.version(), by);
        changes.note(id, Changes.What.MADE_LIVE, rule.version(), by);
        return Optional.empty();
    }

    /** No case is shown to it any more; it is a draft again. */
    @Transactional
    public Optional<Refusal> takeOff(long id, String by) {
        return leave(id, RuleState.LIVE, RuleState.DRAFT, Changes.What.TAKEN_OFF, by);
    }

    /** Away with it, be it live or not. */
    @Transactional
    public Optional<Refusal> retire(long id, String by) {
        RuleRow rule = lock(id);
        return leave(id, rule.state(), RuleState.RETIRED, Changes.What.RETIRED, by);
    }

    /** A retired rule becomes a draft again, at its old place. */
    @Transactional
    public Optional<Refusal> restore(long id, String by) {
        return leave(id, RuleState.RETIRED, RuleState.DRAFT, Changes.What.RESTORED, by);
    }

    /** How many live rules are asked before this one. */
    int place(RuleRow rule, List<RuleRow> all) {
        return (int) all.stream()
                .filter(r -> r.state() == RuleState.LIVE && r.id() != rule.id() && r.position() < rule.position())
                .count();
    }

    /** What a dry run's result hangs on besides the rule, as it is now. */
    String before(RuleRow rule, List<RuleRow> all) {
        return rules.live().before(rule.id(), place(rule, all));
    }

    private Optional<Refusal> leave(long id, RuleState from, RuleState to, Changes.What what, String by) {
        RuleRow rule = lock(id);
        if (rule.state() != from || from == to) {
            return Optional.of(Refusal.of("rules.overtaken"));
        }
        set(id, to, null, null);
        changes.note(id, what, rule.version(), by);
        return Optional.empty();
    }

    private RuleRow lock(long id) {
        return rules.lockAll().stream().filter(r -> r.id() == id).findFirst().orElseThrow();
    }

    private void set(long id, RuleState state, @Nullable Integer live, @Nullable String by) {
        jdbc.sql("""
            update rules.rule set state = :state, live_version = :live, live_by = :by, live_at = :at where id = :id
            """)
                .param("state", state.name())
                .param("live", live)
                .param("by", by)
                .param("at", live == null ? null : SqlTime.of(clock.instant()))
                .param("id", id)
                .update();
    }
}
