package tr.bel.acikkapi.feedback;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import tr.bel.acikkapi.cases.Case;
import tr.bel.acikkapi.cases.Cases;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.feedback.AnswerQuestion.Said;
import tr.bel.acikkapi.feedback.ClosingQuestions.Answer;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shared.SqlTime;
import tr.bel.acikkapi.telephony.DialState;
import tr.bel.acikkapi.telephony.Dialling;

/** How a call ended, taken down once by the agent who has it open. */
@Component
class ConcludeCall {

    private final Outbox outbox;
    private final Settle settle;
    private final RecordContact contacts;
    private final ClosingQuestions questions;
    private final AnswerQuestion answers;
    private final Survey survey;
    private final Cases cases;
    private final JdbcClient jdbc;
    private final Pacing pacing;
    private final CallTimes times;
    private final Dialling dialling;
    private final FeedbackSettings settings;
    private final Clock clock;

    ConcludeCall(
            Outbox outbox,
            Settle settle,
            RecordContact contacts,
            ClosingQuestions questions,
            AnswerQuestion answers,
            Survey survey,
            Cases cases,
            JdbcClient jdbc,
            Pacing pacing,
            CallTimes times,
            Dialling dialling,
            FeedbackSettings settings,
            Clock clock) {
        this.outbox = outbox;
        this.settle = settle;
        this.contacts = contacts;
        this.questions = questions;
        this.answers = answers;
        this.survey = survey;
        this.cases = cases;
        this.jdbc = jdbc;
        this.pacing = pacing;
        this.times = times;
        this.dialling = dialling;
        this.settings = settings;
        this.clock = clock;
    }

    /** How a call can end. */
    enum Ending {
        /** Reached and told. */
        TOLD,
        NOT_REACHED,
        WRONG_NUMBER,
        /** Did not want to hear it. */
        DECLINED
    }

    /**
     * What the agent took down.
     *
     * @param answer to the closing question, absent where none was asked or given
     * @param words the further wish, what is not well, or the reply to our question
     * @param grades to the two questions, which are asked after the closing question
     * @param again in how many minutes to call again, where nobody was reached; 0 for when it suits them best
     */
    record Report(Ending ending, @Nullable Answer answer, String words, Grades grades, int again) {}

    /**
     * One call that was made.
     *
     * @param ended how nobody was reached; absent where no exchange told it
     */
    record Attempt(
            String staffUsername,
            Ending outcome,
            Instant at,
            @Nullable DialState ended) {}

    List<Attempt> attempts(long messageId) {
        return jdbc.sql("select staff_username, outcome, at, ended from feedback.call_attempt where message_id = :id"
                        + " order by id desc")
                .param("id", messageId)
                .query(Attempt.class)
                .list();
    }

    /** Takes the ending down, with everything that follows from it; a refusal changes nothing. */
    @Transactional
    public Optional<Refusal> conclude(long messageId, Report report, String username) {
        Optional<Message> seen = outbox.byId(messageId);
        seen.ifPresent(m -> settle.lockCase(m.caseId()));
        Optional<Message> held = outbox.byId(messageId)
                .filter(m -> m.isOpen() && m.medium() == Medium.CALL && m.isClaimedBy(username, clock.instant()));
        if (held.isEmpty()) {
            return Optional.of(Refusal.of("feedback.call.lost"));
        }
        Message m = held.get();
        Actor actor = Actor.staff(username);
        jdbc.sql("insert into feedback.call_attempt (message_id, staff_username, outcome, at, ended) values (:id,"
                        + " :who, :outcome, :now, :ended)")
                .param("ended", report.ending() == Ending.NOT_REACHED ? ended(m, username) : null)
                .param("id", m.id())
                .param("who", username)
                .param("outcome", report.ending().name())
                .param("now", SqlTime.of(clock.instant()))
                .update();
        Optional<Refusal> refusal = switch (report.ending()) {
            case TOLD -> told(m, report, username);
            case NOT_REACHED -> notReached(m, report, actor);
            case WRONG_NUMBER -> {
                contacts.notReached(m, actor, clock.instant());
                settle.failed(m, "wrongNumber", actor);
                yield Optional.empty();
            }
            case DECLINED -> {
                boolean _ = settle.ended(m, "declined", actor);
                yield Optional.empty();
            }
        };
        if (refusal.isPresent()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return refusal;
    }

    /** As the exchange told it of this agent's last call; absent for one by hand. */
    private @Nullable String ended(Message m, String username) {
        return dialling.unreached(
                        username,
                        CallDialController.subject(m.id()),
                        clock.instant().minus(settings.claim()))
                .map(Enum::name)
                .orElse(null);
    }

    private Optional<Refusal> told(Message m, Report report, String username) {
        Actor actor = Actor.staff(username);
        boolean _ = settle.delivered(m, username, actor, clock.instant());
        Answer answer = report.answer();
        if (answer == null && !report.grades().isEmpty()) {
            return Optional.of(Refusal.of("feedback.survey.answerFirst"));
        }
        if (m.occasion() == Occasion.RESOLVED && answer != null) {
            long question = questions.latestOf(m.caseId()).orElseThrow();
            Said said = new Said(answer, report.words());
            return said.refusal().isPresent()
                    ? Optional.of(Refusal.of("feedback.call.said.tooShort", AnswerQuestion.SHORTEST_WORDS))
                    : answers.by(Way.call(username), question, m.caseId(), said)
                            .or(() -> survey.take(question, m.caseId(), report.grades(), Way.call(username)));
        }
        if (m.occasion() == Occasion.ASKED && !report.words().isBlank()) {
            Case file = cases.findById(m.caseId()).orElseThrow();
            Optional<Refusal> refused = file.hearApplicant(report.words().strip(), actor, clock.instant());
            if (refused.isEmpty()) {
                Case _ = cases.save(file);
            }
            return refused;
        }
        return Optional.empty();
    }

    private Optional<Refusal> notReached(Message m, Report report, Actor actor) {
        contacts.notReached(m, actor, clock.instant());
        if (m.attempts() + 1 >= settings.callAttempts()) {
            settle.failed(m, "notReached", actor);
            return Optional.empty();
        }
        jdbc.sql("""
            update feedback.message set attempts = attempts + 1, next_attempt_at = :next, trouble = 'notReached',
                claimed_by = null, claimed_until = null
            where id = :id
            """)
                .param("id", m.id())
                .param("next", SqlTime.of(nextTry(m, report.again())))
                .update();
        return Optional.empty();
    }

    private Instant nextTry(Message m, int again) {
        return again == 0
                ? times.nextTry(m)
                : pacing.earliest(
                        Medium.CALL, clock.instant().plus(Duration.ofMinutes(Math.clamp(again, 5, 7 * 24 * 60))));
    }
}
