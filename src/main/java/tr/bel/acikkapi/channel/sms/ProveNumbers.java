package tr.bel.acikkapi.channel.sms;

import java.time.Clock;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tr.bel.acikkapi.cases.CaseEvent;
import tr.bel.acikkapi.cases.CaseFiles;
import tr.bel.acikkapi.channel.sms.Outgoing.Kind;
import tr.bel.acikkapi.channel.sms.Outgoing.Note;
import tr.bel.acikkapi.citizen.ApplicantDetails;
import tr.bel.acikkapi.citizen.Applicants;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.citizen.ProvedContacts;
import tr.bel.acikkapi.feedback.AllowedHours;
import tr.bel.acikkapi.municipality.Municipality;
import tr.bel.acikkapi.shared.Phone;

/**
 * Who wishes to hear by SMS and whose number was only said is asked from it once, without a word of the matter, to answer ONAY and a code. Until then
 * messages go by other ways.
 */
@Component
class ProveNumbers {

    private final Applicants applicants;
    private final ProvedContacts proved;
    private final NumberQuestions questions;
    private final CaseFiles files;
    private final Conversations conversations;
    private final Outgoing outgoing;
    private final SmsPolicy policy;
    private final Wires wires;
    private final AllowedHours hours;
    private final Municipality house;
    private final MessageSource messages;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ProveNumbers(
            Applicants applicants,
            ProvedContacts proved,
            NumberQuestions questions,
            CaseFiles files,
            Conversations conversations,
            Outgoing outgoing,
            SmsPolicy policy,
            Wires wires,
            AllowedHours hours,
            Municipality house,
            MessageSource messages,
            TransactionTemplate transaction,
            Clock clock) {
        this.applicants = applicants;
        this.proved = proved;
        this.questions = questions;
        this.files = files;
        this.conversations = conversations;
        this.outgoing = outgoing;
        this.policy = policy;
        this.wires = wires;
        this.hours = hours;
        this.house = house;
        this.messages = messages;
        this.transaction = new TransactionTemplate(
                Objects.requireNonNull(transaction.getTransactionManager()),
                new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
        this.clock = clock;
    }

    /** After the receipt, which must not fail for a line that is not set up well. */
    @TransactionalEventListener
    void on(CaseEvent.CaseReceived received) {
        files.byId(received.caseId())
                .filter(file -> file.applicantId() != null)
                .flatMap(file -> applicants.details(Objects.requireNonNull(file.applicantId())))
                .filter(d -> d.medium() == Medium.SMS)
                .ifPresent(this::ask);
    }

    /** After a receipt, in a transaction of its own. */
    private void ask(ApplicantDetails details) {
        transaction.executeWithoutResult(_ -> askNow(details));
    }

    /** Asks the person's number, once; nothing where it is proved, or no line is there. In the caller's transaction, which may hold the thread. */
    void askNow(ApplicantDetails details) {
        Phone phone = details.phone();
        boolean needed = phone != null && phone.isMobile() && !proved.isProved(phone.e164(), details.name());
        if (phone == null || !needed || !wires.wanted() || policy.month().isOver()) {
            return;
        }
        long conversation = conversations.lock(phone.e164(), clock.instant());
        questions.ask(conversation, details.name()).ifPresent(code -> queue(details, phone, conversation, code));
    }

    private void queue(ApplicantDetails details, Phone phone, long conversation, String code) {
        String text = messages.getMessage(
                "sms.proof",
                new Object[] {house.shortName(), code},
                details.language().locale());
        long _ = outgoing.queue(
                new Note(
                        "proof." + conversation + "." + code + "."
                                + clock.instant().toEpochMilli(),
                        phone.e164(),
                        Kind.PROOF,
                        null,
                        null,
                        policy.prepare(text)),
                hours.earliest(Medium.SMS, clock.instant()));
    }
}
