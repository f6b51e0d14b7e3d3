package tr.bel.acikkapi.telephony.asterisk;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tr.bel.acikkapi.connections.Check;
import tr.bel.acikkapi.connections.Setting;
import tr.bel.acikkapi.connections.Settings;

/**
 * What an administrator fills in for the exchange.
 *
 * @param technology what stands before an extension in a queue's member: {@code PJSIP}
 * @param context of the dialplan, with one extension a queue that callers are given on to
 * @param outContext of the dialplan, by which calls go out; empty where none are made by a key
 * @param outInland how a number of the country is dialled there, {@link DialNumber}
 * @param outAbroad how one of another country is; empty where nobody is called abroad
 * @param outCaller the municipality's number, which the citizen sees; empty where the exchange puts its own
 * @param records the file of the event log; empty where nobody can reach it
 * @param recordings the folder of the recordings; empty where they come over ARI
 * @param ari address of ARI, such as {@code http://10.0.0.5:8088/ari}; empty where it is not used
 */
record ExchangeSettings(
        String host,
        int port,
        String user,
        String secret,
        String technology,
        String context,
        String outContext,
        String outInland,
        String outAbroad,
        String outCaller,
        Optional<Path> records,
        Optional<Path> recordings,
        String ari,
        String ariUser,
        String ariSecret) {

    static final String KIND = "exchange";
    static final String OUT_CONTEXT = "outContext";

    static final List<Setting> FIELDS = List.of(
            Setting.needed("host", "").leading(),
            Setting.number("port", 5038).checked(Check.PORT).leading(),
            Setting.needed("user", "acikkapi"),
            Setting.secret("secret"),
            Setting.needed("technology", "PJSIP"),
            Setting.needed("context", "acikkapi"),
            Setting.text(OUT_CONTEXT, "").leading(),
            Setting.text("outInland", "0{n}"),
            Setting.text("outAbroad", ""),
            Setting.text("outCaller", ""),
            Setting.text("records", ""),
            Setting.text("recordings", ""),
            Setting.text("ari", "").leading(),
            Setting.text("ariUser", "acikkapi"),
            Setting.secretIfAny("ariSecret"));

    static ExchangeSettings of(Settings filledIn) {
        return new ExchangeSettings(
                filledIn.text("host"),
                filledIn.number("port"),
                filledIn.text("user"),
                filledIn.text("secret"),
                filledIn.text("technology"),
                filledIn.text("context"),
                filledIn.text(OUT_CONTEXT).strip(),
                filledIn.text("outInland"),
                filledIn.text("outAbroad"),
                filledIn.text("outCaller").replaceAll("[^0-9+]", ""),
                path(filledIn.text("records")),
                path(filledIn.text("recordings")),
                filledIn.text("ari").replaceFirst("/+$", ""),
                filledIn.text("ariUser"),
                filledIn.text("ariSecret"));
    }

    private static Optional<Path> path(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text.strip()));
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
