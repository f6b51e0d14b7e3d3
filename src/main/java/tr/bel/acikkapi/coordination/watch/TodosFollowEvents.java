package tr.bel.acikkapi.coordination.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.cases.CaseEvent;
import tr.bel.acikkapi.cases.CaseFact;
import tr.bel.acikkapi.coordination.ActNotDone;
import tr.bel.acikkapi.coordination.GivenBack;
import tr.bel.acikkapi.coordination.watch.Todo.Kind;
import tr.bel.acikkapi.coordination.watch.Todos.Wanted;
import tr.bel.acikkapi.staff.Role;

/** Events fill the to-do lists, and events empty them, in their own transaction. */
@Component
class TodosFollowEvents {

    private static final Duration SOON = Duration.ofHours(2);
    private static final int BOUNCED = 2;
    private static final List<Kind> DECIDED = List.of(Kind.BOUNCED, Kind.REOPENED, Kind.HEARD, Kind.NOT_DONE);
    private static final List<Kind> DECIDED_FOR_GOOD =
            List.of(Kind.BOUNCED, Kind.REOPENED, Kind.HEARD, Kind.NOT_DONE, Kind.STATUS_ASKED);
    private static final List<Kind> ENDED =
            List.of(Kind.BOUNCED, Kind.REOPENED, Kind.HEARD, Kind.NOT_DONE, Kind.STATUS_ASKED, Kind.FOLLOW_UP);
    /** A directorate's word, by the names under which the history keeps them. */
    private static final Set<String> WORD = Set.of(
            "directorate.ProgressReported",
            "directorate.WorkPlanned",
            "directorate.AssignmentConcluded",
            "directorate.AssignmentGivenBack");

    private final Todos todos;
    private final JdbcClient jdbc;

    TodosFollowEvents(Todos todos, JdbcClient jdbc) {
        this.todos = todos;
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CaseEvent event) {
        long id = event.caseId();
        Instant at = event.happenedAt();
        switch (event) {
            case CaseEvent.ApplicantReplied e ->
                todos.want(new Wanted(id, Kind.HEARD, inCharge(id), e.content(), null, at.plus(SOON)));
            case CaseEvent.CaseReopened e ->
                todos.want(new Wanted(
                        id, Kind.REOPENED, Audience.role(Role.COORDINATOR), e.content(), null, at.plus(SOON)));
            case CaseEvent.CaseRouted _ -> todos.settle(id, DECIDED);
            case CaseEvent.ApplicantAsked _ -> todos.settle(id, DECIDED);
            case CaseEvent.CaseResolved _ -> todos.settle(id, DECIDED_FOR_GOOD);
            case CaseEvent.ApplicantInformed _ -> todos.settle(id, List.of(Kind.ESCALATED));
            case CaseEvent.CaseAnswered _ -> todos.settle(id, List.of(Kind.ESCALATED, Kind.FOLLOW_UP));
            case CaseEvent.CaseTransferredOut _, CaseEvent.CaseNotExamined _ -> todos.settle(id, ENDED);
            case CaseEvent.CaseWithdrawn _, CaseEvent.CaseClosed _, CaseEvent.CaseClosedElsewhere _ ->
                todos.settle(id, List.of(Kind.values()));
            case CaseEvent.CaseReceived _,
                    CaseEvent.CaseClassified _,
                    CaseEvent.CasePrioritised _,
                    CaseEvent.CasePlaced _,
                    CaseEvent.IdentityHidden _,
                    CaseEvent.ClocksPaused _,
                    CaseEvent.ClocksResumed _,
                    CaseEvent.LimitExtended _,
                    CaseEvent.AnnouncementMade _,
                    CaseEvent.WorkStarted _,
                    CaseEvent.CaseReturned _,
                    CaseEvent.FeedbackCameBack _,
                    CaseEvent.CommentWritten _,
                    CaseEvent.AttachmentAdded _,
                    CaseEvent.IdentityRevealed _ -> {}
        }
    }

    /** A case that bounced twice is the head coordinator's. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(GivenBack given) {
        long times = jdbc.sql("select count(*) from coordination.give_back where case_id = :case")
                .param("case", given.caseId())
                .query(Long.class)
                .single();
        if (times >= BOUNCED) {
            todos.want(new Wanted(
                    given.caseId(),
                    Kind.BOUNCED,
                    Audience.role(Role.HEAD_COORDINATOR),
                    given.reason(),
                    null,
                    given.at().plus(SOON)));
        }
    }

    /** Whoever was told that it is done hears that it is not. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ActNotDone undone) {
        String audience = Audience.user(undone.username());
        todos.want(new Wanted(undone.caseId(), Kind.NOT_DONE, audience, null, null, undone.at()));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CaseFact fact) {
        String directorate = fact.facts().get("directorate");
        if (directorate != null && WORD.contains(fact.eventName())) {
            todos.settle(fact.caseId(), Kind.STATUS_ASKED, Audience.directorate(directorate));
        }
    }

    /** Who took the case upon themselves, or all coordinators. */
    private String inCharge(long caseId) {
        return jdbc.sql("select username from coordination.charge where case_id = :case")
                .param("case", caseId)
                .query(String.class)
                .optional()
                .map(Audience::user)
                .orElseGet(() -> Audience.role(Role.COORDINATOR));
    }
}
