package tr.bel.acikkapi.feedback;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.cases.Case;
import tr.bel.acikkapi.cases.Cases;
import tr.bel.acikkapi.cases.ClocksOf;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Refusal;

/**
 * A mail server's yes is not the applicant's mailbox, and a letter may come back: somebody says so, the clocks that the message stopped
 * run again, and what is owed goes on by another medium.
 */
@Component
class FeedbackReturned {

    private static final Set<Medium> MAY_RETURN = EnumSet.of(Medium.EMAIL, Medium.SMS, Medium.LETTER);

    private final Outbox outbox;
    private final ClosingQuestions questions;
    private final WriteMessages messages;
    private final GoOn goOn;
    private final Cases cases;
    private final ClocksOf clocks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FeedbackReturned(
            Outbox outbox,
            ClosingQuestions questions,
            WriteMessages messages,
            GoOn goOn,
            Cases cases,
            ClocksOf clocks,
            ApplicationEventPublisher events,
            Clock clock) {
        this.outbox = outbox;
        this.questions = questions;
        this.messages = messages;
        this.goOn = goOn;
        this.cases = cases;
        this.clocks = clocks;
        this.events = events;
        this.clock = clock;
    }

    /** Whether it can still be said: delivered, of today's state of the case, and not answered by the applicant, who so has read it. */
    boolean isPossible(Message m, List<Message> ofCase) {
        boolean replaced =
                ofCase.stream().anyMatch(other -> Long.valueOf(m.id()).equals(other.fallbackOf()));
        boolean answer = m.occasion() == Occasion.RESOLVED;
        return m.status() == MessageStatus.DELIVERED
                && MAY_RETURN.contains(m.medium())
                && m.occasion().isOwed()
                && !replaced
                && (!answer || (questions.isOpen(m.caseId()) && questions.isLatest(m.caseId(), m.place())));
    }

    /** In the caller's transaction, the case locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Refusal> take(Message m, Actor actor) {
        List<Message> all = outbox.ofCase(m.caseId());
        if (!isPossible(m, all) || !outbox.cameBack(m)) {
            return Optional.of(Refusal.of("feedback.decision.late"));
        }
        Instant now = clock.instant();
        events.publishEvent(
                new FeedbackEvent.FeedbackFailed(m.caseId(), m.occasion().name(), m.medium(), actor, now));
        if (m.substance()) {
            Case file = cases.findById(m.caseId()).orElseThrow();
            if (file.feedbackCameBack(informedBefore(m, all, clocks.roundBegan(m.caseId())), actor, now)
                    .isEmpty()) {
                Case _ = cases.save(file);
            }
        }
        goOn.after(m, newSecret(m));
        return Optional.empty();
    }

    private static @Nullable Instant informedBefore(Message returned, List<Message> all, Instant roundBegan) {
        return all.stream()
                .filter(other -> other.id() != returned.id() && other.substance())
                .map(Message::deliveredAt)
                .filter(java.util.Objects::nonNull)
                .filter(delivered -> !delivered.isBefore(roundBegan))
                .min(Instant::compareTo)
                .orElse(null);
    }

    private @Nullable String newSecret(Message m) {
        return m.occasion() == Occasion.RESOLVED
                ? questions.askAgain(m.caseId()).map(messages::sealed).orElse(null)
                : null;
    }
}
