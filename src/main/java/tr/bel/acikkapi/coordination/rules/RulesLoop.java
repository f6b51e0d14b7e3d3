package tr.bel.acikkapi.coordination.rules;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** One loop a node: asks the rules about every case that came in. Stops before any bean is destroyed; a look under way is let to its end. */
@Component
class RulesLoop implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RulesLoop.class);
    private static final Duration LET_IT_FINISH = Duration.ofSeconds(10);

    private final LookAtCases look;
    private final Bell bell;
    private final RulesSettings settings;
    private volatile @Nullable Thread thread;

    RulesLoop(LookAtCases look, Bell bell, RulesSettings settings) {
        this.look = look;
        this.bell = bell;
        this.settings = settings;
    }

    @Override
    public boolean isAutoStartup() {
        return settings.loop();
    }

    @Override
    public void start() {
        Thread starting = Thread.ofVirtual().name("rules").unstarted(this::run);
        thread = starting;
        starting.start();
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        bell.ring();
        try {
            if (running != null && !running.join(LET_IT_FINISH)) {
                log.warn("The rules are still being asked about a case at the end; it will be looked at again");
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
                bell.await(settings.poll());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Trouble (the database restarts) ends this round, not the loop. */
    private void round() {
        try {
            while (isRunning() && look.next() != LookAtCases.Look.NOTHING) {
                log.trace("one more");
            }
        } catch (RuntimeException e) {
            if (isRunning()) {
                log.error("The loop of the rules goes on after trouble", e);
            }
        }
    }
}
