package tr.bel.acikkapi.testing;

import java.time.Clock;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.bel.acikkapi.connections.Connections;
import tr.bel.acikkapi.shared.SqlTime;

/** Makes the house believe that an exchange is connected by which calls go out; what it tells, the test says. */
public final class ConnectedExchange {

    private ConnectedExchange() {}

    /** From now on, for twenty seconds of the house's clock. */
    public static void on(Connections connections, JdbcClient jdbc, Clock clock) {
        connections.save(
                "exchange",
                true,
                Map.of(
                        "host",
                        "127.0.0.1",
                        "port",
                        "5038",
                        "user",
                        "u",
                        "secret",
                        "s",
                        "outContext",
                        "acikkapi-out",
                        "outInland",
                        "0{n}"),
                "yusuf");
        jdbc.sql("insert into telephony.heard (source, at) values ('exchange', :now) on conflict (source) do update"
                        + " set at = :now")
                .param("now", SqlTime.of(clock.instant()))
                .update();
    }

    public static void off(Connections connections) {
        connections.save("exchange", false, Map.of(), "yusuf");
    }
}
