package tr.bel.acikkapi.feedback;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.cases.Attachments;
import tr.bel.acikkapi.cases.Case;
import tr.bel.acikkapi.cases.CaseEvent.ClosingReason;
import tr.bel.acikkapi.cases.CaseFiles;
import tr.bel.acikkapi.cases.CaseLifecycle.Verb;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.cases.Cases;
import tr.bel.acikkapi.cases.CheckedAttachment;
import tr.bel.acikkapi.cases.Intake;
import tr.bel.acikkapi.cases.Status;
import tr.bel.acikkapi.cases.Submission;
import tr.bel.acikkapi.contact.ContactStart;
import tr.bel.acikkapi.contact.Contacts;
import tr.bel.acikkapi.contact.Phase;
import tr.bel.acikkapi.feedback.ClosingQuestions.Answer;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Kind;
import tr.bel.acikkapi.shared.Refusal;

/** The applicant answers "Başka bir arzunuz var mı?", by whatever medium. The first answer counts; a second changes nothing. */
@Component
class AnswerQuestion {

    static final int SHORTEST_WORDS = 10;
    static final int LONGEST_REASON = 4_000;

    private final ClosingQuestions questions;
    private final Settle settle;
    private final Outbox outbox;
    private final Overtaken overtaken;
    private final Cases cases;
    private final CaseFiles files;
    private final Intake intake;
    private final Contacts contacts;
    private final Attachments attachments;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AnswerQuestion(
            ClosingQuestions questions,
            Settle settle,
            Outbox outbox,
            Overtaken overtaken,
            Cases cases,
            CaseFiles files,
            Intake intake,
            Contacts contacts,
            Attachments attachments,
            ApplicationEventPublisher events,
            Clock clock) {
        this.questions = questions;
        this.settle = settle;
        this.outbox = outbox;
        this.overtaken = overtaken;
        this.cases = cases;
        this.files = files;
        this.intake = intake;
        this.contacts = contacts;
        this.attachments = attachments;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What was said.
     *
     * @param words the further wish, or what is not well; empty for a no
     */
    record Said(Answer answer, String words) {

        Said {
            words = words.strip();
        }

        Optional<Refusal> refusal() {
            int longest = answer == Answer.WISH ? Submission.LONGEST_TEXT : LONGEST_REASON;
            if (answer == Answer.NO || (words.length() >= SHORTEST_WORDS && words.length() <= longest)) {
                return Optional.empty();
            }
            return Optional.of(
                    words.length() < SHORTEST_WORDS
                            ? Refusal.of("feedback.answer.tooShort", SHORTEST_WORDS)
                            : Refusal.of("feedback.answer.tooLong", longest));
        }
    }

    /** On the page behind the link. */
    @Transactional
    public Optional<Refusal> byLink(long question, long caseId, Said said, List<CheckedAttachment> photos) {
        return answer(question, caseId, said, photos, Way.LINK);
    }

    /** On the telephone, by SMS, or taken down by a member of staff. */
    @Transactional
    public Optional<Refusal> by(Way way, long question, long caseId, Said said) {
        return answer(question, caseId, said, List.of(), way);
    }

    private Optional<Refusal> answer(long question, long caseId, Said said, List<CheckedAttachment> photos, Way way) {
        Optional<Refusal> refusal = said.refusal();
        if (refusal.isPresent()) {
            return refusal;
        }
        settle.lockCase(caseId);
        if (!isAsked(files.byId(caseId).orElseThrow().status())) {
            return Optional.of(Refusal.of("feedback.answer.overtaken"));
        }
        if (!questions.answer(question, said.answer(), way.door())) {
            return Optional.empty();
        }
        Actor actor = way.actor();
        Instant now = clock.instant();
        provesDelivery(caseId, actor, now);
        events.publishEvent(new FeedbackEvent.ClosingQuestionAnswered(
                caseId, Occasion.RESOLVED.name(), way.medium(), said.answer().name(), actor, now));
        switch (said.answer()) {
            case NO -> close(caseId, ClosingReason.NO_FURTHER_WISH, actor, now);
            case WISH -> {
                questions.followUp(question, followUp(question, caseId, said.words(), way, now));
                close(caseId, ClosingReason.FURTHER_WISH, actor, now);
            }
            case DISSATISFIED -> {
                reopen(caseId, said.words(), actor, now);
                photos.forEach(p -> attachments.add(caseId, p, actor, false, true));
            }
        }
        return Optional.empty();
    }

    /** Whether the question still makes sense. */
    static boolean isAsked(Status status) {
        return status == Status.RESOLVED || status == Status.ANSWERED || status == Status.CLOSED;
    }

    /** Who answers has read the answer, whatever the mail server could tell of it; what still waits need not be sent. */
    private void provesDelivery(long caseId, Actor actor, Instant now) {
        for (Message m : outbox.ofCase(caseId)) {
            boolean out = m.status() == MessageStatus.UNCERTAIN || m.status() == MessageStatus.SENT;
            if (m.occasion() == Occasion.RESOLVED && out) {
                boolean _ = settle.delivered(m, MessageWords.BY_APPLICANT, actor, now);
            }
        }
        Case file = cases.findById(caseId).orElseThrow();
        if (file.may(Verb.ANSWER) && file.answer(actor, now).isEmpty()) {
            Case _ = cases.save(file);
        }
        overtaken.answers(caseId);
    }

    private void close(long caseId, ClosingReason reason, Actor actor, Instant now) {
        Case file = cases.findById(caseId).orElseThrow();
        if (file.close(reason, actor, now).isEmpty()) {
            Case _ = cases.save(file);
        }
    }

    private void reopen(long caseId, String reason, Actor actor, Instant now) {
        Case file = cases.findById(caseId).orElseThrow();
        if (file.reopen(reason, actor, now).isEmpty()) {
            Case _ = cases.save(file);
        }
    }

    private long followUp(long question, long caseId, String words, Way way, Instant now) {
        CaseView first = files.byId(caseId).orElseThrow();
        return intake.receive("feedback:" + question, () -> {
                    long contact = contacts.open(ContactStart.in(way.door(), first.applicantId(), way.username(), now));
                    contacts.phase(contact, Phase.MATTER_RECORDED, first.number());
                    contacts.end(contact);
                    return Submission.through(way.door(), contact, Kind.REQUEST, words, way.actor(), now)
                            .by(first.applicantId(), first.identityHidden(), first.language())
                            .continuing(caseId)
                            .build();
                })
                .caseId();
    }
}
