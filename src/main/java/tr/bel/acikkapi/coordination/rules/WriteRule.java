package tr.bel.acikkapi.coordination.rules;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shared.SqlTime;

/** Writes a new rule, or a new version of one. Neither is live by that. */
@Component
class WriteRule {

    private final Rules rules;
    private final Changes changes;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final TransactionTemplate transaction;

    WriteRule(
            Rules rules,
            Changes changes,
            JdbcClient jdbc,
            JsonMapper json,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.rules = rules;
        this.changes = changes;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * What is written.
     *
     * @param name 3 to 80 characters, tidy
     * @param note for colleagues; may be empty
     */
    record Text(String name, boolean acts, String note, Definition definition) {}

    /** What became of it: the rule's id, or why not. */
    sealed interface Written {
        record Done(long id) implements Written {}

        record Refused(Refusal why) implements Written {}
    }

    /** A draft, asked after all others. */
    Written create(Text text, String by) {
        return unlessNamedAlike(() -> {
            rules.lockAll();
            long id = jdbc.sql("""
                insert into rules.rule (name, position, state, version)
                select :name, coalesce(max(position), 0) + 1, 'DRAFT', 1 from rules.rule returning id
                """).param("name", text.name()).query(Long.class).single();
            keep(id, 1, text, by);
            changes.note(id, Changes.What.CREATED, 1, by);
            return new Written.Done(id);
        });
    }

    /** @param seen the version that was on the screen; a later one is not overwritten */
    Written change(long id, int seen, Text text, String by) {
        return unlessNamedAlike(() -> {
            Optional<RuleRow> now =
                    rules.lockAll().stream().filter(r -> r.id() == id).findFirst();
            if (now.isEmpty() || now.get().version() != seen) {
                return new Written.Refused(Refusal.of("rules.overtaken"));
            }
            if (now.get().state() == RuleState.RETIRED) {
                return new Written.Refused(Refusal.of("rules.retired.unchangeable"));
            }
            int version = seen + 1;
            jdbc.sql("update rules.rule set name = :name, version = :version where id = :id")
                    .param("name", text.name())
                    .param("version", version)
                    .param("id", id)
                    .update();
            keep(id, version, text, by);
            changes.note(id, Changes.What.CHANGED, version, by);
            return new Written.Done(id);
        });
    }

    private Written unlessNamedAlike(java.util.function.Supplier<Written> work) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> work.get()));
        } catch (DuplicateKeyException taken) {
            return new Written.Refused(Refusal.of("rules.name.taken"));
        }
    }

    private void keep(long id, int version, Text text, String by) {
        jdbc.sql("""
            insert into rules.version (rule_id, version, name, acts, note, definition, changed_by, changed_at)
            values (:id, :version, :name, :acts, :note, cast(:definition as jsonb), :by, :at)
            """)
                .param("id", id)
                .param("version", version)
                .param("name", text.name())
                .param("acts", text.acts())
                .param("note", text.note())
                .param("definition", json.writeValueAsString(text.definition()))
                .param("by", by)
                .param("at", SqlTime.of(clock.instant()))
                .update();
    }
}
