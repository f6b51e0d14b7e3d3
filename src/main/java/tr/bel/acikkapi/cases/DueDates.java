package tr.bel.acikkapi.cases;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.deadline.ClockState;
import tr.bel.acikkapi.deadline.Clocks;
import tr.bel.acikkapi.deadline.Deadline;
import tr.bel.acikkapi.deadline.Deadline.ClockKind;
import tr.bel.acikkapi.municipality.Calendars;
import tr.bel.acikkapi.shared.SqlTime;

/**
 * Keeps beside every case when its running clocks are due, so that lists are read from an index. Only a copy: always computed whole from
 * the history, in the transaction of whatever moved a clock, and again when the working calendar changes ({@link RenewDueDates}).
 */
@Component
class DueDates {

    private final ClocksOf clocks;
    private final Calendars calendars;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    DueDates(ClocksOf clocks, Calendars calendars, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.clocks = clocks;
        this.calendars = calendars;
        this.jdbc = jdbc;
        this.events = events;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CaseEvent event) {
        switch (event) {
            case CaseEvent.CaseReceived _,
                    CaseEvent.CaseClassified _,
                    CaseEvent.ClocksPaused _,
                    CaseEvent.ClocksResumed _,
                    CaseEvent.LimitExtended _,
                    CaseEvent.ApplicantAsked _,
                    CaseEvent.ApplicantReplied _,
                    CaseEvent.CaseResolved _,
                    CaseEvent.ApplicantInformed _,
                    CaseEvent.CaseAnswered _,
                    CaseEvent.FeedbackCameBack _,
                    CaseEvent.CaseReopened _,
                    CaseEvent.CaseTransferredOut _,
                    CaseEvent.CaseNotExamined _,
                    CaseEvent.CaseWithdrawn _,
                    CaseEvent.CaseClosed _,
                    CaseEvent.CaseClosedElsewhere _ -> renew(event.caseId());
            case CaseEvent.CasePrioritised _,
                    CaseEvent.CasePlaced _,
                    CaseEvent.IdentityHidden _,
                    CaseEvent.AnnouncementMade _,
                    CaseEvent.CaseRouted _,
                    CaseEvent.WorkStarted _,
                    CaseEvent.CaseReturned _,
                    CaseEvent.CommentWritten _,
                    CaseEvent.AttachmentAdded _,
                    CaseEvent.IdentityRevealed _ -> {}
        }
    }

    /** Computes them again, in the caller's transaction. */
    void renew(long caseId) {
        long revision = calendars.revision();
        ClockState state = clocks.state(caseId);
        List<Deadline> now = Clocks.of(state, calendars.current());
        jdbc.sql("""
            update cases.case_file set promise_due_at = :promise, statutory_due_at = :statutory, work_due_at = :work,
                attention_at = :attention, clock_revision = :revision
            where id = :case
            """)
                .param("promise", SqlTime.ofNullable(due(now, ClockKind.PROMISE)))
                .param("statutory", SqlTime.ofNullable(due(now, ClockKind.STATUTORY)))
                .param("work", SqlTime.ofNullable(due(now, ClockKind.WORK)))
                .param("attention", SqlTime.ofNullable(attention(now)))
                .param("revision", revision)
                .param("case", caseId)
                .update();
        events.publishEvent(
                new DueDatesRenewed(caseId, state.round(), due(now, ClockKind.PROMISE), due(now, ClockKind.WORK)));
    }

    /** What runs out first is what a case is looked at for. */
    private static @Nullable Instant attention(List<Deadline> clocks) {
        return clocks.stream()
                .filter(Deadline::runs)
                .map(Deadline::dueAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static @Nullable Instant due(List<Deadline> clocks, ClockKind kind) {
        return clocks.stream()
                .filter(d -> d.clock() == kind && d.runs())
                .findFirst()
                .map(Deadline::dueAt)
                .orElse(null);
    }
}
