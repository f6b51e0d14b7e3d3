package tr.bel.acikkapi.channel.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.cases.CheckedAttachment;
import tr.bel.acikkapi.cases.Intake;
import tr.bel.acikkapi.cases.KnownMatters;
import tr.bel.acikkapi.cases.Submission;
import tr.bel.acikkapi.citizen.Applicants;
import tr.bel.acikkapi.contact.ContactStart;
import tr.bel.acikkapi.contact.Contacts;
import tr.bel.acikkapi.contact.Phase;
import tr.bel.acikkapi.municipality.Questionnaire;
import tr.bel.acikkapi.municipality.Subject;
import tr.bel.acikkapi.municipality.Subjects;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Kind;
import tr.bel.acikkapi.shared.Language;
import tr.bel.acikkapi.shared.Refusal;

/** Makes a case of a draft. The draft's id is the key: two tabs, a double click and a repeated POST make one case. */
@Component
class SendApplication {

    private final Intake intake;
    private final KnownMatters matters;
    private final Applicants applicants;
    private final Contacts contacts;
    private final Subjects subjects;
    private final Drafts drafts;
    private final DraftPhotos photos;
    private final Clock clock;

    SendApplication(
            Intake intake,
            KnownMatters matters,
            Applicants applicants,
            Contacts contacts,
            Subjects subjects,
            Drafts drafts,
            DraftPhotos photos,
            Clock clock) {
        this.intake = intake;
        this.matters = matters;
        this.applicants = applicants;
        this.contacts = contacts;
        this.subjects = subjects;
        this.drafts = drafts;
        this.photos = photos;
        this.clock = clock;
    }

    /**
     * Person, contact, case and the end of the draft in one transaction; the caller has checked that all questions are answered.
     *
     * @param language of the page, for who has not chosen one
     * @param matter that the citizen says it is about; the application is taken whatever becomes of that
     */
    @Transactional
    public Intake.Receipt send(Draft draft, Language language, @Nullable Long matter) {
        Intake.Receipt receipt = intake.receive(
                "web:" + draft.id(),
                () -> submission(draft.content(), draft.createdAt(), photos.whole(draft.id()), language));
        if (matter != null && !receipt.known()) {
            Optional<Refusal> _ = matters.attach(receipt.caseId(), matter, Actor.APPLICANT);
        }
        drafts.sent(draft.id(), receipt.caseId());
        return receipt;
    }

    /** Whether this was sent already, and only our answer was not heard. */
    boolean isKnown(UUID key) {
        return intake.known(late(key)).isPresent();
    }

    private static String late(UUID key) {
        return "web-late:" + key;
    }

    /**
     * The same for what was written where there was no line, and never was a draft here.
     *
     * @param key made by the telephone; a draft's own id never is one of these
     */
    @Transactional
    public Intake.Receipt sendLate(UUID key, DraftContent told, List<CheckedAttachment> pictures, Language language) {
        return intake.receive(late(key), () -> submission(told, clock.instant(), pictures, language));
    }

    /** As far as the door knows. */
    Kind kind(DraftContent told) {
        return subject(told).map(s -> s.kind()).orElse(Kind.REQUEST);
    }

    private Optional<Subject> subject(DraftContent told) {
        return subjects.byCode(told.matter().subjectCode()).filter(Subject::active);
    }

    private Submission submission(DraftContent told, Instant begun, List<CheckedAttachment> pictures, Language page) {
        Instant now = clock.instant();
        Language language = told.reply().speaks(page);
        PersonForm person = told.person();
        Long applicant = person.isAnonymous() ? null : applicants.register(told.sender(language));
        long contact = contacts.open(ContactStart.in(WebDoor.CODE, applicant, null, begun));
        contacts.phase(contact, Phase.MATTER_RECORDED, null);
        contacts.end(contact);
        Optional<Subject> subject = subject(told);
        return Submission.through(
                        WebDoor.CODE, contact, kind(told), told.matter().said(), Actor.APPLICANT, now)
                .at(told.place().place())
                .answering(subject.map(s -> subjects.questions(s.code()))
                        .orElse(Questionnaire.EMPTY)
                        .check(told.questions().said())
                        .answers())
                .about(subject.map(Subject::code).orElse(null))
                .by(applicant, person.hidden(), language)
                .with(pictures)
                .build();
    }
}
