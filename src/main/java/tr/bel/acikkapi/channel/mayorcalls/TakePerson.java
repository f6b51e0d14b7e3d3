package tr.bel.acikkapi.channel.mayorcalls;

import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shared.SqlTime;

/**
 * Puts one person onto the list of a session, in a transaction of its own. First everybody whom the call reaches is taken, which waits for
 * whoever takes them at the same moment, and only then it is asked whether they may be called: so what the other did meanwhile is seen.
 */
@Component
class TakePerson {

    private final Sessions sessions;
    private final MayCall mayCall;
    private final JdbcClient jdbc;
    private final Clock clock;

    TakePerson(Sessions sessions, MayCall mayCall, JdbcClient jdbc, Clock clock) {
        this.sessions = sessions;
        this.mayCall = mayCall;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Empty where the person is on the list now. */
    @Transactional
    public Optional<Refusal> take(long session, Proposal proposal, String by) {
        if (!sessions.lock(session).orElseThrow().state().isOpenForMore()) {
            return Optional.of(Refusal.of("mayorcalls.session.listStands"));
        }
        long applicant = withTelephone(proposal.applicantId());
        long listing = insert(session, applicant, proposal, by);
        Optional<Refusal> refusal = holdEverybody(applicant, listing)
                ? mayCall.refusal(applicant)
                : Optional.of(Refusal.of("mayorcalls.no.taken"));
        if (refusal.isPresent()) {
            jdbc.sql("delete from mayorcalls.taken where listing_id = :listing")
                    .param("listing", listing)
                    .update();
            jdbc.sql("delete from mayorcalls.listing where id = :listing")
                    .param("listing", listing)
                    .update();
        }
        return refusal;
    }

    /** The record of the person that can be called: this one if it has a telephone, otherwise the newest that has. */
    private long withTelephone(long applicant) {
        return jdbc.sql("""
            select a.id from citizen.applicant a
            where a.id in (select citizen.same_person(:applicant)) and a.phone is not null and a.name is not null
            order by a.id = :applicant desc, a.id desc limit 1
            """)
                .param("applicant", applicant)
                .query(Long.class)
                .optional()
                .orElse(applicant);
    }

    private long insert(long session, long applicant, Proposal p, String by) {
        Proposal.Occasion occasion = p.occasion();
        return jdbc.sql("""
            insert into mayorcalls.listing (session_id, applicant_id, position, rule, case_id, draw_id, place_in_draw, occasion,
                occasion_words, listed_by, listed_at)
            values (:session, :applicant,
                (select coalesce(max(position), 0) + 1 from mayorcalls.listing where session_id = :session),
                :rule, :case, :draw, :place, :occasion, :words, :by, :now) returning id
            """)
                .param("session", session)
                .param("applicant", applicant)
                .param("rule", p.rule().name())
                .param("case", p.caseId())
                .param("draw", p.draw())
                .param("place", p.place())
                .param("occasion", occasion == null ? null : occasion.name())
                .param("words", p.words())
                .param("by", by)
                .param("now", SqlTime.of(clock.instant()))
                .query(Long.class)
                .single();
    }

    /** In the order of their ids, so that two who take overlapping people wait for each other and never in a ring. */
    private boolean holdEverybody(long applicant, long listing) {
        int taken = jdbc.sql("""
            insert into mayorcalls.taken (applicant_id, listing_id)
            select e.id, :listing from mayorcalls.same_ear(:applicant) e(id) order by e.id
            on conflict do nothing
            """)
                .param("listing", listing)
                .param("applicant", applicant)
                .update();
        long all = jdbc.sql("select count(*) from mayorcalls.same_ear(:applicant)")
                .param("applicant", applicant)
                .query(Long.class)
                .single();
        return taken == all;
    }
}
