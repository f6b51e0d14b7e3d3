package tr.bel.acikkapi.directorate;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.cases.CaseEvent;
import tr.bel.acikkapi.cases.CaseFiles;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.cases.DueDatesRenewed;
import tr.bel.acikkapi.shared.SqlTime;

/** What happens to a case opens and cancels assignments, in the same transaction. */
@Component
class AssignmentsFollowCases {

    private final Assignments assignments;
    private final UnansweredConclusions conclusions;
    private final CaseFiles files;
    private final FreshHands fresh;
    private final JdbcClient jdbc;

    AssignmentsFollowCases(
            Assignments assignments,
            UnansweredConclusions conclusions,
            CaseFiles files,
            FreshHands fresh,
            JdbcClient jdbc) {
        this.assignments = assignments;
        this.conclusions = conclusions;
        this.files = files;
        this.fresh = fresh;
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CaseEvent event) {
        switch (event) {
            case CaseEvent.CaseRouted routed -> open(routed);
            case CaseEvent.CaseResolved resolved -> {
                cancelOpen(resolved);
                conclusions.answered(resolved.caseId());
            }
            case CaseEvent.CaseReturned _,
                    CaseEvent.CaseClosed _,
                    CaseEvent.CaseReopened _,
                    CaseEvent.CaseTransferredOut _,
                    CaseEvent.CaseNotExamined _,
                    CaseEvent.CaseWithdrawn _ -> cancelOpen(event);
            case CaseEvent.CaseReceived _,
                    CaseEvent.CaseClassified _,
                    CaseEvent.ClocksPaused _,
                    CaseEvent.ClocksResumed _,
                    CaseEvent.LimitExtended _,
                    CaseEvent.CasePrioritised _,
                    CaseEvent.CasePlaced _,
                    CaseEvent.IdentityHidden _,
                    CaseEvent.WorkStarted _,
                    CaseEvent.ApplicantAsked _,
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

    /** Once a directorate: one that still works on the case keeps what it has. */
    private void open(CaseEvent.CaseRouted routed) {
        CaseView file = files.byId(routed.caseId()).orElseThrow();
        List<String> busy =
                openOf(routed.caseId()).stream().map(Assignment::directorate).toList();
        for (String directorate : routed.directorates()) {
            if (!busy.contains(directorate)) {
                long id = jdbc.sql("select nextval('directorate.assignment_id_seq')")
                        .query(Long.class)
                        .single();
                Assignment opened = Assignment.open(
                        id, file.id(), directorate, routed.content(), file.receivedAt(), routed.happenedAt());
                fresh.first(directorate, file.id()).ifPresent(opened::layBefore);
                assignments.save(opened);
            }
        }
        renewDueTimes(file.id(), files.workDueAt(file.id()).orElse(null));
    }

    /** The list of what is late is read from an index, so the due time of the work clock is kept beside the assignment. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(DueDatesRenewed renewed) {
        renewDueTimes(renewed.caseId(), renewed.workDueAt());
    }

    private void renewDueTimes(long caseId, @Nullable Instant due) {
        jdbc.sql("""
            update directorate.assignment set work_due_at = :due
            where case_id = :case and status in ('OPEN', 'ACCEPTED', 'PLANNED')
            """)
                .param("due", SqlTime.ofNullable(due))
                .param("case", caseId)
                .update();
    }

    private void cancelOpen(CaseEvent event) {
        for (Assignment open : openOf(event.caseId())) {
            if (open.cancel(event.actor(), event.happenedAt()).isEmpty()) {
                assignments.save(open);
            }
        }
    }

    private List<Assignment> openOf(long caseId) {
        return assignments.findByCaseId(caseId).stream()
                .filter(a -> a.status().isOpen())
                .toList();
    }
}
