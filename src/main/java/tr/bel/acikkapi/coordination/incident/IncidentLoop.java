package tr.bel.acikkapi.coordination.incident;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * One loop a node works announcements off and looks for bursts: woken by whoever announces and by every case that comes in, and every now
 * and then by itself, so after a crash too.
 */
@Component
class IncidentLoop implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(IncidentLoop.class);
    /** However many cases come in, a node looks for bursts no more often. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    private static final Duration LET_IT_FINISH = Duration.ofSeconds(10);

    private final TellCases tell;
    private final LookForBursts bursts;
    private final Bell bell;
    private final IncidentSettings settings;
    private final Clock clock;
    private Instant looked = Instant.EPOCH;
    private volatile @Nullable Thread thread;

    IncidentLoop(TellCases tell, LookForBursts bursts, Bell bell, IncidentSettings settings, Clock clock) {
        this.tell = tell;
        this.bursts = bursts;
        this.bell = bell;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public boolean isAutoStartup() {
        return settings.loop();
    }

    @Override
    public void start() {
        Thread starting = Thread.ofVirtual().name("incidents").unstarted(this::run);
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
                log.warn("A case is still being announced to at the end; if it is not committed, it is told again");
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
            while (isRunning() && tell.next()) {
                log.trace("one more");
            }
            if (isRunning() && looked.plus(BETWEEN_LOOKS).isBefore(clock.instant())) {
                looked = clock.instant();
                bursts.look();
            }
        } catch (RuntimeException e) {
            if (isRunning()) {
                log.error("The incident loop goes on after trouble", e);
            }
        }
    }
}
