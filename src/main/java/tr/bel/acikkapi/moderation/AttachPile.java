package tr.bel.acikkapi.moderation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.cases.KnownMatters;
import tr.bel.acikkapi.cases.KnownMatters.OpenMatter;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.SqlTime;

/** Says in one act that the open cases of a pile are about one thing that happened in town. Each stays its applicant's own. */
@Component
class AttachPile {

    /** So many in one transaction; the rest waits for the next press of the button. */
    private static final int MOST = 500;

    private final KnownMatters matters;
    private final JdbcClient jdbc;
    private final Clock clock;

    AttachPile(KnownMatters matters, JdbcClient jdbc, Clock clock) {
        this.matters = matters;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What became of it.
     *
     * @param leftOut cases that are attached elsewhere, or were answered meanwhile
     */
    record Attached(String title, int attached, int leftOut) {}

    private record Waiting(long caseId, long last) {}

    /** Empty where the pile or the matter is not there any more. */
    @Transactional
    public Optional<Attached> attach(long pileId, long matterId, String by) {
        // Two coordinators at once: the second finds what the first has left.
        boolean there = jdbc.sql("select true from moderation.pile where id = :id for update")
                .param("id", pileId)
                .query(Boolean.class)
                .optional()
                .isPresent();
        Optional<OpenMatter> matter =
                matters.open().stream().filter(m -> m.id() == matterId).findFirst();
        if (!there || matter.isEmpty()) {
            return Optional.empty();
        }
        List<Waiting> cases = waiting(pileId);
        int attached = 0;
        for (Waiting waiting : cases.stream()
                .sorted((a, b) -> Long.compare(a.caseId(), b.caseId()))
                .toList()) {
            if (matters.attach(waiting.caseId(), matterId, Actor.staff(by)).isEmpty()) {
                attached++;
            }
        }
        Attached result = new Attached(matter.get().title(), attached, cases.size() - attached);
        if (!cases.isEmpty()) {
            keep(pileId, cases.getLast().last(), result, by);
        }
        return Optional.of(result);
    }

    private List<Waiting> waiting(long pileId) {
        return jdbc.sql("""
            select c.case_id, max(c.id) as last from moderation.pile p
                join moderation.content c on c.kind = p.kind and c.digest = p.digest
                join cases.case_file f on f.id = c.case_id
            where p.id = :pile and f.open
                and c.id > coalesce((select max(a.upto) from moderation.pile_act a where a.pile_id = p.id), 0)
            group by c.case_id order by last limit :most
            """)
                .param("pile", pileId)
                .param("most", MOST)
                .query(Waiting.class)
                .list();
    }

    private void keep(long pileId, long upto, Attached result, String by) {
        jdbc.sql("""
            insert into moderation.pile_act (pile_id, title, upto, attached, left_out, by, at)
            values (:pile, :title, :upto, :attached, :leftOut, :by, :at)
            """)
                .param("pile", pileId)
                .param("title", result.title())
                .param("upto", upto)
                .param("attached", result.attached())
                .param("leftOut", result.leftOut())
                .param("by", by)
                .param("at", SqlTime.of(clock.instant()))
                .update();
    }
}
