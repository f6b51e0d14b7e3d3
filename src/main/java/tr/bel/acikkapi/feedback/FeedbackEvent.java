package tr.bel.acikkapi.feedback;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.cases.CaseFact;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.shared.Actor;

/** What became of a message to the applicant; all of it is in the history of the case. */
public sealed interface FeedbackEvent extends CaseFact {

    /** The name of what was told, as in {@code feedback.occasion.*}. */
    String occasion();

    Medium medium();

    @Override
    default Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("occasion", occasion());
        facts.put("medium", medium().name());
        return facts;
    }

    /** It reached the applicant, as far as the medium can tell. */
    record FeedbackDelivered(
            long caseId, String occasion, Medium medium, boolean substance, Actor actor, Instant happenedAt)
            implements FeedbackEvent {}

    /** It did not, and will not in this medium. */
    record FeedbackFailed(long caseId, String occasion, Medium medium, Actor actor, Instant happenedAt)
            implements FeedbackEvent {}

    /** Nobody can know whether it did. */
    record FeedbackUncertain(long caseId, String occasion, Medium medium, Actor actor, Instant happenedAt)
            implements FeedbackEvent {}

    /** The applicant answered "Başka bir arzunuz var mı?". */
    record ClosingQuestionAnswered(
            long caseId, String occasion, Medium medium, String answer, Actor actor, Instant happenedAt)
            implements FeedbackEvent {
        @Override
        public Map<String, String> facts() {
            return Map.of("answer", answer);
        }
    }

    /** The two questions after it were answered, or answered differently; the comment is not kept here. */
    record SurveyAnswered(
            long caseId,
            String occasion,
            Medium medium,
            @Nullable Integer result,
            @Nullable Integer treatment,
            Actor actor,
            Instant happenedAt)
            implements FeedbackEvent {
        @Override
        public Map<String, String> facts() {
            Map<String, String> facts = new LinkedHashMap<>();
            facts.put("result", result == null ? "–" : result.toString());
            facts.put("treatment", treatment == null ? "–" : treatment.toString());
            return facts;
        }
    }
}
