package tr.bel.acikkapi.channel.talk;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.cases.CaseFiles;
import tr.bel.acikkapi.cases.Intake;
import tr.bel.acikkapi.cases.KnownMatters;
import tr.bel.acikkapi.cases.Submission;
import tr.bel.acikkapi.citizen.ApplicantDetails;
import tr.bel.acikkapi.citizen.Applicants;
import tr.bel.acikkapi.contact.Contacts;
import tr.bel.acikkapi.contact.Phase;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shell.Flash;

/** Makes a case of a matter: once for a form, however often it is sent. */
@Component
class RecordMatter {

    private final Conversations conversations;
    private final Contacts contacts;
    private final Applicants applicants;
    private final Intake intake;
    private final CaseFiles files;
    private final KnownMatters matters;
    private final Clock clock;

    RecordMatter(
            Conversations conversations,
            Contacts contacts,
            Applicants applicants,
            Intake intake,
            CaseFiles files,
            KnownMatters matters,
            Clock clock) {
        this.conversations = conversations;
        this.contacts = contacts;
        this.applicants = applicants;
        this.intake = intake;
        this.files = files;
        this.matters = matters;
        this.clock = clock;
    }

    /**
     * What became of it.
     *
     * @param other whether the same form had been saved before with other words, which are therefore not saved now
     * @param notAttached why it is not attached to the matter that was chosen; absent where it is, or none was
     */
    record Recorded(
            Intake.Receipt receipt, boolean other, @Nullable Refusal notAttached) {

        /** What is said of it on the next page. */
        Flash told(boolean known) {
            return notAttached == null
                    ? Flash.done(known ? "talk.saved.attached" : "talk.saved", receipt.number())
                    : Flash.problem("talk.saved.notAttached", receipt.number());
        }
    }

    /**
     * Opens the case and asks "Başka bir arzunuz var mı?".
     *
     * @param form key of the matter form
     * @param newPerson to be registered with it, where the conversation knows nobody yet
     * @param known the open matter that it is about, where one was chosen; it is saved whatever becomes of that
     */
    @Transactional
    public Recorded record(
            Conversation talk,
            UUID form,
            Matter matter,
            @Nullable ApplicantDetails newPerson,
            @Nullable Long known,
            String clerk) {
        Intake.Receipt receipt =
                intake.receive(talk.key(form), () -> submission(talk, matter, applicant(talk, newPerson), clerk));
        if (receipt.known()) {
            boolean same = files.byId(receipt.caseId())
                    .map(f -> f.text().equals(matter.text()))
                    .orElse(false);
            return new Recorded(receipt, !same, null);
        }
        contacts.phase(talk.contactId(), Phase.MATTER_RECORDED, receipt.number());
        conversations.settle(talk, () -> {});
        Optional<Refusal> refusal =
                known == null ? Optional.empty() : matters.attach(receipt.caseId(), known, Actor.staff(clerk));
        return new Recorded(receipt, false, refusal.orElse(null));
    }

    private @Nullable Long applicant(Conversation talk, @Nullable ApplicantDetails newPerson) {
        if (newPerson == null) {
            return talk.anonymous() ? null : talk.applicantId();
        }
        long id = applicants.register(newPerson);
        conversations.identify(talk, id);
        return id;
    }

    private Submission submission(Conversation talk, Matter matter, @Nullable Long applicantId, String clerk) {
        Language language = Optional.ofNullable(applicantId)
                .flatMap(applicants::details)
                .map(ApplicantDetails::language)
                .orElse(Language.TR);
        return Submission.through(
                        talk.door(),
                        talk.contactId(),
                        matter.kind(),
                        matter.text(),
                        Actor.staff(clerk),
                        clock.instant())
                .at(matter.place())
                .about(matter.subject())
                .answering(matter.answers())
                .by(applicantId, matter.identityHidden(), language)
                .build();
    }
}
