package tr.bel.acikkapi.channel.sms;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.SMPPSession;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.connections.Check;
import tr.bel.acikkapi.connections.Connected;
import tr.bel.acikkapi.connections.ConnectionTrouble;
import tr.bel.acikkapi.connections.Connector;
import tr.bel.acikkapi.connections.Setting;
import tr.bel.acikkapi.connections.Settings;
import tr.bel.acikkapi.connections.Trial;

/** The line to a message centre: an SMPP 3.4 transceiver. */
@Component
class SmppConnector implements Connector {

    static final String KIND = "smpp";

    private static final int BIND_MILLIS = 15_000;
    private static final int TRANSACTION_MILLIS = 20_000;

    private final Wires wires;
    private final SmppReceiver receiver;
    private final TrialSms trial;

    SmppConnector(Wires wires, SmppReceiver receiver, TrialSms trial) {
        this.wires = wires;
        this.receiver = receiver;
        this.trial = trial;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String texts() {
        return "sms.smpp";
    }

    @Override
    public String icon() {
        return "chat-dots";
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.needed("host", "").leading(),
                Setting.number("port", 2775).checked(Check.PORT).leading(),
                Setting.needed("user", ""),
                Setting.secret("password"),
                Setting.text("system", ""),
                Setting.needed("sender", "").checked(Check.SENDER),
                Setting.number("window", 10),
                Setting.number("enquire", 15),
                SmsPolicy.VALIDITY,
                SmsPolicy.REPORTS,
                SmsPolicy.TURKISH,
                SmsPolicy.PLAIN,
                SmsPolicy.PRICE,
                SmsPolicy.MONTHLY);
    }

    @Override
    public Connected open(Settings settings) throws ConnectionTrouble {
        SMPPSession session = new SMPPSession();
        int window = Math.clamp(settings.number("window"), 1, 100);
        session.setPduProcessorDegree(Math.max(4, window));
        session.setEnquireLinkTimer(Math.max(1, settings.number("enquire")) * 1_000);
        session.setTransactionTimer(TRANSACTION_MILLIS);
        session.setMessageReceiverListener(receiver);
        try {
            session.connectAndBind(
                    settings.text("host"),
                    settings.number("port"),
                    new BindParameter(
                            BindType.BIND_TRX,
                            settings.text("user"),
                            settings.text("password"),
                            settings.text("system"),
                            TypeOfNumber.UNKNOWN,
                            NumberingPlanIndicator.UNKNOWN,
                            null),
                    BIND_MILLIS);
        } catch (IOException e) {
            session.close();
            throw ConnectionTrouble.of(e);
        }
        SmppWire wire = new SmppWire(
                session,
                settings.text("sender"),
                window,
                Math.max(1, settings.number(SmsPolicy.VALIDITY.name())),
                wires::closed);
        wires.opened(wire);
        return wire;
    }

    @Override
    public Optional<Trial> trial() {
        return Optional.of(number -> trial.over(KIND, number));
    }
}
