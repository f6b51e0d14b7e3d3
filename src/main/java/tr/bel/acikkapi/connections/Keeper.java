package tr.bel.acikkapi.connections;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps one line open on this node, where this node is the one to keep it. One round at a time. */
class Keeper {

    private static final Logger log = LoggerFactory.getLogger(Keeper.class);
    private static final int MOST_DOUBLINGS = 10;

    private final Connector connector;
    private final Connections connections;
    private final Lines lines;
    private final ConnectionSettings settings;
    private final Clock clock;
    private final UUID node;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile @Nullable Open open;
    private volatile boolean over;
    private boolean told;
    private int failures;

    Keeper(
            Connector connector,
            Connections connections,
            Lines lines,
            ConnectionSettings settings,
            Clock clock,
            UUID node) {
        this.connector = connector;
        this.connections = connections;
        this.lines = lines;
        this.settings = settings;
        this.clock = clock;
        this.node = node;
    }

    private record Open(Connected line, long version) {}

    /** Looks after the line, unless another round is still at it. */
    void round() {
        if (!over && busy.compareAndSet(false, true)) {
            try {
                look();
            } finally {
                busy.set(false);
            }
        }
    }

    private void look() {
        Optional<Lines.Kept> kept = lines.keep(connector.kind(), node, settings.lease());
        if (kept.isEmpty()) {
            if (open != null) {
                close();
                lines.release(connector.kind(), node);
            }
            return;
        }
        Open now = open;
        if (now != null && now.version() != kept.get().version()) {
            close();
            failures = 0;
        } else if (now != null && !now.line().isAlive()) {
            close();
            failed(ConnectionTrouble.Kind.CLOSED, "connection lost");
            return;
        }
        Instant notBefore = kept.get().nextTryAt();
        if (open != null && !told) {
            tell();
        }
        if (open == null && (notBefore == null || !clock.instant().isBefore(notBefore))) {
            open(kept.get().version());
        }
    }

    private void open(long version) {
        try {
            open = new Open(connector.open(connections.settings(connector.kind())), version);
            failures = 0;
            told = false;
            if (over) {
                end();
                return;
            }
            tell();
            log.info("The line {} is open", connector.kind());
        } catch (ConnectionTrouble e) {
            failed(e.kind(), e.words());
        } catch (RuntimeException e) {
            log.error("The line {} cannot be opened", connector.kind(), e);
            failed(ConnectionTrouble.Kind.OTHER, e.getClass().getSimpleName());
        }
    }

    /** Says that it is open; where the database was away, in another round. */
    private void tell() {
        lines.opened(connector.kind(), node);
        told = true;
    }

    private void failed(ConnectionTrouble.Kind kind, String trouble) {
        Duration pause = pause(failures++);
        log.warn("The line {} is down and is tried again in {}", connector.kind(), pause);
        lines.failed(connector.kind(), node, kind, trouble, clock.instant().plus(pause));
    }

    /** A second, two, four … */
    private Duration pause(int before) {
        Duration pause = Duration.ofSeconds(1L << Math.min(before, MOST_DOUBLINGS));
        return pause.compareTo(settings.longestPause()) > 0 ? settings.longestPause() : pause;
    }

    private void close() {
        Open now = open;
        open = null;
        if (now != null) {
            now.line().close();
        }
    }

    /** The loop turns, perhaps again after it was stopped. */
    void begin() {
        over = false;
    }

    /** At the end: closes the line and lets another node have it. */
    void end() {
        over = true;
        boolean held = open != null;
        close();
        if (held) {
            lines.release(connector.kind(), node);
        }
    }
}
