package tr.bel.acikkapi.feedback;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.citizen.ApplicantDetails;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.municipality.Municipality;

/**
 * E-mail over SMTP, as {@code spring.mail.*} says. Holds the conversation itself instead of {@code JavaMailSender.send}, which does not
 * tell the server's reply and not in which step it failed; both decide what happens to the message.
 */
@Component
class MailOutbound implements Outbound {

    private static final Logger log = LoggerFactory.getLogger(MailOutbound.class);
    private static final String CONNECT_MILLIS = "10000";
    private static final String READ_MILLIS = "45000";

    private final @Nullable JavaMailSenderImpl sender;
    private final Municipality house;
    private final Clock clock;

    MailOutbound(
            ObjectProvider<JavaMailSenderImpl> senders, Municipality house, FeedbackSettings settings, Clock clock) {
        this.sender = senders.getIfAvailable();
        this.house = house;
        this.clock = clock;
        if (sender != null) {
            setTimeouts(sender);
            String comesBackTo = settings.bounces().address();
            if (!comesBackTo.isBlank()) {
                sender.getJavaMailProperties().putIfAbsent("mail." + protocol(sender) + ".from", comesBackTo);
            }
        }
    }

    /** Without timeouts a silent server would hold the sender for ever. */
    private static void setTimeouts(JavaMailSenderImpl sender) {
        Properties properties = sender.getJavaMailProperties();
        String prefix = "mail." + protocol(sender) + ".";
        properties.putIfAbsent(prefix + "connectiontimeout", CONNECT_MILLIS);
        properties.putIfAbsent(prefix + "timeout", READ_MILLIS);
        properties.putIfAbsent(prefix + "writetimeout", READ_MILLIS);
    }

    @Override
    public Medium medium() {
        return Medium.EMAIL;
    }

    @Override
    public boolean isReady() {
        return sender != null;
    }

    /** {@code posta.example:587}; absent where none is configured. */
    @Nullable
    String server() {
        if (sender == null) {
            return null;
        }
        return sender.getPort() > 0 ? sender.getHost() + ":" + sender.getPort() : String.valueOf(sender.getHost());
    }

    @Override
    public boolean canReach(ApplicantDetails applicant) {
        return applicant.email() != null;
    }

    @Override
    public Sent send(OutgoingMessage message) {
        JavaMailSenderImpl configured = sender;
        if (configured == null) {
            return new Sent.Unreachable("notConfigured");
        }
        if (message.to().email() == null) {
            return new Sent.Refused("noAddress");
        }
        MailPiece mail;
        try {
            mail = compose(configured, message);
        } catch (MessagingException | UnsupportedEncodingException e) {
            log.error("The message {} cannot be written as an e-mail", message.id(), e);
            return new Sent.Refused(SmtpTrouble.words(e));
        }
        return converse(configured, mail);
    }

    private MailPiece compose(JavaMailSenderImpl configured, OutgoingMessage message)
            throws MessagingException, UnsupportedEncodingException {
        var to = message.to().email();
        if (to == null) {
            throw new MessagingException("no address");
        }
        MailPiece mail = new MailPiece(configured.getSession(), message.id());
        mail.setFrom(new InternetAddress(house.email(), house.name(), "UTF-8"));
        mail.setRecipient(RecipientType.TO, new InternetAddress(to.value()));
        mail.setSubject(message.subject(), "UTF-8");
        mail.setSentDate(Date.from(clock.instant()));
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setContentLanguage(new String[] {message.language().locale().getLanguage()});
        mail.setAlternatives(message.text(), message.html());
        mail.saveChanges();
        return mail;
    }

    private static Sent converse(JavaMailSenderImpl configured, MailPiece mail) {
        Transport transport;
        try {
            transport = configured.getSession().getTransport(protocol(configured));
            transport.connect(
                    configured.getHost(), configured.getPort(), configured.getUsername(), configured.getPassword());
        } catch (MessagingException e) {
            return new Sent.Unreachable(SmtpTrouble.words(e));
        }
        try {
            transport.sendMessage(mail, mail.getAllRecipients());
            return new Sent.Accepted(
                    transport instanceof SMTPTransport smtp
                            ? smtp.getLastServerResponse().strip()
                            : "");
        } catch (MessagingException e) {
            return SmtpTrouble.judge(e, mail.isHandedOver());
        } finally {
            close(transport);
        }
    }

    /** The server has answered for the message already; how it says good-bye changes nothing. */
    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            log.debug("The mail server ended the conversation abruptly", e);
        }
    }

    private static String protocol(JavaMailSenderImpl sender) {
        String protocol = sender.getProtocol();
        return protocol == null ? JavaMailSenderImpl.DEFAULT_PROTOCOL : protocol;
    }
}
