package tr.bel.acikkapi.channel.sms;

import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.cases.CaseEvent;
import tr.bel.acikkapi.cases.CaseFiles;
import tr.bel.acikkapi.channel.sms.Outgoing.Kind;
import tr.bel.acikkapi.channel.sms.Outgoing.Note;
import tr.bel.acikkapi.citizen.ApplicantDetails;
import tr.bel.acikkapi.citizen.Applicants;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.municipality.Municipality;
import tr.bel.acikkapi.shared.Phone;

/**
 * Who wishes to hear by SMS and whose number was only said is asked from it once, without a word of the matter, to answer ONAY. Until then
 * messages go by other ways.
 */
@Component
class ProveNumbers {

    private final Applicants applicants;
    private final CaseFiles files;
    private final Conversations conversations;
    private final Outgoing outgoing;
    private final SmsPolicy policy;
    private final Wires wires;
    private final Municipality house;
    private final MessageSource messages;

    ProveNumbers(
            Applicants applicants,
            CaseFiles files,
            Conversations conversations,
            Outgoing outgoing,
            SmsPolicy policy,
            Wires wires,
            Municipality house,
            MessageSource messages) {
        this.applicants = applicants;
        this.files = files;
        this.conversations = conversations;
        this.outgoing = outgoing;
        this.policy = policy;
        this.wires = wires;
        this.house = house;
        this.messages = messages;
    }

    /** In the transaction of the receipt. */
    @EventListener
    void on(CaseEvent.CaseReceived received) {
        files.byId(received.caseId())
                .filter(file -> file.applicantId() != null)
                .flatMap(file -> applicants.details(java.util.Objects.requireNonNull(file.applicantId())))
                .filter(d -> d.medium() == Medium.SMS)
                .ifPresent(this::ask);
    }

    private void ask(ApplicantDetails details) {
        Phone phone = details.phone();
        if (phone == null || !phone.isMobile() || applicants.isProved(phone.e164()) || !wires.wanted()) {
            return;
        }
        String text = messages.getMessage(
                "sms.proof",
                new Object[] {house.shortName()},
                details.language().locale());
        // One number is asked once, however many cases name it.
        long _ = outgoing.queue(
                new Note("proof." + phone.e164(), phone.e164(), Kind.PROOF, null, null, text), policy.prepare(text));
        conversations.waitForProof(phone.e164());
    }
}
