package tr.bel.acikkapi.channel.sms;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.channel.sms.Outgoing.Kind;
import tr.bel.acikkapi.channel.sms.Outgoing.Note;
import tr.bel.acikkapi.citizen.ApplicantDetails;
import tr.bel.acikkapi.citizen.Applicants;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.feedback.Outbound;
import tr.bel.acikkapi.feedback.OutgoingMessage;
import tr.bel.acikkapi.feedback.SendCode;
import tr.bel.acikkapi.feedback.Sent;
import tr.bel.acikkapi.shared.Phone;

/**
 * SMS as the feedback engine sends it. The message goes through the door's own queue, since the line may be on another node; this waits for
 * what became of it. Content goes only to a number whose owner has answered from it (Personal Data Protection Board, decision 2020/66).
 */
@Component
class SmsOutbound implements Outbound {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Wires wires;
    private final Outgoing outgoing;
    private final AwaitSent sent;
    private final SmsPolicy policy;
    private final Applicants applicants;
    private final JdbcClient jdbc;

    SmsOutbound(
            Wires wires, Outgoing outgoing, AwaitSent sent, SmsPolicy policy, Applicants applicants, JdbcClient jdbc) {
        this.wires = wires;
        this.outgoing = outgoing;
        this.sent = sent;
        this.policy = policy;
        this.applicants = applicants;
        this.jdbc = jdbc;
    }

    @Override
    public Medium medium() {
        return Medium.SMS;
    }

    @Override
    public boolean isReady() {
        return wires.anywhere();
    }

    @Override
    public boolean canReach(ApplicantDetails applicant) {
        Phone phone = applicant.phone();
        return phone != null
                && phone.isMobile()
                && applicants.isProved(phone.e164())
                && wires.wanted()
                && !policy.month().isOver();
    }

    @Override
    public Sent send(OutgoingMessage message) {
        Phone phone = message.to().phone();
        if (phone == null) {
            return new Sent.Refused("noAddress");
        }
        boolean code = SendCode.isCode(message);
        String text = message.text().strip();
        Note note = new Note(
                message.id(),
                phone.e164(),
                code ? Kind.CODE : Kind.FEEDBACK,
                null,
                code ? null : caseOf(message),
                text);
        return sent.of(outgoing.queue(note, policy.prepare(text)), PATIENCE);
    }

    private @Nullable Long caseOf(OutgoingMessage message) {
        return jdbc.sql("select case_id from feedback.message where message_id = :id")
                .param("id", message.id())
                .query(Long.class)
                .optional()
                .orElse(null);
    }
}
