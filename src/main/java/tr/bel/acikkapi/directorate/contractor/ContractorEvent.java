package tr.bel.acikkapi.directorate.contractor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tr.bel.acikkapi.cases.CaseFact;
import tr.bel.acikkapi.shared.Actor;

/** Everything that can happen between a directorate and its contractor; each is a line in the history of the case. */
public sealed interface ContractorEvent extends CaseFact {

    /** What the firm was called then. */
    String firm();

    @Override
    default Map<String, String> facts() {
        return Map.of("firm", firm());
    }

    /** The firm was given a link, up to and including the day. */
    record ContractorCharged(long caseId, String firm, LocalDate until, Actor actor, Instant happenedAt)
            implements ContractorEvent {
        @Override
        public Map<String, String> facts() {
            Map<String, String> facts = new LinkedHashMap<>();
            facts.put("firm", firm);
            facts.put("date", until.toString());
            return facts;
        }
    }

    /** The link opens no more. */
    record LinkWithdrawn(long caseId, String firm, Actor actor, Instant happenedAt) implements ContractorEvent {}

    /** Somebody with the link looked; at most once an hour, since a page that stays open is one visit. */
    record LinkOpened(long caseId, String firm, Actor actor, Instant happenedAt) implements ContractorEvent {}

    /** The firm says how far it is. */
    record ContractorReported(long caseId, String firm, String content, Actor actor, Instant happenedAt)
            implements ContractorEvent {}

    /** The firm says that it is done; an officer looks. */
    record ContractorSaidDone(long caseId, String firm, String content, Actor actor, Instant happenedAt)
            implements ContractorEvent {}

    /** An officer took the firm's work over. */
    record ContractorWorkAccepted(long caseId, String firm, Actor actor, Instant happenedAt)
            implements ContractorEvent {}

    /** An officer did not; the content is why, and the firm reads it. */
    record ContractorWorkRefused(long caseId, String firm, String content, Actor actor, Instant happenedAt)
            implements ContractorEvent {}

    @Override
    default @Nullable String content() {
        return null;
    }
}
