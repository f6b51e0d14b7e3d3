package tr.bel.acikkapi.feedback;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.shared.SqlTime;

/** "Başka bir arzunuz var mı?": asked once for every conclusion of a case, answered once, by link or by telephone. */
@Component
public class ClosingQuestions {

    private final JdbcClient jdbc;
    private final FeedbackSettings settings;
    private final Clock clock;

    ClosingQuestions(JdbcClient jdbc, FeedbackSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** The answers that there are. */
    enum Answer {
        NO,
        WISH,
        DISSATISFIED
    }

    /**
     * A question.
     *
     * @param latest whether the case was concluded anew since
     * @param expiresAt of the link under which it was looked up
     */
    record Question(
            long id,
            long caseId,
            boolean latest,
            @Nullable Answer answer,
            @Nullable Instant answeredAt,
            @Nullable String followUp,
            Instant expiresAt) {}

    /**
     * A new link to the question of a case's latest conclusion, for a page on which the applicant has proved to be the applicant. It is
     * kept, so ask for it on a POST alone.
     *
     * @return a path such as {@code /yanit/…}; empty where there is nothing to ask
     */
    @Transactional
    public Optional<String> link(long caseId) {
        return latestOf(caseId)
                .filter(question -> isOpen(caseId) || surveyOpenUntil(question).isPresent())
                .map(question -> "/yanit/" + newToken(question).value());
    }

    /** Whether the applicant has answered and may still answer the two short questions, or change what they said to them. */
    public boolean isSurveyOpen(long caseId) {
        return latestOf(caseId).flatMap(this::surveyOpenUntil).isPresent();
    }

    /** Until when the two questions after this one can be answered; empty where they can not, or not any more. */
    Optional<Instant> surveyOpenUntil(long question) {
        return jdbc.sql("""
            select q.answered_at from feedback.question q where q.id = :id and q.answered_at is not null
                and not exists (select 1 from feedback.question n where n.case_id = q.case_id and n.round > q.round)
            """)
                .param("id", question)
                .query((rs, row) -> rs.getTimestamp(1).toInstant().plus(settings.surveyOpen()))
                .optional()
                .filter(until -> clock.instant().isBefore(until));
    }

    /** Whether the applicant was asked and has not answered yet. */
    public boolean isOpen(long caseId) {
        return jdbc.sql("select answer is null from feedback.question where case_id = :case order by round desc limit"
                        + " 1")
                .param("case", caseId)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Whether nothing was concluded anew since the conclusion at this place of the history. */
    boolean isLatest(long caseId, int round) {
        return jdbc.sql("select not exists (select 1 from feedback.question where case_id = :case and round > :round)")
                .param("case", caseId)
                .param("round", round)
                .query(Boolean.class)
                .single();
    }

    /** A new secret for the question of the latest conclusion, where the first was erased when its message was delivered. */
    Optional<Token> askAgain(long caseId) {
        return latestOf(caseId).map(this::newToken);
    }

    /** Asks after the conclusion at this place of the history. */
    Token ask(long caseId, int round) {
        long id = jdbc.sql("""
            insert into feedback.question (case_id, round, asked_at) values (:case, :round, :now) returning id
            """)
                .param("case", caseId)
                .param("round", round)
                .param("now", SqlTime.of(clock.instant()))
                .query(Long.class)
                .single();
        return newToken(id);
    }

    private Token newToken(long question) {
        Token token = Token.random();
        jdbc.sql("insert into feedback.answer_token (hash, question_id, expires_at) values (:hash, :question,"
                        + " :expires)")
                .param("hash", token.hash())
                .param("question", question)
                .param("expires", SqlTime.of(clock.instant().plus(settings.tokenValid())))
                .update();
        return token;
    }

    Optional<Question> byToken(Token token) {
        return jdbc.sql("""
            select q.id, q.case_id, q.answer, q.answered_at, f.number as follow_up, t.expires_at,
                not exists (select 1 from feedback.question n where n.case_id = q.case_id and n.round > q.round) as latest
            from feedback.answer_token t join feedback.question q on q.id = t.question_id
                left join cases.case_file f on f.id = q.follow_up_id
            where t.hash = :hash
            """).param("hash", token.hash()).query(Question.class).optional();
    }

    /** The question of the latest conclusion, answered or not. */
    Optional<Long> latestOf(long caseId) {
        return jdbc.sql("select id from feedback.question where case_id = :case order by round desc limit 1")
                .param("case", caseId)
                .query(Long.class)
                .optional();
    }

    /** Takes the answer down; false where there is one already. Of two at once, the second waits and gets false. */
    boolean answer(long question, Answer answer, String through) {
        return jdbc.sql("""
            update feedback.question set answer = :answer, answered_at = :now, answered_through = :through
            where id = :id and answer is null
            """)
                        .param("id", question)
                        .param("answer", answer.name())
                        .param("now", SqlTime.of(clock.instant()))
                        .param("through", through)
                        .update()
                == 1;
    }

    void followUp(long question, long caseId) {
        jdbc.sql("update feedback.question set follow_up_id = :case where id = :id")
                .param("case", caseId)
                .param("id", question)
                .update();
    }
}
