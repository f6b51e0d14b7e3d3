package tr.bel.acikkapi.telephony.asterisk;

import java.util.List;
import java.util.Optional;
import org.asteriskjava.manager.action.OriginateAction;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.connections.Connected;
import tr.bel.acikkapi.connections.ConnectionTrouble;
import tr.bel.acikkapi.connections.Connections;
import tr.bel.acikkapi.connections.Connector;
import tr.bel.acikkapi.connections.Setting;
import tr.bel.acikkapi.connections.Settings;
import tr.bel.acikkapi.connections.Trial;
import tr.bel.acikkapi.shared.Phone;

/** The line to an Asterisk, set up by an administrator; its test is a call to a telephone of the house. */
@Component
class ExchangeConnector implements Connector {

    private static final long RING_MILLIS = 15_000;

    private final Exchange exchange;
    private final ObjectProvider<Connections> connections;

    ExchangeConnector(Exchange exchange, ObjectProvider<Connections> connections) {
        this.exchange = exchange;
        this.connections = connections;
    }

    @Override
    public String kind() {
        return ExchangeSettings.KIND;
    }

    @Override
    public String texts() {
        return "telephony.exchange";
    }

    @Override
    public String icon() {
        return "telephone";
    }

    @Override
    public List<Setting> settings() {
        return ExchangeSettings.FIELDS;
    }

    @Override
    public Connected open(Settings settings) throws ConnectionTrouble {
        return new ExchangeLine(exchange, ExchangeSettings.of(settings));
    }

    @Override
    public Optional<Trial> trial() {
        return Optional.of(this::ring);
    }

    /** On a line of its own, so that it works on every node, and before the line is wanted. A whole number rings by the way calls go out. */
    private String ring(String typed) throws ConnectionTrouble {
        ExchangeSettings settings = ExchangeSettings.of(connections.getObject().settings(ExchangeSettings.KIND));
        Optional<Phone> number = settings.outContext().isBlank() ? Optional.empty() : Phone.parse(typed);
        if (number.isEmpty() && !typed.strip().matches("[0-9A-Za-z_.-]{1,40}")) {
            throw new ConnectionTrouble(ConnectionTrouble.Kind.NUMBER, "");
        }
        String channel = number.isEmpty()
                ? settings.technology() + "/" + typed.strip()
                : "Local/" + outgoing(settings, number.get()) + "@" + settings.outContext();
        OriginateAction ring = new OriginateAction();
        ring.setChannel(channel);
        ring.setApplication("Wait");
        ring.setData("3");
        ring.setCallerId("Açık Kapı <test>");
        ring.setTimeout(RING_MILLIS);
        try (Ami ami = Ami.open(settings, _ -> {})) {
            ami.act(ring, RING_MILLIS + 2_000);
            return channel;
        }
    }

    private static String outgoing(ExchangeSettings settings, Phone number) throws ConnectionTrouble {
        return DialNumber.of(number, settings.outInland(), settings.outAbroad())
                .orElseThrow(() -> new ConnectionTrouble(ConnectionTrouble.Kind.NUMBER, ""));
    }
}
