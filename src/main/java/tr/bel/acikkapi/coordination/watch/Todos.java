package tr.bel.acikkapi.coordination.watch;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.coordination.watch.Todo.Kind;
import tr.bel.acikkapi.shared.SqlTime;
import tr.bel.acikkapi.staff.StaffMember;

/** The to-do lists. */
@Component
public class Todos {

    private static final String SELECT = """
        select t.id, t.case_id, c.number, c.subject, t.kind, t.audience, t.note, t.created_by, t.created_at, t.due_at
        from coordination.todo t join cases.case_file c on c.id = t.case_id
        """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Todos(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What somebody wants done. */
    record Wanted(
            long caseId,
            Kind kind,
            String audience,
            @Nullable String note,
            @Nullable String by,
            Instant dueAt) {}

    /**
     * Writes it down; where the same is open already, its note is renewed, and its time where somebody chose another one: an event
     * puts nothing off.
     */
    void want(Wanted wanted) {
        jdbc.sql("""
            insert into coordination.todo (case_id, kind, audience, note, created_by, created_at, due_at)
            values (:case, :kind, :audience, :note, :by, :now, :due)
            on conflict (case_id, kind, audience) where closed_at is null
                do update set note = excluded.note, created_by = excluded.created_by,
                    due_at = case when todo.kind = 'FOLLOW_UP' then excluded.due_at
                        else least(todo.due_at, excluded.due_at) end
            """)
                .param("case", wanted.caseId())
                .param("kind", wanted.kind().name())
                .param("audience", wanted.audience())
                .param("note", wanted.note())
                .param("by", wanted.by())
                .param("now", SqlTime.of(clock.instant()))
                .param("due", SqlTime.of(wanted.dueAt()))
                .update();
    }

    /** An event settled these. */
    void settle(long caseId, Collection<Kind> kinds) {
        jdbc.sql("""
            update coordination.todo set closed_at = :now where case_id = :case and kind in (:kinds) and closed_at is null
            """)
                .param("now", SqlTime.of(clock.instant()))
                .param("case", caseId)
                .param("kinds", kinds.stream().map(Kind::name).toList())
                .update();
    }

    /** One directorate said its word. */
    void settle(long caseId, Kind kind, String audience) {
        jdbc.sql("""
            update coordination.todo set closed_at = :now
            where case_id = :case and kind = :kind and audience = :audience and closed_at is null
            """)
                .param("now", SqlTime.of(clock.instant()))
                .param("case", caseId)
                .param("kind", kind.name())
                .param("audience", audience)
                .update();
    }

    /** Somebody says that it is done; only what is theirs, and what is closed by hand. */
    public boolean done(long id, StaffMember who) {
        return jdbc.sql("""
            update coordination.todo set closed_at = :now, closed_by = :who
            where id = :id and audience in (:audiences) and kind in (:kinds) and closed_at is null
            """)
                        .param("kinds", Kind.BY_HAND.stream().map(Kind::name).toList())
                        .param("now", SqlTime.of(clock.instant()))
                        .param("who", who.username())
                        .param("id", id)
                        .param("audiences", Audience.of(who))
                        .update()
                == 1;
    }

    /** What is open for somebody, what is due first on top. */
    public List<Todo> of(StaffMember who, Optional<Long> after, int limit) {
        return jdbc.sql(SELECT + """
             where t.audience in (:audiences) and t.closed_at is null
                and (cast(:after as bigint) is null
                    or (t.due_at, t.id) > (select a.due_at, a.id from coordination.todo a where a.id = :after))
             order by t.due_at, t.id limit :limit
            """)
                .param("audiences", Audience.of(who))
                .param("after", after.orElse(null))
                .param("limit", limit)
                .query(Todo.class)
                .list();
    }

    /** What is open of a case. */
    public List<Todo> ofCase(long caseId) {
        return jdbc.sql(SELECT + " where t.case_id = :case and t.closed_at is null order by t.due_at, t.id")
                .param("case", caseId)
                .query(Todo.class)
                .list();
    }

    /** How many are open for somebody; at most {@code most} are counted. */
    long count(StaffMember who, int most) {
        return jdbc.sql("""
            select count(*) from (select 1 from coordination.todo where audience in (:audiences) and closed_at is null
                limit :most) as open
            """)
                .param("audiences", Audience.of(who))
                .param("most", most)
                .query(Long.class)
                .single();
    }
}
