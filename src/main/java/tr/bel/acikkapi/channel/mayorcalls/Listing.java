package tr.bel.acikkapi.channel.mayorcalls;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.feedback.PartOfDay;

/**
 * Somebody on the list of a session.
 *
 * @param name in full: whoever sees the list addresses people by their name; absent once it was erased
 * @param neighbourhood of the case for which they were found, or of their latest one that may be told of
 * @param number of the case for which they were found
 * @param subject of it
 * @param since when it ended, came due or was said, by the rule
 * @param outcome of the last call; absent where nobody rang yet
 * @param wished when they asked to be called instead; absent where they did not say
 * @param attempts how many calls ended
 * @param openCall the call that is being made now
 * @param removedWhy what was said when they were taken off the list; absent where they are on it
 */
record Listing(
        long id,
        long sessionId,
        long applicantId,
        int position,
        ListRule rule,
        @Nullable String name,
        @Nullable String neighbourhood,
        @Nullable Long caseId,
        @Nullable String number,
        @Nullable String subject,
        @Nullable Instant since,
        @Nullable Long drawId,
        @Nullable Integer placeInDraw,
        Proposal.@Nullable Occasion occasion,
        @Nullable String occasionWords,
        @Nullable CallOutcome outcome,
        @Nullable PartOfDay wished,
        int attempts,
        @Nullable Long openCall,
        @Nullable String holder,
        @Nullable Instant removedAt,
        @Nullable String removedBy,
        @Nullable String removedWhy) {

    public boolean isRemoved() {
        return removedAt != null;
    }

    /** Whether they are still to be called in this session: never rung, or rung and to be tried again. */
    public boolean isToCall() {
        return removedAt == null && (outcome == null || outcome.isToTryAgain());
    }
}
