package tr.bel.acikkapi.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Refusal;

/**
 * A case that was reopened is looked at with fresh eyes: nobody judges whether they themselves had concluded it well. Whoever concluded it,
 * or a directorate's part of it, since the reopening before may not conclude it this time, in whatever way. Read from the history, so that
 * nothing has to be kept beside it; docs/adr/0015-closing-loop.md.
 */
@Component
public class FreshEyes {

    private static final List<String> CONCLUSIONS = List.of(
            "cases.CaseResolved",
            "cases.CaseTransferredOut",
            "cases.CaseNotExamined",
            "directorate.AssignmentConcluded");

    private final JdbcClient jdbc;

    FreshEyes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Why somebody else must look.
     *
     * @param concludedBy user names, in the order in which they concluded
     * @param byApplicant whether the applicant reopened it, in contrast to somebody of the house
     * @param words the reason; absent where it was lawfully erased
     */
    public record Objection(
            List<String> concludedBy,
            boolean byApplicant,
            @Nullable String words,
            Instant at) {
        public Objection {
            concludedBy = List.copyOf(concludedBy);
        }

        public boolean concerns(String username) {
            return concludedBy.contains(username);
        }
    }

    private record Line(
            long caseId,
            @Nullable String username,
            String reopenedBy,
            @Nullable String words,
            Instant at) {}

    /** Empty where the case was never reopened, where it is concluded again, and where nobody of the house had concluded it. */
    public Optional<Objection> of(long caseId) {
        return Optional.ofNullable(of(Set.of(caseId)).get(caseId));
    }

    /** The same for many; a case that needs no other eyes is not in the map. */
    public Map<Long, Objection> of(Collection<Long> caseIds) {
        Map<Long, Objection> found = new LinkedHashMap<>();
        if (caseIds.isEmpty()) {
            return found;
        }
        List<Line> lines = jdbc.sql("""
            select r.case_id, h.actor_ref as username, r.actor_kind as reopened_by, w.content as words, r.happened_at as at
            from cases.case_file c
            join cases.history r on r.case_id = c.id and r.event = 'cases.CaseReopened'
            join cases.history h on h.case_id = c.id and h.seq < r.seq and h.actor_kind = 'STAFF'
                and h.event in (:conclusions)
            left join cases.history_content w on w.case_id = r.case_id and w.seq = r.seq
            where c.id in (:cases) and c.status in ('CLASSIFIED', 'ROUTED', 'IN_PROGRESS', 'WAITING_FOR_APPLICANT')
                and not exists (select 1 from cases.history n
                    where n.case_id = c.id and n.event = 'cases.CaseReopened' and n.seq > h.seq and n.seq <> r.seq)
            order by h.case_id, h.seq
            """)
                .param("cases", caseIds)
                .param("conclusions", CONCLUSIONS)
                .query(Line.class)
                .list();
        for (Line line : lines) {
            found.merge(line.caseId(), objection(line), FreshEyes::both);
        }
        return found;
    }

    private static Objection objection(Line line) {
        String username = line.username();
        return new Objection(
                username == null ? List.of() : List.of(username),
                line.reopenedBy().equals(Actor.Kind.APPLICANT.name()),
                line.words(),
                line.at());
    }

    private static Objection both(Objection first, Objection second) {
        List<String> all = new ArrayList<>(first.concludedBy());
        second.concludedBy().stream().filter(u -> !all.contains(u)).forEach(all::add);
        return new Objection(all, first.byApplicant(), first.words(), first.at());
    }

    /**
     * Whether this person may not conclude the case this time, nor take it upon themselves. Asked inside the transaction that concludes,
     * after the case was read: who reopens it in the same moment changes its version, and the conclusion comes too late.
     */
    public Optional<Refusal> refuse(long caseId, Actor actor) {
        return actor.kind() == Actor.Kind.STAFF && actor.ref() != null ? refuse(caseId, actor.ref()) : Optional.empty();
    }

    /** Whether this person concluded the case, or a directorate's part of it, since it was last reopened. */
    public boolean concluded(long caseId, String username) {
        return jdbc.sql("""
            select exists (select 1 from cases.history h
                where h.case_id = :case and h.actor_kind = 'STAFF' and h.actor_ref = :username and h.event in (:conclusions)
                    and not exists (select 1 from cases.history r
                        where r.case_id = h.case_id and r.event = 'cases.CaseReopened' and r.seq > h.seq))
            """)
                .param("case", caseId)
                .param("username", username)
                .param("conclusions", CONCLUSIONS)
                .query(Boolean.class)
                .single();
    }

    /** The same for a user name. */
    public Optional<Refusal> refuse(long caseId, String username) {
        return of(caseId).filter(o -> o.concerns(username)).map(o -> Refusal.of("cases.freshEyes.refused"));
    }
}
