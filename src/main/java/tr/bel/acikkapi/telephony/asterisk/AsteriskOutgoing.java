package tr.bel.acikkapi.telephony.asterisk;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.connections.Connections;
import tr.bel.acikkapi.connections.Settings;
import tr.bel.acikkapi.shared.Phone;
import tr.bel.acikkapi.telephony.OutgoingLine;

/** Calls go out by the context that an administrator named for them; without one they are dialled by hand. */
@Component
class AsteriskOutgoing implements OutgoingLine {

    private final ObjectProvider<Connections> connections;

    AsteriskOutgoing(ObjectProvider<Connections> connections) {
        this.connections = connections;
    }

    @Override
    public String source() {
        return ReadEvent.SOURCE;
    }

    @Override
    public boolean isSetUp() {
        return connections
                .getObject()
                .wanted(ExchangeSettings.KIND)
                .map((Settings s) -> !s.text(ExchangeSettings.OUT_CONTEXT).isBlank())
                .orElse(false);
    }

    @Override
    public boolean dials(Phone number) {
        return connections
                .getObject()
                .wanted(ExchangeSettings.KIND)
                .map(ExchangeSettings::of)
                .flatMap(s -> DialNumber.of(number, s.outInland(), s.outAbroad()))
                .isPresent();
    }
}
