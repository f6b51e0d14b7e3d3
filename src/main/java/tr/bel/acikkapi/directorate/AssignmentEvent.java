package tr.bel.acikkapi.directorate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.cases.CaseFact;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Outcome;

/**
 * Everything that can happen to an assignment; each is a line in the history of its case. Whoever listens switches over it, so that the
 * compiler finds the forgotten one.
 */
public sealed interface AssignmentEvent extends CaseFact {

    long assignmentId();

    /** The code of the directorate whose assignment it is. */
    String directorate();

    /** The directorate takes it up. */
    record AssignmentAccepted(long assignmentId, long caseId, String directorate, Actor actor, Instant happenedAt)
            implements AssignmentEvent {
        @Override
        public Map<String, String> facts() {
            return factsOf("directorate", directorate);
        }
    }

    /**
     * Somebody of the directorate has it now.
     *
     * @param colleague the account's user name
     */
    record AssignmentEntrusted(
            long assignmentId, long caseId, String directorate, String colleague, Actor actor, Instant happenedAt)
            implements AssignmentEvent {
        @Override
        public Map<String, String> facts() {
            return factsOf("directorate", directorate, "colleague", colleague);
        }
    }

    /**
     * A team of the directorate has it now.
     *
     * @param team what it is called then
     */
    record AssignmentGivenToTeam(
            long assignmentId, long caseId, String directorate, String team, Actor actor, Instant happenedAt)
            implements AssignmentEvent {
        @Override
        public Map<String, String> facts() {
            return factsOf("directorate", directorate, "team", team);
        }
    }

    /**
     * The work has a day. This is feedback with substance: a dated plan with its reason.
     *
     * @param date when it will be done
     * @param content the words that the applicant reads
     */
    record WorkPlanned(
            long assignmentId,
            long caseId,
            String directorate,
            LocalDate date,
            String content,
            Actor actor,
            Instant happenedAt)
            implements AssignmentEvent {
        @Override
        public Map<String, String> facts() {
            return factsOf("directorate", directorate, "date", date.toString());
        }
    }

    /** How far it is; inside the house. */
    record ProgressReported(
            long assignmentId, long caseId, String directorate, String content, Actor actor, Instant happenedAt)
            implements AssignmentEvent {
        @Override
        public Map<String, String> facts() {
            return factsOf("directorate", directorate);
        }
    }

    /** The directorate has done, or said, what it can. The case may still wait for other directorates. */
    record AssignmentConcluded(
            long assignmentId, long caseId, String directorate, Outcome outcome, Actor actor, Instant happenedAt)
            implements AssignmentEvent {
        @Override
        public Map<String, String> facts() {
            LocalDate planned = outcome.plannedFor();
            return factsOf(
                    "directorate",
                    directorate,
                    "outcome",
                    outcome.code().name(),
                    "date",
                    planned == null ? "" : planned.toString());
        }

        @Override
        public String content() {
            return outcome.explanation();
        }
    }

    /** It is not this directorate's; the content is why. */
    record AssignmentGivenBack(
            long assignmentId, long caseId, String directorate, String content, Actor actor, Instant happenedAt)
            implements AssignmentEvent {
        @Override
        public Map<String, String> facts() {
            return factsOf("directorate", directorate);
        }
    }

    /** The case ended, or began anew, without it. */
    record AssignmentCancelled(long assignmentId, long caseId, String directorate, Actor actor, Instant happenedAt)
            implements AssignmentEvent {
        @Override
        public Map<String, String> facts() {
            return factsOf("directorate", directorate);
        }
    }

    @Override
    default @Nullable String content() {
        return null;
    }

    private static Map<String, String> factsOf(String... pairs) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            facts.put(pairs[i], pairs[i + 1]);
        }
        return facts;
    }
}
