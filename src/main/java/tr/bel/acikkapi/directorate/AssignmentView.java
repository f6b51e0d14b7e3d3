package tr.bel.acikkapi.directorate;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.directorate.AssignmentLifecycle.Verb;
import tr.bel.acikkapi.shared.Outcome;

/**
 * An assignment as screens read it, by plain SQL.
 *
 * @param assignee user name
 * @param teamId the team that has it
 * @param teamName what that team is called
 * @param note from coordination
 */
public record AssignmentView(
        long id,
        int version,
        long caseId,
        String directorate,
        AssignmentStatus status,
        @Nullable String note,
        @Nullable String assignee,
        @Nullable Long teamId,
        @Nullable String teamName,
        @Nullable LocalDate plannedFor,
        @Nullable String plan,
        Outcome.@Nullable Code outcomeCode,
        @Nullable String outcomeExplanation,
        @Nullable String givenBackBecause,
        Instant openedAt,
        @Nullable Instant endedAt) {

    boolean may(Verb verb) {
        return AssignmentLifecycle.allows(status, verb);
    }
}
