package tr.bel.acikkapi.telephony.hook;

import java.util.List;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.connections.Connected;
import tr.bel.acikkapi.connections.ConnectionTrouble;
import tr.bel.acikkapi.connections.Connector;
import tr.bel.acikkapi.connections.Setting;
import tr.bel.acikkapi.connections.Settings;

/** The web-hook, set up by an administrator: the exchange calls, we open nothing. */
@Component
class HookConnector implements Connector {

    static final String KIND = "hook";
    static final String TOKEN = "token";
    static final String KEY = "key";
    static final String WINDOW = "window";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String texts() {
        return "telephony.hook";
    }

    @Override
    public String icon() {
        return "telephone";
    }

    @Override
    public List<Setting> settings() {
        return List.of(Setting.secret(TOKEN), Setting.secret(KEY), Setting.number(WINDOW, 10));
    }

    @Override
    public boolean isPassive() {
        return true;
    }

    @Override
    public Connected open(Settings settings) throws ConnectionTrouble {
        throw new ConnectionTrouble("The exchange calls us");
    }
}
