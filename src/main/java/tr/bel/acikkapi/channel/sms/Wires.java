package tr.bel.acikkapi.channel.sms;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.connections.Connections;

/** The lines that this node has open. */
@Component
class Wires {

    private final List<SmsWire> wires = new CopyOnWriteArrayList<>();
    private final Connections connections;
    private final OutgoingBell bell;
    private final Clock clock;

    Wires(Connections connections, OutgoingBell bell, Clock clock) {
        this.connections = connections;
        this.bell = bell;
        this.clock = clock;
    }

    void opened(SmsWire wire) {
        wires.add(wire);
        bell.ring();
    }

    void closed(SmsWire wire) {
        wires.remove(wire);
    }

    /** The lines to send on, from this node. */
    List<SmsWire> here() {
        return wires.stream().filter(SmsWire::isOpen).toList();
    }

    /** Whether some node has one. */
    boolean anywhere() {
        return !here().isEmpty()
                || connections.line(SmppConnector.KIND).isUp(clock.instant())
                || connections.line(HttpConnector.KIND).isUp(clock.instant());
    }

    /** Whether the house has a line at all, open or not. */
    boolean wanted() {
        return connections.line(SmppConnector.KIND).wanted()
                || connections.line(HttpConnector.KIND).wanted();
    }
}
