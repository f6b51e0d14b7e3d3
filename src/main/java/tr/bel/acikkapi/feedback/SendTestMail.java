package tr.bel.acikkapi.feedback;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.citizen.ApplicantDetails;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.shared.EmailAddress;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shell.Flash;
import tr.bel.acikkapi.staff.StaffMember;

/** Tries the way out: one mail, at once, with the server's own words as the result. */
@Component
class SendTestMail {

    private final MailOutbound mail;
    private final MessageWords words;

    SendTestMail(MailOutbound mail, MessageWords words) {
        this.mail = mail;
        this.words = words;
    }

    /** Sends it and says what became of it. */
    Flash to(String address, StaffMember sender) {
        Optional<EmailAddress> to = EmailAddress.parse(address);
        if (to.isEmpty()) {
            return Flash.problem("feedback.test.address");
        }
        Language language = Language.of(LocaleContextHolder.getLocale());
        String subject = words.text("feedback.test.subject");
        String body = words.text("feedback.test.body", sender.displayName());
        ApplicantDetails addressee = new ApplicantDetails(null, null, null, to.get(), null, Medium.EMAIL, language);
        Sent sent = mail.send(new OutgoingMessage(
                "<acikkapi.test." + UUID.randomUUID() + "@" + to.get().value().replaceAll("^.*@", "") + ">",
                addressee,
                language,
                subject,
                body,
                MailPage.of(subject, body, language)));
        return switch (sent) {
            case Sent.Accepted(String proof) -> Flash.done("feedback.test.accepted", proof);
            case Sent.OnItsWay(String proof, Duration _) -> Flash.done("feedback.test.accepted", proof);
            case Sent.TryLater(String why) -> refused(why);
            case Sent.Unreachable(String why) -> refused(why);
            case Sent.Refused(String why) -> refused(why);
            case Sent.Uncertain(String why) -> refused(why);
        };
    }

    private Flash refused(String why) {
        return Flash.problem("feedback.test.refused", String.valueOf(words.trouble(why)));
    }
}
