package tr.bel.acikkapi.channel.sms;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.connections.Connections;

/** The lines that this node has open. */
@Component
class Wires {

    private final List<SmsWire> wires = new CopyOnWriteArrayList<>();
    private final Connections connections;
    private final OutgoingBell bell;

    Wires(Connections connections, OutgoingBell bell) {
        this.connections = connections;
        this.bell = bell;
    }

    void opened(SmsWire wire) {
        wires.add(wire);
        bell.ring();
    }

    void closed(SmsWire wire) {
        wires.remove(wire);
    }

    /** A line to send on, from this node. */
    Optional<SmsWire> here() {
        return wires.stream().filter(SmsWire::isOpen).findFirst();
    }

    /** Whether some node has one. */
    boolean anywhere() {
        return here().isPresent()
                || connections.line(SmppConnector.KIND).connected()
                || connections.line(HttpConnector.KIND).connected();
    }

    /** Whether the house has a line at all, open or not. */
    boolean wanted() {
        return connections.line(SmppConnector.KIND).wanted()
                || connections.line(HttpConnector.KIND).wanted();
    }
}
