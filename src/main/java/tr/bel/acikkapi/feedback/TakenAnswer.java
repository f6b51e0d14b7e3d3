package tr.bel.acikkapi.feedback;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.cases.FreshEyes;
import tr.bel.acikkapi.contact.ContactStart;
import tr.bel.acikkapi.contact.Contacts;
import tr.bel.acikkapi.contact.Phase;
import tr.bel.acikkapi.feedback.AnswerQuestion.Said;
import tr.bel.acikkapi.feedback.ClosingQuestions.Answer;
import tr.bel.acikkapi.shared.Refusal;

/** An answer to the closing question that came to a member of staff: said at the desk, on the telephone, or written on the letter. */
@Component
class TakenAnswer {

    private final ClosingQuestions questions;
    private final AnswerQuestion answers;
    private final Survey survey;
    private final FreshEyes eyes;
    private final Contacts contacts;
    private final Clock clock;

    TakenAnswer(
            ClosingQuestions questions,
            AnswerQuestion answers,
            Survey survey,
            FreshEyes eyes,
            Contacts contacts,
            Clock clock) {
        this.eyes = eyes;
        this.questions = questions;
        this.answers = answers;
        this.survey = survey;
        this.contacts = contacts;
        this.clock = clock;
    }

    /**
     * What was taken down.
     *
     * @param how it came; absent where the form did not say
     */
    record Taken(Way.@Nullable Taken how, @Nullable Answer answer, String words, Grades grades) {}

    /** The answer, the two questions and the conversation, or a refusal and nothing. */
    @Transactional
    public Optional<Refusal> take(CaseView file, Taken taken, String username) {
        Optional<Refusal> refusal = takeNow(file, taken, username);
        if (refusal.isPresent()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return refusal;
    }

    private Optional<Refusal> takeNow(CaseView file, Taken taken, String username) {
        Way.Taken how = taken.how();
        Answer answer = taken.answer();
        Optional<Long> question = questions.latestOf(file.id());
        if (how == null || answer == null) {
            return Optional.of(
                    Refusal.of(how == null ? "feedback.taken.how.missing" : "feedback.taken.answer.missing"));
        }
        if (question.isEmpty() || !questions.isOpen(file.id())) {
            return Optional.of(Refusal.of("feedback.taken.late"));
        }
        boolean judged = answer == Answer.NO || !taken.grades().isEmpty();
        if (judged && eyes.concluded(file.id(), username)) {
            return Optional.of(Refusal.of("feedback.taken.own"));
        }
        Way way = Way.taken(how, username);
        Optional<Refusal> refusal = answers.by(way, question.get(), file.id(), new Said(answer, taken.words()))
                .or(() -> survey.take(question.get(), file.id(), taken.grades(), way));
        if (refusal.isEmpty() && answer != Answer.WISH) {
            converse(file, way); // a further wish has a conversation of its own already
        }
        return refusal;
    }

    private void converse(CaseView file, Way way) {
        Instant now = clock.instant();
        long contact = contacts.open(ContactStart.in(way.door(), file.applicantId(), way.username(), now));
        contacts.phase(contact, Phase.ASKED_ANYTHING_ELSE, file.number());
        contacts.end(contact);
    }
}
