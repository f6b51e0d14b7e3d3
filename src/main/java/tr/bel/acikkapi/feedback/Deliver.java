package tr.bel.acikkapi.feedback;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.CaseFiles;
import tr.bel.acikkapi.citizen.ApplicantDetails;
import tr.bel.acikkapi.citizen.Applicants;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.database.Vault;

/**
 * Takes one message at a time from the outbox and sends it. The row says SENDING, committed, before the conversation begins; its end is
 * a second transaction. Between the two nobody repeats anything: a sender that dies leaves the row behind, and {@link #sweep} makes it
 * "belirsiz" for a person to decide.
 */
@Component
class Deliver {

    private static final Logger log = LoggerFactory.getLogger(Deliver.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Outbox outbox;
    private final Reach reach;
    private final Pacing pacing;
    private final Wording wording;
    private final Settle settle;
    private final Applicants applicants;
    private final CaseFiles files;
    private final Vault vault;
    private final FeedbackSettings settings;
    private final Clock clock;
    private final String node = UUID.randomUUID().toString();
    private final Map<Medium, Instant> closedUntil = new ConcurrentHashMap<>();

    Deliver(
            Outbox outbox,
            Reach reach,
            Pacing pacing,
            Wording wording,
            Settle settle,
            Applicants applicants,
            CaseFiles files,
            Vault vault,
            FeedbackSettings settings,
            Clock clock) {
        this.outbox = outbox;
        this.reach = reach;
        this.pacing = pacing;
        this.wording = wording;
        this.settle = settle;
        this.applicants = applicants;
        this.files = files;
        this.vault = vault;
        this.settings = settings;
        this.clock = clock;
    }

    /** Sends or publishes the next due message; false where there is none. */
    boolean next() {
        Optional<Message> published = outbox.claim(List.of(Medium.NONE), node);
        if (published.isPresent()) {
            // Who follows the case by number and code has the text on that page now.
            settle.settle(published.get(), new Sent.Accepted("takip"));
            return true;
        }
        List<Medium> open = reach.ready().stream()
                .map(Outbound::medium)
                .filter(this::isOpen)
                .filter(medium -> !pacing.isQuiet(medium))
                .toList();
        Optional<Message> claimed = outbox.claim(open, node);
        claimed.ifPresent(m -> {
            List<Message> along = outbox.carriedBy(m);
            Sent sent = send(m, along);
            settle.settle(m, sent);
            along.forEach(other -> settle.settle(other, sent));
        });
        return claimed.isPresent();
    }

    /** Finds messages whose sender died in mid-conversation, and those of which the medium said nothing more. */
    void sweep() {
        settle.overdueReports();
        for (Message orphan : outbox.orphans(settings.sendLease())) {
            log.warn("The sender of message {} vanished; whether it went out is unknown", orphan.key());
            settle.settle(orphan, new Sent.Uncertain("vanished"));
        }
    }

    private Sent send(Message m, List<Message> along) {
        Outbound machine = reach.machine(m.medium()).orElseThrow();
        OutgoingMessage outgoing;
        try {
            outgoing = outgoing(m, along);
        } catch (RuntimeException e) {
            log.error("The message {} cannot be prepared", m.key(), e);
            return new Sent.TryLater(e.getClass().getSimpleName());
        }
        if (!machine.canReach(outgoing.to())) {
            return new Sent.Refused("noAddress");
        }
        Sent sent = send(machine, outgoing);
        if (sent instanceof Sent.Unreachable) {
            closedUntil.put(m.medium(), clock.instant().plus(PAUSE));
        } else {
            closedUntil.remove(m.medium());
        }
        return sent;
    }

    private static Sent send(Outbound machine, OutgoingMessage outgoing) {
        try {
            return machine.send(outgoing);
        } catch (RuntimeException e) {
            log.error("Sending {} ended in a way that nobody foresaw", outgoing.id(), e);
            return new Sent.Uncertain(e.getClass().getSimpleName());
        }
    }

    private OutgoingMessage outgoing(Message m, List<Message> along) {
        ApplicantDetails to = applicants.details(m.applicantId()).orElseThrow();
        if (!along.isEmpty()) {
            String body = Together.body(Stream.concat(Stream.of(m), along.stream())
                    .map(one -> filled(one, one.body()))
                    .toList());
            String subject = m.substance() ? m.subject() : wording.together(m.language(), along.size() + 1);
            return new OutgoingMessage(
                    m.messageId(), to, m.language(), subject, body, MailPage.of(subject, body, m.language()));
        }
        return new OutgoingMessage(
                m.messageId(), to, m.language(), m.subject(), filled(m, m.body()), filled(m, m.html()));
    }

    /** The text with the applicant's secrets in it. */
    String filled(Message m, String text) {
        String secret = m.secret();
        return Marks.fill(
                text,
                secret == null ? "" : vault.open(Base64.getDecoder().decode(secret), WriteMessages.SECRET),
                files.trackingCode(m.caseId()).display());
    }

    private boolean isOpen(Medium medium) {
        Instant until = closedUntil.get(medium);
        return until == null || !until.isAfter(clock.instant());
    }
}
