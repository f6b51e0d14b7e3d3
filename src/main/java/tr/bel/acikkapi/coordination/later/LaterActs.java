package tr.bel.acikkapi.coordination.later;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tr.bel.acikkapi.coordination.CoordinationAct;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shared.SqlTime;

/** Where acts wait. */
@Component
class LaterActs {

    private static final String COLUMNS = " id, case_id, act, form, username, due_at, state, refusal ";
    /** What a waiting act must not undo or repeat. */
    private static final List<String> DECISIONS = List.of(
            "cases.CaseClassified",
            "cases.CaseRouted",
            "cases.CaseResolved",
            "cases.ApplicantAsked",
            "cases.CaseTransferredOut",
            "cases.CaseNotExamined",
            "cases.CaseReopened");

    /** For so long, what was taken back stands in the form again. */
    private static final Duration KEPT = Duration.ofHours(12);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    LaterActs(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Lets an act wait. Empty where another one waits for this case already: then nothing is kept. */
    Optional<LaterAct> put(long caseId, CoordinationAct act, String form, String username, Instant dueAt) {
        return jdbc.sql("""
            insert into coordination.later_act (case_id, act, form, username, due_at, state, seen_seq)
            values (:case, :act, cast(:form as jsonb), :who, :due, 'WAITING',
                (select coalesce(max(h.seq), 0) from cases.history h where h.case_id = :case))
            on conflict (case_id) where state = 'WAITING' do nothing
            returning\
            """ + COLUMNS)
                .param("case", caseId)
                .param("act", act.name())
                .param("form", form)
                .param("who", username)
                .param("due", SqlTime.of(dueAt))
                .query(this::read)
                .optional();
    }

    Optional<LaterAct> waiting(long caseId) {
        return jdbc.sql("select" + COLUMNS + "from coordination.later_act where case_id = :case and state = 'WAITING'")
                .param("case", caseId)
                .query(this::read)
                .optional();
    }

    /** Takes hold of one whose time is over; others' are passed by. */
    Optional<LaterAct> claimDue() {
        return jdbc.sql("select" + COLUMNS + """
            from coordination.later_act where state = 'WAITING' and due_at <= :now
            order by due_at, id limit 1 for update skip locked
            """)
                .param("now", SqlTime.of(clock.instant()))
                .query(this::read)
                .optional();
    }

    /** Takes hold of the one of this case, due or not; waits for whoever has hold of it. */
    Optional<LaterAct> claimOf(long caseId) {
        return jdbc.sql("select" + COLUMNS
                        + "from coordination.later_act where case_id = :case and state = 'WAITING' for update")
                .param("case", caseId)
                .query(this::read)
                .optional();
    }

    /** Whether somebody else of the house decided the same case after this act was wanted. */
    boolean isOvertaken(LaterAct act) {
        return jdbc.sql("""
            select exists (select 1 from cases.history h
                where h.case_id = :case and h.actor_ref is distinct from :who and h.actor_kind in ('STAFF', 'RULE')
                    and h.event in (:decisions)
                    and h.seq > (select l.seen_seq from coordination.later_act l where l.id = :id))
            """)
                .param("case", act.caseId())
                .param("who", act.username())
                .param("decisions", DECISIONS)
                .param("id", act.id())
                .query(Boolean.class)
                .single();
    }

    /** It was carried out. */
    void done(long id) {
        jdbc.sql("delete from coordination.later_act where id = :id")
                .param("id", id)
                .update();
    }

    /** It can not be done; its wanter hears why. */
    void fail(long id, Refusal why) {
        jdbc.sql("""
            update coordination.later_act set state = 'FAILED', refusal = cast(:why as jsonb), settled_at = :now
            where id = :id and state = 'WAITING'
            """)
                .param("why", json.writeValueAsString(why))
                .param("now", SqlTime.of(clock.instant()))
                .param("id", id)
                .update();
    }

    /** Takes back what waits for this case; only whoever wanted it. Empty where it is too late. */
    Optional<LaterAct> takeBack(long id, String number, String username) {
        return jdbc.sql("""
            update coordination.later_act set state = 'TAKEN_BACK', settled_at = :now
            where id = :id and username = :who and state = 'WAITING' and due_at > :now
                and case_id = (select c.id from cases.case_file c where c.number = :number)
            returning\
            """ + COLUMNS)
                .param("now", SqlTime.of(clock.instant()))
                .param("id", id)
                .param("number", number)
                .param("who", username)
                .query(this::read)
                .optional();
    }

    /** What somebody wanted last with this case and did not get, for the form. */
    Optional<LaterAct> draft(long caseId, CoordinationAct act, String username) {
        return jdbc.sql("select" + COLUMNS + """
            from coordination.later_act
            where case_id = :case and act = :act and username = :who and state <> 'WAITING'
            order by id desc limit 1
            """)
                .param("case", caseId)
                .param("act", act.name())
                .param("who", username)
                .query(this::read)
                .optional();
    }

    /** What somebody wanted with this case and could not be done. */
    List<LaterAct> failed(long caseId, String username) {
        return jdbc.sql("select" + COLUMNS + """
            from coordination.later_act where case_id = :case and username = :who and state = 'FAILED' order by id
            """)
                .param("case", caseId)
                .param("who", username)
                .query(this::read)
                .list();
    }

    /** Whoever wanted it has read that it failed. */
    boolean dismiss(long id, String username) {
        return jdbc.sql("delete from coordination.later_act where id = :id and username = :who and state = 'FAILED'")
                        .param("id", id)
                        .param("who", username)
                        .update()
                == 1;
    }

    /** What somebody wants with a case now takes the place of what they wanted before; old drafts go. */
    void sweep(long caseId, String username) {
        jdbc.sql("""
            delete from coordination.later_act
            where (case_id = :case and username = :who and state <> 'WAITING')
                or (state = 'TAKEN_BACK' and settled_at < :old)
            """)
                .param("case", caseId)
                .param("who", username)
                .param("old", SqlTime.of(clock.instant().minus(KEPT)))
                .update();
    }

    private LaterAct read(ResultSet rs, int row) throws SQLException {
        return new LaterAct(
                rs.getLong("id"),
                rs.getLong("case_id"),
                CoordinationAct.valueOf(rs.getString("act")),
                rs.getString("form"),
                rs.getString("username"),
                rs.getObject("due_at", OffsetDateTime.class).toInstant(),
                LaterAct.State.valueOf(rs.getString("state")),
                refusal(rs.getString("refusal")));
    }

    private @Nullable Refusal refusal(@Nullable String written) {
        return written == null ? null : json.readValue(written, Refusal.class);
    }
}
