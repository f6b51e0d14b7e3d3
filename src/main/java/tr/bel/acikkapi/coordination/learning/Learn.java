package tr.bel.acikkapi.coordination.learning;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.shared.SqlTime;

/** Learns anew from what has been decided. One at a time, whatever the number of nodes; who asked and what came of it is kept. */
@Component
class Learn implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Learn.class);
    private static final int FOLDS = 5;

    /** After so long a node that learned must have died. */
    private static final Duration LONGEST = Duration.ofHours(3);

    private final DecidedCases decided;
    private final Models models;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ExecutorService background = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("learning").factory());

    Learn(DecidedCases decided, Models models, JdbcClient jdbc, Clock clock) {
        this.decided = decided;
        this.models = models;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How learning ended; names are kept in the database. */
    enum Result {
        LEARNED,
        /** Fewer than two subjects with enough decided cases. */
        TOO_LITTLE,
        FAILED,
        /** The node that learned went away. */
        ABANDONED
    }

    /**
     * The newest one.
     *
     * @param askedBy absent for the nightly timer
     * @param result absent while it goes on
     */
    record Training(
            long id,
            @Nullable String askedBy,
            Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable Result result) {}

    /** Learns now, on this thread. Empty where somebody else is learning already. */
    Optional<Result> now(@Nullable String askedBy) {
        OptionalLong id = begin(askedBy);
        return id.isEmpty() ? Optional.empty() : Optional.of(run(id.getAsLong()));
    }

    /** Begins to learn beside the caller's work. False where somebody else is learning already. */
    boolean beside(String askedBy) {
        OptionalLong id = begin(askedBy);
        id.ifPresent(training -> background.execute(() -> run(training)));
        return id.isPresent();
    }

    /** Waits for what was begun beside. */
    void finish() throws InterruptedException, ExecutionException {
        background.submit(() -> {}).get();
    }

    Optional<Training> newest() {
        return jdbc.sql("""
            select id, asked_by, started_at, finished_at, result from learning.training order by id desc limit 1
            """).query(Training.class).optional();
    }

    private OptionalLong begin(@Nullable String askedBy) {
        Instant now = clock.instant();
        jdbc.sql("""
            update learning.training set finished_at = :now, result = 'ABANDONED'
            where finished_at is null and started_at < :longAgo
            """)
                .param("now", SqlTime.of(now))
                .param("longAgo", SqlTime.of(now.minus(LONGEST)))
                .update();
        return jdbc.sql("""
            insert into learning.training (asked_by, started_at) values (:by, :now) on conflict do nothing returning id
            """)
                .param("by", askedBy)
                .param("now", SqlTime.of(now))
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    private Result run(long training) {
        Result result = Result.FAILED;
        try {
            result = learn(training);
        } catch (CancellationException toldToStop) {
            result = Result.ABANDONED;
        } catch (RuntimeException trouble) {
            LOG.error("Learning failed; the model before stays in use", trouble);
        } finally {
            end(training, result);
        }
        return result;
    }

    /** Also where memory ran out, so that nobody waits for hours; what was called abandoned meanwhile stays so. */
    private void end(long training, Result result) {
        jdbc.sql("""
            update learning.training set finished_at = :now, result = :result where id = :id and finished_at is null
            """)
                .param("now", SqlTime.of(clock.instant()))
                .param("result", result.name())
                .param("id", training)
                .update();
    }

    private Result learn(long training) {
        DecidedCases.Lesson lesson = decided.lesson();
        if (!lesson.isEnough()) {
            return Result.TOO_LITTLE;
        }
        CrossValidation.Result validated =
                CrossValidation.of(lesson.samples(), FOLDS, LearnedSubjects.USUAL_THRESHOLD / 100.0);
        Classifier classifier = CrossValidation.trained(lesson.samples(), validated.calibration());
        models.activate(
                training, classifier, validated.figures(), lesson.learned().size(), clock.instant());
        models.forget();
        return Result.LEARNED;
    }

    @Override
    public void destroy() throws InterruptedException {
        background.shutdownNow();
        if (!background.awaitTermination(20, TimeUnit.SECONDS)) {
            LOG.warn("Learning goes on at the end; it will be shown as abandoned");
        }
    }
}
