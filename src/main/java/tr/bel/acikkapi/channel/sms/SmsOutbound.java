package tr.bel.acikkapi.channel.sms;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.channel.sms.Outgoing.Kind;
import tr.bel.acikkapi.channel.sms.Outgoing.Note;
import tr.bel.acikkapi.citizen.ApplicantDetails;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.citizen.ProvedContacts;
import tr.bel.acikkapi.feedback.Outbound;
import tr.bel.acikkapi.feedback.OutgoingMessage;
import tr.bel.acikkapi.feedback.SendCode;
import tr.bel.acikkapi.feedback.Sent;
import tr.bel.acikkapi.shared.Phone;

/**
 * SMS as the feedback engine sends it. The door's own queue takes it, which loses nothing and sends once, on whichever node the line is;
 * {@link Reports} tells what became of it. Content goes only to a number whose owner has answered from it (Personal Data Protection Board, decision 2020/66).
 */
@Component
class SmsOutbound implements Outbound {

    private final Wires wires;
    private final Outgoing outgoing;
    private final SmsPolicy policy;
    private final ProvedContacts proved;
    private final JdbcClient jdbc;
    private final Clock clock;

    SmsOutbound(Wires wires, Outgoing outgoing, SmsPolicy policy, ProvedContacts proved, JdbcClient jdbc, Clock clock) {
        this.wires = wires;
        this.outgoing = outgoing;
        this.policy = policy;
        this.proved = proved;
        this.jdbc = jdbc;
        this.clock = clock;
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
                && proved.isProved(phone.e164(), applicant.name())
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
                policy.prepare(text));
        long id = outgoing.queue(note);
        outgoing.again(note, clock.instant().minus(policy.reportWithin()));
        return new Sent.OnItsWay("SMS " + id + " × " + note.text().count(), policy.reportWithin());
    }

    private @Nullable Long caseOf(OutgoingMessage message) {
        return jdbc.sql("select case_id from feedback.message where message_id = :id")
                .param("id", message.id())
                .query(Long.class)
                .optional()
                .orElse(null);
    }
}
