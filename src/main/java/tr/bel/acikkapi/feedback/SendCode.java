package tr.bel.acikkapi.feedback;

import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.citizen.ApplicantDetails;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.municipality.Municipality;
import tr.bel.acikkapi.shared.EmailAddress;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.Phone;

/**
 * Sends a one-time code. Not a message about a case: it is in no outbox, is never tried again and leaves no text behind; whoever did not get
 * it asks for another.
 */
@Component
public class SendCode {

    private static final String PREFIX = "<acikkapi.code.";
    private static final Logger log = LoggerFactory.getLogger(SendCode.class);

    private final List<Outbound> ways;
    private final Municipality house;
    private final MessageSource messages;

    SendCode(List<Outbound> ways, Municipality house, MessageSource messages) {
        this.ways = List.copyOf(ways);
        this.house = house;
        this.messages = messages;
    }

    /** Whether the house has a way to send to this medium now. */
    public boolean isReady(Medium medium) {
        return ways.stream().anyMatch(w -> w.medium() == medium && w.isReady());
    }

    /** Whether it is a message with a code in it, whose text is kept nowhere. */
    public static boolean isCode(OutgoingMessage message) {
        return message.id().startsWith(PREFIX);
    }

    /** Blocks until the other side answered; what it answered is logged without the address. */
    public void to(EmailAddress mailbox, String code, Language language) {
        send(
                Medium.EMAIL,
                new ApplicantDetails(null, null, null, mailbox, null, Medium.EMAIL, language),
                code,
                language);
    }

    /** As {@link #to(EmailAddress, String, Language)}, by SMS. */
    public void to(Phone phone, String code, Language language) {
        send(Medium.SMS, new ApplicantDetails(null, null, phone, null, null, Medium.SMS, language), code, language);
    }

    private void send(Medium medium, ApplicantDetails to, String code, Language language) {
        String subject = text("feedback.code.subject", language, house.shortName());
        String body = text("feedback.code.body", language, code, house.name());
        OutgoingMessage message = new OutgoingMessage(
                PREFIX + UUID.randomUUID() + "@" + house.email().replaceAll("^.*@", "") + ">",
                to,
                language,
                subject,
                body,
                MailPage.of(subject, body, language));
        ways.stream()
                .filter(w -> w.medium() == medium && w.isReady())
                .findFirst()
                .map(w -> w.send(message))
                .filter(sent -> !(sent instanceof Sent.Accepted || sent instanceof Sent.OnItsWay))
                .ifPresent(sent -> log.warn("A code could not be sent by {}: {}", medium, sent));
    }

    private String text(String key, Language language, Object... args) {
        return messages.getMessage(key, args, language.locale());
    }
}
