package tr.bel.acikkapi.directorate;

import static tr.bel.acikkapi.directorate.AssignmentStatus.ACCEPTED;
import static tr.bel.acikkapi.directorate.AssignmentStatus.CANCELLED;
import static tr.bel.acikkapi.directorate.AssignmentStatus.CONCLUDED;
import static tr.bel.acikkapi.directorate.AssignmentStatus.GIVEN_BACK;
import static tr.bel.acikkapi.directorate.AssignmentStatus.OPEN;
import static tr.bel.acikkapi.directorate.AssignmentStatus.PLANNED;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Every status and every edge of an assignment's life, in one table. It begins in {@link AssignmentStatus#OPEN} without an event of its
 * own: the routing of the case is that event.
 */
final class AssignmentLifecycle {

    /** What can be done to an assignment. */
    enum Verb {
        ACCEPT,
        ASSIGN,
        GIVE_TO_TEAM,
        PLAN,
        REPORT,
        CONCLUDE,
        GIVE_BACK,
        CANCEL
    }

    /** One edge, and what is published when it is walked. */
    record Edge(AssignmentStatus from, Verb verb, Class<? extends AssignmentEvent> event, AssignmentStatus to) {}

    private static final List<Edge> EDGES = edges();

    private AssignmentLifecycle() {}

    private static List<Edge> edges() {
        List<Edge> e = new ArrayList<>();
        e.add(new Edge(OPEN, Verb.ACCEPT, AssignmentEvent.AssignmentAccepted.class, ACCEPTED));
        e.add(new Edge(OPEN, Verb.ASSIGN, AssignmentEvent.AssignmentEntrusted.class, ACCEPTED));
        e.add(new Edge(OPEN, Verb.GIVE_TO_TEAM, AssignmentEvent.AssignmentGivenToTeam.class, ACCEPTED));
        for (AssignmentStatus same : List.of(ACCEPTED, PLANNED)) {
            e.add(new Edge(same, Verb.ASSIGN, AssignmentEvent.AssignmentEntrusted.class, same));
            e.add(new Edge(same, Verb.GIVE_TO_TEAM, AssignmentEvent.AssignmentGivenToTeam.class, same));
            e.add(new Edge(same, Verb.REPORT, AssignmentEvent.ProgressReported.class, same));
        }
        for (AssignmentStatus open : List.of(OPEN, ACCEPTED, PLANNED)) {
            e.add(new Edge(open, Verb.PLAN, AssignmentEvent.WorkPlanned.class, PLANNED));
            e.add(new Edge(open, Verb.CONCLUDE, AssignmentEvent.AssignmentConcluded.class, CONCLUDED));
            e.add(new Edge(open, Verb.GIVE_BACK, AssignmentEvent.AssignmentGivenBack.class, GIVEN_BACK));
            e.add(new Edge(open, Verb.CANCEL, AssignmentEvent.AssignmentCancelled.class, CANCELLED));
        }
        return List.copyOf(e);
    }

    static List<Edge> all() {
        return EDGES;
    }

    static boolean allows(AssignmentStatus from, Verb verb) {
        return edge(from, verb).isPresent();
    }

    /** Where the verb leads from here; empty where it may not be said. */
    static Optional<Edge> edge(AssignmentStatus from, Verb verb) {
        return EDGES.stream().filter(e -> e.from() == from && e.verb() == verb).findFirst();
    }
}
