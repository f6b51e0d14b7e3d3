package tr.bel.acikkapi.feedback;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Refusal;

/** A person decides what the machine cannot know: whether an uncertain message is sent once more or counts as delivered, or came back. */
@Component
class DecideMessage {

    private final Outbox outbox;
    private final Settle settle;
    private final FeedbackReturned returned;
    private final Clock clock;

    DecideMessage(Outbox outbox, Settle settle, FeedbackReturned returned, Clock clock) {
        this.outbox = outbox;
        this.settle = settle;
        this.returned = returned;
        this.clock = clock;
    }

    /** The decisions. */
    enum Decision {
        RESEND,
        DELIVERED,
        CAME_BACK
    }

    /** Decides once; where somebody else was faster, or another medium has taken over, this is refused. */
    @Transactional
    public Optional<Refusal> decide(long messageId, Decision decision, String username) {
        Optional<Message> seen = outbox.byId(messageId);
        if (seen.isEmpty()) {
            return Optional.of(Refusal.of("feedback.decision.late"));
        }
        settle.lockCase(seen.get().caseId());
        Message m = outbox.byId(messageId).orElseThrow();
        if (decision == Decision.CAME_BACK) {
            return returned.take(m, Actor.staff(username));
        }
        if (!isOpen(m, outbox.ofCase(m.caseId()))) {
            return Optional.of(Refusal.of("feedback.decision.late"));
        }
        boolean done = switch (decision) {
            case RESEND -> outbox.requeue(m);
            case DELIVERED ->
                settle.delivered(m, MessageWords.BY_DECISION + username, Actor.staff(username), clock.instant());
            case CAME_BACK -> false;
        };
        return done ? Optional.empty() : Optional.of(Refusal.of("feedback.decision.late"));
    }

    /** Whether there is something to decide: failed or uncertain, and not told in another medium instead. */
    static boolean isOpen(Message m, List<Message> ofCase) {
        boolean troubled = m.status() == MessageStatus.UNCERTAIN || m.status() == MessageStatus.FAILED;
        return troubled
                && ofCase.stream().noneMatch(other -> Long.valueOf(m.id()).equals(other.fallbackOf()));
    }
}
