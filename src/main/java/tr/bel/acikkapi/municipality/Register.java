package tr.bel.acikkapi.municipality;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Holds the newest {@link Snapshot}. The revision in the database is asked for at most every two seconds, so an import on another node is
 * seen at most that late; one on this node is seen at once. While the database does not answer the last snapshot stands.
 */
class Register {

    static final Duration FRESH_FOR = Duration.ofSeconds(2);
    private static final Logger LOG = LoggerFactory.getLogger(Register.class);

    private final LongSupplier revisions;
    private final Supplier<Snapshot> snapshots;
    private final LongSupplier nanos;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable Held held;

    /**
     * @param revisions asks the database for its revision
     * @param snapshots loads all
     * @param nanos a clock that only runs forwards
     */
    Register(LongSupplier revisions, Supplier<Snapshot> snapshots, LongSupplier nanos) {
        this.revisions = revisions;
        this.snapshots = snapshots;
        this.nanos = nanos;
    }

    Snapshot now() {
        Held h = held;
        if (h != null && nanos.getAsLong() - h.checkedAt() < FRESH_FOR.toNanos()) {
            return h.snapshot();
        }
        if (h != null && !lock.tryLock()) {
            return h.snapshot(); // another thread is asking already
        }
        if (h == null) {
            lock.lock();
        }
        try {
            return refresh();
        } finally {
            lock.unlock();
        }
    }

    /** After an import on this node: the next question loads anew. */
    void forget() {
        lock.lock();
        try {
            held = null;
        } finally {
            lock.unlock();
        }
    }

    private Snapshot refresh() {
        Held h = held;
        try {
            Snapshot snapshot =
                    h != null && h.snapshot().revision() == revisions.getAsLong() ? h.snapshot() : snapshots.get();
            held = new Held(snapshot, nanos.getAsLong());
            return snapshot;
        } catch (DataAccessException unanswered) {
            if (h == null) {
                throw unanswered;
            }
            LOG.warn(
                    "The municipality's revision could not be read; going on with revision {}",
                    h.snapshot().revision());
            held = new Held(h.snapshot(), nanos.getAsLong());
            return h.snapshot();
        }
    }

    private record Held(Snapshot snapshot, long checkedAt) {}
}
