package tr.bel.acikkapi.connections;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.database.WorkLoop;

/** Looks after all lines, each on a thread of its own: one that takes long to open holds up no other. */
@Component
class KeepLines extends WorkLoop {

    private static final Logger log = LoggerFactory.getLogger(KeepLines.class);

    private final List<Keeper> keepers;
    private final Traffic traffic;

    KeepLines(
            List<Connector> connectors,
            Connections connections,
            Lines lines,
            Traffic traffic,
            ConnectionSettings settings,
            Wakeup wakeup,
            Clock clock) {
        super(
                new Plan(
                        "connections",
                        settings.loop(),
                        settings.poll(),
                        Duration.ofSeconds(10),
                        "A line was still being opened at the end"),
                wakeup);
        UUID node = UUID.randomUUID();
        this.keepers = connectors.stream()
                .filter(c -> !c.isPassive())
                .map(c -> new Keeper(c, connections, lines, settings, clock, node))
                .toList();
        this.traffic = traffic;
    }

    @Override
    protected void round() {
        keepers.forEach(Keeper::begin);
        keepers.forEach(k -> Thread.ofVirtual().name("connection").start(() -> look(k)));
        traffic.write();
    }

    private static void look(Keeper keeper) {
        try {
            keeper.round();
        } catch (RuntimeException e) {
            log.warn("A line could not be looked after; it is tried again", e);
        }
    }

    @Override
    protected void ended() {
        keepers.forEach(Keeper::end);
        traffic.write();
    }
}
