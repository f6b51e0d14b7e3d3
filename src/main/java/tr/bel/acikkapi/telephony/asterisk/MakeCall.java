package tr.bel.acikkapi.telephony.asterisk;

import java.util.Optional;
import org.asteriskjava.manager.action.OriginateAction;
import tr.bel.acikkapi.connections.ConnectionTrouble;
import tr.bel.acikkapi.telephony.Dialling;

/** Makes a call that was ordered: it rings at the agent, and when the agent answers, the dialplan rings at the citizen. */
final class MakeCall {

    private static final long RING_MILLIS = 25_000;

    private final Ami ami;
    private final ExchangeSettings settings;
    private final Dialling dialling;

    MakeCall(Ami ami, ExchangeSettings settings, Dialling dialling) {
        this.ami = ami;
        this.settings = settings;
        this.dialling = dialling;
    }

    /**
     * Orders it; what becomes of it, events tell. A call that is over by now is not made.
     *
     * @throws ConnectionTrouble where the exchange does not take it, or this number is not dialled here
     */
    void make(long callId) throws ConnectionTrouble {
        Optional<Dialling.Order> order = dialling.order(callId);
        if (order.isEmpty()) {
            return;
        }
        String number = DialNumber.of(order.get().number(), settings.outInland(), settings.outAbroad())
                .orElseThrow(() -> new ConnectionTrouble(ConnectionTrouble.Kind.NUMBER, ""));
        OriginateAction call = new OriginateAction();
        call.setChannel(settings.technology() + "/" + order.get().extension());
        call.setChannelId(order.get().name());
        call.setContext(settings.outContext());
        call.setExten(number);
        call.setPriority(1);
        call.setTimeout(RING_MILLIS);
        call.setAsync(true);
        if (!settings.outCaller().isEmpty()) {
            call.setCallerId(settings.outCaller());
        }
        ami.act(call);
    }

    void failed(long callId, String why) {
        dialling.failed(callId, why);
    }
}
