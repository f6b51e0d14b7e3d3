package tr.bel.acikkapi.feedback;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.util.Arrays;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Looks into the mailbox to which bounces go, over IMAP. A mailbox of its own: what was looked at is marked as read, and nobody else
 * reads it.
 */
@Component
class BounceMailbox {

    private static final Logger log = LoggerFactory.getLogger(BounceMailbox.class);
    private static final int AT_ONCE = 200;
    private static final String TIMEOUT_MILLIS = "30000";

    private final FeedbackSettings.Bounces settings;
    private final DeliveryReports reports;

    BounceMailbox(FeedbackSettings settings, DeliveryReports reports) {
        this.settings = settings.bounces();
        this.reports = reports;
    }

    /** Reads what is new; a mail whose message is being sent this moment stays for the next look. */
    void look() {
        if (settings.host().isBlank()) {
            return;
        }
        Session session = Session.getInstance(properties());
        try (Store store = session.getStore(settings.protocol())) {
            store.connect(settings.host(), settings.port(), settings.username(), settings.password());
            try (Folder folder = store.getFolder(settings.folder())) {
                folder.open(Folder.READ_WRITE);
                Message[] unread = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
                for (Message mail : Arrays.copyOf(unread, Math.min(unread.length, AT_ONCE))) {
                    mail.setFlag(Flags.Flag.SEEN, take((MimeMessage) mail));
                }
            }
        } catch (MessagingException e) {
            log.warn("The mailbox of bounces cannot be read: {}", SmtpTrouble.words(e));
        }
    }

    /** False where it should be looked at again. */
    private boolean take(MimeMessage mail) {
        try {
            // Read whole, then understood here: what servers say of the structure of reports is often wrong.
            return Bounce.read(new MimeMessage(mail))
                    .map(b -> reports.arrived(b.messageId(), b.outcome(), b.words()))
                    .map(taken -> taken != DeliveryReports.Taken.TOO_EARLY)
                    .orElse(true);
        } catch (MessagingException | IOException e) {
            log.warn("A mail in the mailbox of bounces cannot be understood: {}", SmtpTrouble.words(e));
            return true;
        }
    }

    private Properties properties() {
        Properties properties = new Properties();
        String prefix = "mail." + settings.protocol() + ".";
        properties.setProperty(prefix + "connectiontimeout", TIMEOUT_MILLIS);
        properties.setProperty(prefix + "timeout", TIMEOUT_MILLIS);
        properties.setProperty(prefix + "writetimeout", TIMEOUT_MILLIS);
        properties.setProperty(prefix + "peek", "true");
        return properties;
    }
}
