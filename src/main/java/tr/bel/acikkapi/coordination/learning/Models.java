package tr.bel.acikkapi.coordination.learning;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.shared.SqlTime;

/**
 * The models in the database, and the active one in memory. The database is asked for a newer one at most every few seconds, so what
 * another node has learned is used that much later; on the node that learned, at once.
 */
@Component
class Models {

    static final Duration FRESH_FOR = Duration.ofSeconds(5);
    private static final Logger LOG = LoggerFactory.getLogger(Models.class);

    private final JdbcClient jdbc;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable Held held;

    Models(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A model in use.
     *
     * @param learned the subjects with enough decided cases
     */
    record Model(Key key, Classifier classifier, Set<String> learned) {
        long id() {
            return key.id();
        }
    }

    /** Which one it is; the time tells databases apart that count alike. */
    record Key(long id, Instant trainedAt) {}

    private record Held(Optional<Model> model, long checkedAt) {}

    /** What is told of a model, without its content. */
    record Summary(long id, Instant trainedAt, int cases, int subjects, double top1, double top3, int bytes) {}

    /** The active one; empty until something was learned. */
    Optional<Model> active() {
        Held h = held;
        if (h != null && System.nanoTime() - h.checkedAt() < FRESH_FOR.toNanos()) {
            return h.model();
        }
        if (h != null && !lock.tryLock()) {
            return h.model(); // another thread is asking already
        }
        if (h == null) {
            lock.lock();
        }
        try {
            return look();
        } finally {
            lock.unlock();
        }
    }

    /** The next question asks the database. */
    void forget() {
        held = null;
    }

    private Optional<Model> look() {
        Held h = held;
        Optional<Model> known = h == null ? Optional.empty() : h.model();
        Optional<Model> now = known;
        try {
            Optional<Key> newest = jdbc.sql("select id, trained_at from learning.model where active")
                    .query(Key.class)
                    .optional();
            if (!newest.equals(known.map(Model::key))) {
                now = newest.flatMap(this::load);
            }
        } catch (DataAccessException | ModelBytes.Foreign unread) {
            LOG.warn("The newest model could not be read; going on with the one before", unread);
        }
        held = new Held(now, System.nanoTime());
        return now;
    }

    private Optional<Model> load(Key key) {
        return jdbc.sql("select content from learning.model where id = :id and content is not null")
                .param("id", key.id())
                .query((rs, row) -> rs.getBytes(1))
                .optional()
                .map(ModelBytes::read)
                .map(c -> new Model(key, c, c.learned(LearnedSubjects.LEARNED_FROM)));
    }

    /** Keeps a model and makes it the active one; the one before stays at hand, older ones keep only their figures. */
    @Transactional
    public long activate(long training, Classifier classifier, Figures figures, int subjects, Instant at) {
        jdbc.sql("update learning.model set content = null where not active and content is not null")
                .update();
        jdbc.sql("update learning.model set active = false where active").update();
        return jdbc.sql("""
            insert into learning.model (training_id, trained_at, cases, subjects, top1, top3, content, active)
            values (:training, :at, :cases, :subjects, :top1, :top3, :content, true) returning id
            """)
                .param("training", training)
                .param("at", SqlTime.of(at))
                .param("cases", figures.all())
                .param("subjects", subjects)
                .param("top1", figures.top1())
                .param("top3", figures.top3())
                .param("content", ModelBytes.write(classifier))
                .query(Long.class)
                .single();
    }

    Optional<Summary> summary() {
        return jdbc.sql("""
            select id, trained_at, cases, subjects, top1, top3, octet_length(content) as bytes
            from learning.model where active
            """).query(Summary.class).optional();
    }
}
