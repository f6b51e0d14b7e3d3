package tr.bel.acikkapi.feedback;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shared.SqlTime;

/**
 * The two questions after "Başka bir arzunuz var mı?": once for a conclusion, changeable for some days, and never a condition of anything.
 * Whoever says nothing is not counted as content.
 */
@Component
class Survey {

    private final JdbcClient jdbc;
    private final Settle settle;
    private final ClosingQuestions questions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Survey(JdbcClient jdbc, Settle settle, ClosingQuestions questions, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.settle = settle;
        this.questions = questions;
        this.events = events;
        this.clock = clock;
    }

    /** What was said; nothing where nobody has. */
    Grades of(long question) {
        return jdbc.sql("select result, treatment, coalesce(comment, '') as comment from feedback.survey where"
                        + " question_id = :id")
                .param("id", question)
                .query(Grades.class)
                .optional()
                .orElse(Grades.NONE);
    }

    /** What was said after one conclusion of a case. */
    record Line(
            @Nullable Integer result,
            @Nullable Integer treatment,
            @Nullable String comment,
            Instant changedAt) {}

    /** Of all conclusions of a case, the latest first. */
    List<Line> ofCase(long caseId) {
        return jdbc.sql("""
            select s.result, s.treatment, s.comment, s.changed_at
            from feedback.survey s join feedback.question q on q.id = s.question_id
            where q.case_id = :case order by q.round desc
            """).param("case", caseId).query(Line.class).list();
    }

    /** Takes it down, over what was said before; a refusal changes nothing, and saying nothing is no refusal. */
    @Transactional
    public Optional<Refusal> take(long question, long caseId, Grades said, Way way) {
        Optional<Refusal> refusal = said.refusal();
        if (refusal.isPresent()) {
            return refusal;
        }
        settle.lockCase(caseId);
        if (questions.surveyOpenUntil(question).isEmpty()) {
            return Optional.of(Refusal.of("feedback.survey.over"));
        }
        if (said.isEmpty() || said.equals(of(question))) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        jdbc.sql("""
            insert into feedback.survey (question_id, result, treatment, comment, through, answered_at, changed_at)
            values (:question, :result, :treatment, nullif(:comment, ''), :through, :now, :now)
            on conflict (question_id) do update set result = excluded.result, treatment = excluded.treatment,
                comment = excluded.comment, through = excluded.through, changed_at = excluded.changed_at
            """)
                .param("question", question)
                .param("result", said.result(), Types.SMALLINT)
                .param("treatment", said.treatment(), Types.SMALLINT)
                .param("comment", said.comment())
                .param("through", way.door())
                .param("now", SqlTime.of(now))
                .update();
        events.publishEvent(new FeedbackEvent.SurveyAnswered(
                caseId, Occasion.RESOLVED.name(), way.medium(), said.result(), said.treatment(), way.actor(), now));
        return Optional.empty();
    }
}
