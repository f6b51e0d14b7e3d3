package tr.bel.acikkapi.feedback;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.shared.SqlTime;

/**
 * What a medium tells of a message after it took it: a mail server's bounce, an operator's delivery report. Doors and mailboxes hand it in
 * here; what follows from it is decided here alone. A report that is handed in twice changes nothing.
 */
@Component
public class DeliveryReports {

    private static final int LONGEST = 300;

    private final Outbox outbox;
    private final Settle settle;
    private final FeedbackReturned returned;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    DeliveryReports(
            Outbox outbox,
            Settle settle,
            FeedbackReturned returned,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock) {
        this.outbox = outbox;
        this.settle = settle;
        this.returned = returned;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What became of it. */
    public enum Outcome {
        /** The mailbox or the telephone has it. */
        ARRIVED,
        /** It will not arrive. */
        CAME_BACK,
        /** Not yet; it is still tried by others. */
        DELAYED,
        /** Nobody can know any more. */
        UNKNOWN
    }

    /** What was done with a report. */
    public enum Taken {
        NEW,
        KNOWN,
        /** The message is being sent this moment: hand it in again later. */
        TOO_EARLY,
        /** No message of ours. */
        STRANGE
    }

    /** A report, as the page of the case shows it. */
    record Line(long messageId, Outcome outcome, String words, Instant at) {}

    /**
     * Takes a report down and draws the consequences: what came back is owed again and goes on by another medium, what was uncertain is
     * certain, and what was sent is delivered.
     *
     * @param messageId as in {@link OutgoingMessage#id}
     * @param words of the other side, in one line; addresses are taken out
     */
    @Transactional
    public Taken arrived(String messageId, Outcome outcome, String words) {
        Optional<Message> seen = outbox.byMessageId(messageId);
        if (seen.isEmpty()) {
            return Taken.STRANGE;
        }
        List<Message> all = new ArrayList<>(List.of(seen.get()));
        all.addAll(outbox.wentIn(seen.get()));
        all.stream().map(Message::caseId).distinct().sorted().forEach(settle::lockCase);
        List<Message> now =
                all.stream().flatMap(m -> outbox.byId(m.id()).stream()).toList();
        if (now.stream().anyMatch(m -> m.status() == MessageStatus.SENDING)) {
            return Taken.TOO_EARLY;
        }
        String line = SmtpTrouble.line(words);
        String kept = line.substring(0, Math.min(LONGEST, line.length()));
        List<Message> told = now.stream()
                // Sent once more by a person's decision, a message may end in the same words again.
                .filter(m -> isNew(m, outcome, kept) || m.status() == MessageStatus.SENT)
                .toList();
        told.forEach(m -> follow(m, outcome, kept));
        return told.isEmpty() ? Taken.KNOWN : Taken.NEW;
    }

    private boolean isNew(Message m, Outcome outcome, String words) {
        return jdbc.sql("""
            insert into feedback.delivery_report (message_id, outcome, words, at) values (:message, :outcome, :words, :now)
            on conflict (message_id, outcome, words) do nothing
            """)
                        .param("message", m.id())
                        .param("outcome", outcome.name())
                        .param("words", words)
                        .param("now", SqlTime.of(clock.instant()))
                        .update()
                == 1;
    }

    private void follow(Message m, Outcome outcome, String words) {
        switch (outcome) {
            case ARRIVED -> {
                if (isOpen(m)) {
                    boolean _ = settle.delivered(m, words, Settle.SENDER, clock.instant());
                }
            }
            case CAME_BACK -> cameBack(m);
            case DELAYED -> {}
            case UNKNOWN -> settle.unknown(m, words);
        }
    }

    private static boolean isOpen(Message m) {
        return m.status() == MessageStatus.UNCERTAIN || m.status() == MessageStatus.SENT;
    }

    private void cameBack(Message m) {
        if (isOpen(m)) {
            settle.failed(m, "cameBack", Settle.SENDER);
        } else if (m.status() == MessageStatus.DELIVERED && m.occasion().isOwed()) {
            // Refused where the applicant has answered, and so has read it, or where it is told by another medium
            // already.
            var _ = returned.take(m, Settle.SENDER);
        } else if (outbox.cameBack(m)) {
            events.publishEvent(new FeedbackEvent.FeedbackFailed(
                    m.caseId(), m.occasion().name(), m.medium(), Settle.SENDER, clock.instant()));
        }
    }

    /** The reports on the messages of a case, oldest first. */
    List<Line> ofCase(long caseId) {
        return jdbc.sql("""
            select r.message_id, r.outcome, r.words, r.at
            from feedback.delivery_report r join feedback.message m on m.id = r.message_id where m.case_id = :case order by r.id
            """).param("case", caseId).query(Line.class).list();
    }
}
