package tr.bel.acikkapi.coordination;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.cases.Case;
import tr.bel.acikkapi.cases.CaseEvent;
import tr.bel.acikkapi.cases.Cases;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shared.SqlTime;

/** What the directorates gave back and coordination has not acted on yet. */
@Component
class GiveBacks {

    private final Cases cases;
    private final JdbcClient jdbc;

    GiveBacks(Cases cases, JdbcClient jdbc) {
        this.cases = cases;
        this.jdbc = jdbc;
    }

    /** One of them. */
    record GiveBack(long caseId, String directorate, String reason, Instant at) {}

    /** Keeps the reason, and takes the case back when nobody else works on it. */
    @EventListener
    @Order(0)
    @Transactional(propagation = Propagation.MANDATORY)
    void on(GivenBack given) {
        jdbc.sql("""
            insert into coordination.give_back (case_id, directorate, reason, given_by, at)
            values (:case, :directorate, :reason, :by, :at)
            """)
                .param("case", given.caseId())
                .param("directorate", given.directorate())
                .param("reason", given.reason())
                .param("by", given.actor().ref())
                .param("at", SqlTime.of(given.at()))
                .update();
        if (given.nobodyLeft()) {
            takeBack(given);
        }
    }

    private void takeBack(GivenBack given) {
        Case file = cases.findById(given.caseId()).orElseThrow();
        Optional<Refusal> refusal = file.takeBack(given.directorate(), given.reason(), given.actor(), given.at());
        if (refusal.isPresent()) {
            throw new IllegalStateException("given back in a status that does not know it: " + file.status());
        }
        cases.save(file);
    }

    /** Whatever coordination decides settles what was given back before. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CaseEvent event) {
        switch (event) {
            case CaseEvent.CaseRouted _,
                    CaseEvent.ApplicantAsked _,
                    CaseEvent.CaseResolved _,
                    CaseEvent.CaseTransferredOut _,
                    CaseEvent.CaseNotExamined _,
                    CaseEvent.CaseWithdrawn _,
                    CaseEvent.CaseReopened _,
                    CaseEvent.CaseClosed _ -> settle(event);
            case CaseEvent.CaseReceived _,
                    CaseEvent.CaseClassified _,
                    CaseEvent.CasePrioritised _,
                    CaseEvent.CasePlaced _,
                    CaseEvent.IdentityHidden _,
                    CaseEvent.ClocksPaused _,
                    CaseEvent.ClocksResumed _,
                    CaseEvent.LimitExtended _,
                    CaseEvent.WorkStarted _,
                    CaseEvent.CaseReturned _,
                    CaseEvent.ApplicantReplied _,
                    CaseEvent.AnnouncementMade _,
                    CaseEvent.ApplicantInformed _,
                    CaseEvent.CaseAnswered _,
                    CaseEvent.CaseClosedElsewhere _,
                    CaseEvent.FeedbackCameBack _,
                    CaseEvent.CommentWritten _,
                    CaseEvent.AttachmentAdded _,
                    CaseEvent.IdentityRevealed _ -> {}
        }
    }

    private void settle(CaseEvent event) {
        jdbc.sql("update coordination.give_back set settled_at = :at where case_id = :case and settled_at is null")
                .param("case", event.caseId())
                .param("at", SqlTime.of(event.happenedAt()))
                .update();
    }

    /** The open give-backs of these cases, newest first. */
    List<GiveBack> of(List<Long> caseIds) {
        return caseIds.isEmpty()
                ? List.of()
                : jdbc.sql("""
                    select case_id, directorate, reason, at from coordination.give_back
                    where case_id in (:cases) and settled_at is null order by id desc
                    """).param("cases", caseIds).query(GiveBack.class).list();
    }
}
