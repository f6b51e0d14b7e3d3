package tr.bel.acikkapi.coordination.rules;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.shared.Refusal;

/**
 * Moves a rule one place up or down. Two live rules never change places: which of them wins would change without a dry run; one is taken
 * off first, moved, tried and made live again.
 */
@Component
class MoveRule {

    private final Rules rules;
    private final Changes changes;
    private final JdbcClient jdbc;

    MoveRule(Rules rules, Changes changes, JdbcClient jdbc) {
        this.rules = rules;
        this.changes = changes;
        this.jdbc = jdbc;
    }

    /** At the end of the list, nothing happens. */
    @Transactional
    public Optional<Refusal> move(long id, boolean up, String by) {
        List<RuleRow> list = rules.lockAll().stream()
                .filter(r -> r.state() != RuleState.RETIRED)
                .toList();
        List<Long> order = list.stream().map(RuleRow::id).toList();
        int at = order.indexOf(id);
        int to = up ? at - 1 : at + 1;
        if (at < 0 || to < 0 || to >= list.size()) {
            return Optional.empty();
        }
        RuleRow rule = list.get(at);
        RuleRow other = list.get(to);
        if (rule.state() == RuleState.LIVE && other.state() == RuleState.LIVE) {
            return Optional.of(Refusal.of("rules.move.bothLive", other.name()));
        }
        place(rule.id(), other.position());
        place(other.id(), rule.position());
        changes.note(id, Changes.What.MOVED, rule.version(), by);
        return Optional.empty();
    }

    private void place(long id, int position) {
        jdbc.sql("update rules.rule set position = :position where id = :id")
                .param("position", position)
                .param("id", id)
                .update();
    }
}
