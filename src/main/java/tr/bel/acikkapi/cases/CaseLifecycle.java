package tr.bel.acikkapi.cases;

import static tr.bel.acikkapi.cases.Status.ANSWERED;
import static tr.bel.acikkapi.cases.Status.CLASSIFIED;
import static tr.bel.acikkapi.cases.Status.CLOSED;
import static tr.bel.acikkapi.cases.Status.IN_PROGRESS;
import static tr.bel.acikkapi.cases.Status.NOT_EXAMINED;
import static tr.bel.acikkapi.cases.Status.RECEIVED;
import static tr.bel.acikkapi.cases.Status.RESOLVED;
import static tr.bel.acikkapi.cases.Status.ROUTED;
import static tr.bel.acikkapi.cases.Status.TRANSFERRED_OUT;
import static tr.bel.acikkapi.cases.Status.WAITING_FOR_APPLICANT;
import static tr.bel.acikkapi.cases.Status.WITHDRAWN;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every status and every edge of a case's life, in one table. {@link Case} consults it for every verb; the pages compute their buttons
 * from it; {@code docs/lifecycle.md} is generated from it; a test fails on an unreachable status or an edge without an event.
 */
public final class CaseLifecycle {

    /** What can be done to a case. */
    public enum Verb {
        RECEIVE,
        CLASSIFY,
        ROUTE,
        START_WORK,
        TAKE_BACK,
        ASK_APPLICANT,
        HEAR_APPLICANT,
        ANNOUNCE,
        RESOLVE,
        INFORM,
        ANSWER,
        FEEDBACK_CAME_BACK,
        CLOSE,
        CLOSE_ELSEWHERE,
        REOPEN,
        TRANSFER_OUT,
        DO_NOT_EXAMINE,
        WITHDRAW
    }

    /**
     * One edge.
     *
     * @param from absent for the beginning
     * @param event what is published when it is walked
     */
    public record Edge(@Nullable Status from, Verb verb, Class<? extends CaseEvent> event, Status to) {}

    private static final List<Edge> EDGES = edges();

    private CaseLifecycle() {}

    private static List<Edge> edges() {
        List<Edge> e = new ArrayList<>();
        e.add(new Edge(null, Verb.RECEIVE, CaseEvent.CaseReceived.class, RECEIVED));

        // Coordination
        e.add(new Edge(RECEIVED, Verb.CLASSIFY, CaseEvent.CaseClassified.class, CLASSIFIED));
        for (Status same : List.of(CLASSIFIED, ROUTED, IN_PROGRESS)) {
            e.add(new Edge(same, Verb.CLASSIFY, CaseEvent.CaseClassified.class, same));
        }
        e.add(new Edge(CLASSIFIED, Verb.ROUTE, CaseEvent.CaseRouted.class, ROUTED));
        for (Status same : List.of(ROUTED, IN_PROGRESS)) {
            e.add(new Edge(same, Verb.ROUTE, CaseEvent.CaseRouted.class, same));
        }
        for (Status asking : List.of(RECEIVED, CLASSIFIED, ROUTED, IN_PROGRESS)) {
            e.add(new Edge(asking, Verb.ASK_APPLICANT, CaseEvent.ApplicantAsked.class, WAITING_FOR_APPLICANT));
            e.add(new Edge(WAITING_FOR_APPLICANT, Verb.HEAR_APPLICANT, CaseEvent.ApplicantReplied.class, asking));
            e.add(new Edge(asking, Verb.HEAR_APPLICANT, CaseEvent.ApplicantReplied.class, asking));
        }
        for (Status early : List.of(RECEIVED, CLASSIFIED)) {
            e.add(new Edge(early, Verb.TRANSFER_OUT, CaseEvent.CaseTransferredOut.class, TRANSFERRED_OUT));
            e.add(new Edge(early, Verb.DO_NOT_EXAMINE, CaseEvent.CaseNotExamined.class, NOT_EXAMINED));
        }

        // An incident is announced to everybody who waits for it, wherever their case stands; who was answered is not
        // told again.
        for (Status waiting : List.of(RECEIVED, CLASSIFIED, ROUTED, IN_PROGRESS, WAITING_FOR_APPLICANT)) {
            e.add(new Edge(waiting, Verb.ANNOUNCE, CaseEvent.AnnouncementMade.class, waiting));
        }

        // Directorates
        e.add(new Edge(ROUTED, Verb.START_WORK, CaseEvent.WorkStarted.class, IN_PROGRESS));
        e.add(new Edge(IN_PROGRESS, Verb.START_WORK, CaseEvent.WorkStarted.class, IN_PROGRESS));
        for (Status working : List.of(ROUTED, IN_PROGRESS)) {
            e.add(new Edge(working, Verb.TAKE_BACK, CaseEvent.CaseReturned.class, CLASSIFIED));
        }
        // An outcome answers the question to the applicant away: an incident's, or the directorate's that asked.
        for (Status concludable : List.of(CLASSIFIED, ROUTED, IN_PROGRESS, WAITING_FOR_APPLICANT)) {
            e.add(new Edge(concludable, Verb.RESOLVE, CaseEvent.CaseResolved.class, RESOLVED));
        }

        // Feedback
        // A plan may reach the applicant when the work is already done; a transfer or a refusal to examine is told
        // after the decision.
        for (Status telling : List.of(
                CLASSIFIED, ROUTED, IN_PROGRESS, WAITING_FOR_APPLICANT, RESOLVED, TRANSFERRED_OUT, NOT_EXAMINED)) {
            e.add(new Edge(telling, Verb.INFORM, CaseEvent.ApplicantInformed.class, telling));
            e.add(new Edge(telling, Verb.FEEDBACK_CAME_BACK, CaseEvent.FeedbackCameBack.class, telling));
        }
        for (Status told : List.of(ANSWERED, CLOSED)) {
            e.add(new Edge(told, Verb.FEEDBACK_CAME_BACK, CaseEvent.FeedbackCameBack.class, RESOLVED));
        }
        e.add(new Edge(RESOLVED, Verb.ANSWER, CaseEvent.CaseAnswered.class, ANSWERED));
        e.add(new Edge(ANSWERED, Verb.CLOSE, CaseEvent.CaseClosed.class, CLOSED));
        e.add(new Edge(RESOLVED, Verb.CLOSE, CaseEvent.CaseClosed.class, CLOSED));
        e.add(new Edge(RECEIVED, Verb.CLOSE_ELSEWHERE, CaseEvent.CaseClosedElsewhere.class, CLOSED));
        for (Status done : List.of(RESOLVED, ANSWERED, CLOSED, TRANSFERRED_OUT, NOT_EXAMINED)) {
            e.add(new Edge(done, Verb.REOPEN, CaseEvent.CaseReopened.class, CLASSIFIED));
        }
        for (Status open : List.of(RECEIVED, CLASSIFIED, ROUTED, IN_PROGRESS, WAITING_FOR_APPLICANT)) {
            e.add(new Edge(open, Verb.WITHDRAW, CaseEvent.CaseWithdrawn.class, WITHDRAWN));
        }
        return List.copyOf(e);
    }

    public static List<Edge> all() {
        return EDGES;
    }

    /** Whether the verb may be said to a case in this status. */
    public static boolean allows(Status from, Verb verb) {
        return EDGES.stream().anyMatch(e -> e.from() == from && e.verb() == verb);
    }

    /** Where the verb leads from here; empty where it may not be said. */
    static Optional<Edge> edge(Status from, Verb verb) {
        return EDGES.stream().filter(e -> e.from() == from && e.verb() == verb).findFirst();
    }

    /** The edge that leads from here to there by this verb; empty where there is none. */
    static Optional<Edge> edge(Status from, Verb verb, Status to) {
        return EDGES.stream()
                .filter(e -> e.from() == from && e.verb() == verb && e.to() == to)
                .findFirst();
    }
}
