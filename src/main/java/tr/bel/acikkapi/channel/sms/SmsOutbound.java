package tr.bel.acikkapi.channel.sms;

import java.time.Duration;
import java.util.Optional;
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
    private static final Duration LOOK = Duration.ofMillis(25);

    private final Wires wires;
    private final Outgoing outgoing;
    private final SmsPolicy policy;
    private final Applicants applicants;
    private final JdbcClient jdbc;

    SmsOutbound(Wires wires, Outgoing outgoing, SmsPolicy policy, Applicants applicants, JdbcClient jdbc) {
        this.wires = wires;
        this.outgoing = outgoing;
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
        return await(outgoing.queue(note, policy.prepare(text)));
    }

    private @Nullable Long caseOf(OutgoingMessage message) {
        return jdbc.sql("select case_id from feedback.message where message_id = :id")
                .param("id", message.id())
                .query(Long.class)
                .optional()
                .orElse(null);
    }

    private Sent await(long id) {
        for (long looks = PATIENCE.dividedBy(LOOK); looks > 0; looks--) {
            Optional<Sent> sent = outgoing.byId(id).flatMap(SmsOutbound::ended);
            if (sent.isPresent()) {
                return sent.get();
            }
            if (!pause()) {
                break;
            }
        }
        return outgoing.drop(id) ? new Sent.Unreachable("smsLine") : new Sent.Uncertain("smsAnswer");
    }

    private static Optional<Sent> ended(Outgoing.Row row) {
        String why = row.trouble() == null ? "" : row.trouble();
        return switch (row.state()) {
            case "SENT", "DELIVERED" -> Optional.of(new Sent.Accepted("SMS " + row.id() + " × " + row.parts()));
            case "FAILED" -> Optional.of(new Sent.Refused(why));
            case "UNCERTAIN" -> Optional.of(new Sent.Uncertain(why));
            case "DROPPED" -> Optional.of(new Sent.Unreachable(why));
            default -> Optional.empty();
        };
    }

    private static boolean pause() {
        try {
            Thread.sleep(LOOK);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
