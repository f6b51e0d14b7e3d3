package tr.bel.acikkapi.feedback;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * One loop a node: sends, sweeps and closes, woken by every committed message and every now and then by itself. As a lifecycle bean it
 * stops before any bean is destroyed, so before the pool and the database; a conversation under way is let to its end.
 */
@Component
class FeedbackLoop implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(FeedbackLoop.class);
    private static final Duration LET_IT_FINISH = Duration.ofSeconds(25);

    private final Deliver deliver;
    private final CloseSilent closing;
    private final Wakeup wakeup;
    private final FeedbackSettings settings;
    private volatile @Nullable Thread thread;

    FeedbackLoop(Deliver deliver, CloseSilent closing, Wakeup wakeup, FeedbackSettings settings) {
        this.deliver = deliver;
        this.closing = closing;
        this.wakeup = wakeup;
        this.settings = settings;
    }

    @Override
    public boolean isAutoStartup() {
        return settings.loop();
    }

    @Override
    public void start() {
        Thread starting = Thread.ofVirtual().name("feedback").unstarted(this::run);
        thread = starting;
        starting.start();
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        wakeup.ring();
        try {
            if (running != null && !running.join(LET_IT_FINISH)) {
                log.warn("A message is still being sent at the end; it will be shown as uncertain");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        try {
            while (thread == Thread.currentThread()) {
                round();
                wakeup.await(settings.poll());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Trouble (the database restarts, somebody changed a case) ends this round, not the loop. */
    private void round() {
        try {
            deliver.sweep();
            while (isRunning() && deliver.next()) {
                log.trace("one more");
            }
            while (isRunning() && closing.next()) {
                log.trace("one more");
            }
        } catch (RuntimeException e) {
            if (isRunning()) {
                log.error("The feedback loop goes on after trouble", e);
            }
        }
    }
}
