package tr.bel.acikkapi.performance;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.cases.CaseEvent;

/** Which cases are to be judged again. An act only appends a line, in its own transaction. */
@Component
class ChangedCases {

    private final JdbcClient jdbc;

    ChangedCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One line; a case may have several. */
    record Change(long id, long caseId) {}

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CaseEvent event) {
        switch (event) {
            case CaseEvent.CaseReceived _,
                    CaseEvent.CaseClassified _,
                    CaseEvent.CasePlaced _,
                    CaseEvent.IdentityHidden _,
                    CaseEvent.ClocksPaused _,
                    CaseEvent.ClocksResumed _,
                    CaseEvent.ApplicantAsked _,
                    CaseEvent.ApplicantReplied _,
                    CaseEvent.CaseResolved _,
                    CaseEvent.ApplicantInformed _,
                    CaseEvent.CaseAnswered _,
                    CaseEvent.FeedbackCameBack _,
                    CaseEvent.CaseTransferredOut _,
                    CaseEvent.CaseNotExamined _,
                    CaseEvent.CaseWithdrawn _,
                    CaseEvent.CaseClosed _,
                    CaseEvent.CaseClosedElsewhere _ -> changed(event.caseId());
            // A reopening opens a new promise; the first one stays what it was.
            case CaseEvent.CaseReopened _,
                    CaseEvent.LimitExtended _,
                    CaseEvent.CasePrioritised _,
                    CaseEvent.AnnouncementMade _,
                    CaseEvent.CaseRouted _,
                    CaseEvent.WorkStarted _,
                    CaseEvent.CaseReturned _,
                    CaseEvent.CommentWritten _,
                    CaseEvent.AttachmentAdded _,
                    CaseEvent.IdentityRevealed _ -> {}
        }
    }

    private void changed(long caseId) {
        jdbc.sql("insert into performance.changed_case (case_id) values (:case)")
                .param("case", caseId)
                .update();
    }

    /** The oldest lines. */
    List<Change> first(int most) {
        return jdbc.sql("select id, case_id from performance.changed_case order by id limit :most")
                .param("most", most)
                .query(Change.class)
                .list();
    }

    void forget(List<Change> done) {
        jdbc.sql("delete from performance.changed_case where id in (:ids)")
                .param("ids", done.stream().map(Change::id).toList())
                .update();
    }
}
