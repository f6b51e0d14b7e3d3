package tr.bel.acikkapi.channel.sms;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tr.bel.acikkapi.connections.Check;
import tr.bel.acikkapi.connections.Connected;
import tr.bel.acikkapi.connections.Connector;
import tr.bel.acikkapi.connections.Setting;
import tr.bel.acikkapi.connections.Settings;
import tr.bel.acikkapi.connections.Trial;

/**
 * The line to an aggregator that speaks HTTP: its interface is described by settings. What it calls us with is {@link HttpController}'s.
 */
@Component
class HttpConnector implements Connector {

    static final String KIND = "smshttp";

    private final Wires wires;
    private final TrialSms trial;
    private final JsonMapper json;
    private final Clock clock;

    HttpConnector(Wires wires, TrialSms trial, JsonMapper json, Clock clock) {
        this.wires = wires;
        this.trial = trial;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String texts() {
        return "sms.http";
    }

    @Override
    public String icon() {
        return "chat-dots";
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.needed("url", "").checked(Check.URL).leading(),
                Setting.needed("header", "Authorization").checked(Check.HEADER).leading(),
                Setting.secret("key"),
                Setting.needed("sender", "").checked(Check.SENDER),
                Setting.words("body", "{\"from\":\"{from}\",\"to\":\"{to}\",\"text\":\"{text}\",\"ref\":\"{ref}\"}")
                        .checked(Check.JSON),
                Setting.needed("answer", "/id").checked(Check.POINTER),
                Setting.secret("sign"),
                Setting.needed("infrom", "/from").checked(Check.POINTER),
                Setting.needed("into", "/to").checked(Check.POINTER),
                Setting.needed("intext", "/text").checked(Check.POINTER),
                Setting.text("inid", "").checked(Check.POINTER),
                Setting.needed("reportid", "/id").checked(Check.POINTER),
                Setting.needed("reportto", "/to").checked(Check.POINTER),
                Setting.needed("reportstate", "/status").checked(Check.POINTER),
                Setting.needed("arrived", "DELIVRD,DELIVERED"),
                Setting.needed("failed", "UNDELIV,FAILED,EXPIRED,REJECTED"),
                SmsPolicy.VALIDITY,
                SmsPolicy.REPORTS,
                SmsPolicy.TURKISH,
                SmsPolicy.PLAIN,
                SmsPolicy.PRICE,
                SmsPolicy.MONTHLY);
    }

    @Override
    public Connected open(Settings settings) {
        URI address = URI.create(settings.text("url"));
        HttpWire wire = new HttpWire(address, settings, json, clock, wires::closed);
        wires.opened(wire);
        return wire;
    }

    @Override
    public Optional<Trial> trial() {
        return Optional.of(number -> trial.over(KIND, number));
    }
}
