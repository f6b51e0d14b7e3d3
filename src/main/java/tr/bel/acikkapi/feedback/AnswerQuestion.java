package tr.bel.acikkapi.feedback;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.cases.Case;
import tr.bel.acikkapi.cases.CaseEvent.ClosingReason;
import tr.bel.acikkapi.cases.CaseFiles;
import tr.bel.acikkapi.cases.CaseLifecycle.Verb;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.cases.Cases;
import tr.bel.acikkapi.cases.Intake;
import tr.bel.acikkapi.cases.Status;
import tr.bel.acikkapi.cases.Submission;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.contact.ContactStart;
import tr.bel.acikkapi.contact.Contacts;
import tr.bel.acikkapi.contact.Phase;
import tr.bel.acikkapi.feedback.ClosingQuestions.Answer;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Kind;
import tr.bel.acikkapi.shared.Refusal;

/** The applicant answers "Başka bir arzunuz var mı?", by link or on the telephone. The first answer counts; a second changes nothing. */
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
    public Optional<Refusal> byLink(long question, long caseId, Said said) {
        return answer(question, caseId, said, null);
    }

    /** On the telephone, taken down by this member of staff. */
    @Transactional
    public Optional<Refusal> byCall(long question, long caseId, Said said, String username) {
        return answer(question, caseId, said, username);
    }

    private Optional<Refusal> answer(long question, long caseId, Said said, @Nullable String username) {
        Optional<Refusal> refusal = said.refusal();
        if (refusal.isPresent()) {
            return refusal;
        }
        settle.lockCase(caseId);
        if (!isAsked(files.byId(caseId).orElseThrow().status())) {
            return Optional.of(Refusal.of("feedback.answer.overtaken"));
        }
        if (!questions.answer(question, said.answer(), username == null ? FeedbackDoors.ANSWER : FeedbackDoors.CALL)) {
            return Optional.empty();
        }
        Actor actor = username == null ? Actor.APPLICANT : Actor.staff(username);
        Instant now = clock.instant();
        provesDelivery(caseId, actor, now);
        events.publishEvent(new FeedbackEvent.ClosingQuestionAnswered(
                caseId,
                Occasion.RESOLVED.name(),
                username == null ? Medium.EMAIL : Medium.CALL,
                said.answer().name(),
                actor,
                now));
        switch (said.answer()) {
            case NO -> close(caseId, ClosingReason.NO_FURTHER_WISH, actor, now);
            case WISH -> {
                questions.followUp(question, followUp(question, caseId, said.words(), username, now));
                close(caseId, ClosingReason.FURTHER_WISH, actor, now);
            }
            case DISSATISFIED -> reopen(caseId, said.words(), actor, now);
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
            if (m.occasion() == Occasion.RESOLVED && m.status() == MessageStatus.UNCERTAIN) {
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

    private long followUp(long question, long caseId, String words, @Nullable String username, Instant now) {
        CaseView first = files.byId(caseId).orElseThrow();
        String door = username == null ? FeedbackDoors.ANSWER : FeedbackDoors.CALL;
        return intake.receive("feedback:" + question, () -> {
                    long contact = contacts.open(ContactStart.in(door, first.applicantId(), username, now));
                    contacts.phase(contact, Phase.MATTER_RECORDED, first.number());
                    contacts.end(contact);
                    return Submission.through(
                                    door,
                                    contact,
                                    Kind.REQUEST,
                                    words,
                                    username == null ? Actor.APPLICANT : Actor.staff(username),
                                    now)
                            .by(first.applicantId(), first.identityHidden(), first.language())
                            .continuing(caseId)
                            .build();
                })
                .caseId();
    }
}
