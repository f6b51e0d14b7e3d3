package tr.bel.acikkapi.database;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * One loop a node that works off what stands in tables: woken by its bell and every now and then by itself, so after a crash too. As a
 * lifecycle bean it stops before any bean is destroyed, so before the pool and the database; what is under way is let to its end.
 */
public abstract class WorkLoop implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(WorkLoop.class);

    private final Plan plan;
    private final WorkBell bell;
    private volatile @Nullable Thread thread;

    /**
     * How a loop runs.
     *
     * @param name of its thread, and in the log
     * @param on whether it starts by itself; commands and tests work off by hand
     * @param every how long it sleeps at most
     * @param letItFinish how long the end waits for what is under way
     * @param unfinished what the log says where that was not enough
     */
    public record Plan(String name, boolean on, Duration every, Duration letItFinish, String unfinished) {}

    protected WorkLoop(Plan plan, WorkBell bell) {
        this.plan = plan;
        this.bell = bell;
    }

    /** Does what there is to do, and looks at {@link #isRunning} between two pieces of it. Trouble ends this round, not the loop. */
    protected abstract void round();

    /** After the last round. */
    protected void ended() {}

    @Override
    public final boolean isAutoStartup() {
        return plan.on();
    }

    @Override
    public final void start() {
        Thread starting = Thread.ofVirtual().name(plan.name()).unstarted(this::run);
        thread = starting;
        starting.start();
    }

    @Override
    public final void stop() {
        Thread running = thread;
        thread = null;
        bell.ring();
        try {
            if (running != null && !running.join(plan.letItFinish())) {
                log.warn(plan.unfinished());
            }
            if (running != null) {
                ended();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public final boolean isRunning() {
        return thread != null;
    }

    private void run() {
        try {
            while (thread == Thread.currentThread()) {
                tryRound();
                bell.await(plan.every());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tryRound() {
        try {
            round();
        } catch (RuntimeException | Error e) { // also out of memory: a loop that is gone would be missed by nobody
            if (isRunning()) {
                log.error("The loop \"{}\" goes on after trouble", plan.name(), e);
            }
        }
    }
}
