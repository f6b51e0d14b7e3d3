package tr.bel.acikkapi.connections;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.shared.SqlTime;

/**
 * Who changed which setting of a line. Of values only addresses are kept, so that a detour can be seen; a secret
 * must not be kept twice.
 */
@Component
class Changes {

    private static final int SHOWN = 5;

    private final JdbcClient jdbc;
    private final Clock clock;

    Changes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A change.
     *
     * @param what the names of the settings, with commas; empty where the line was only switched
     * @param switched {@code on} or {@code off}; empty where it was neither
     * @param detail where the line led and leads
     */
    record Change(String what, String switched, String detail, String by, Instant at) {}

    /**
     * What was made of a line.
     *
     * @param was whether it was wanted before
     */
    record Made(
            Connector connector,
            Settings before,
            Map<String, String> plain,
            Map<String, String> secret,
            boolean was,
            boolean wanted) {

        List<Setting> changed() {
            return connector.settings().stream()
                    .filter(s -> s.type() == Setting.Type.SECRET
                            ? !secret.getOrDefault(s.name(), "").isEmpty()
                            : !same(s))
                    .toList();
        }

        private boolean same(Setting s) {
            return s.type() == Setting.Type.SWITCH
                    ? before.on(s.name()) == "true".equals(plain.get(s.name()))
                    : before.text(s.name()).equals(plain.get(s.name()));
        }

        /** Where the line led and leads. */
        String moved() {
            return changed().stream()
                    .filter(Setting::address)
                    .map(s -> before.text(s.name()) + " → " + plain.get(s.name()))
                    .collect(Collectors.joining(", "));
        }
    }

    void note(Made made, String by) {
        String names = made.changed().stream().map(Setting::name).sorted().collect(Collectors.joining(","));
        String switched = made.was() == made.wanted() ? "" : made.wanted() ? "on" : "off";
        jdbc.sql("insert into connections.change (kind, what, switched, detail, by, at)"
                        + " values (:kind, :what, :switched, :detail, :by, :at)")
                .param("kind", made.connector().kind())
                .param("what", names)
                .param("switched", switched)
                .param("detail", made.moved())
                .param("by", by)
                .param("at", SqlTime.of(clock.instant()))
                .update();
    }

    /** The latest ones, the youngest first. */
    List<Change> of(String kind) {
        return jdbc.sql("select what, switched, detail, by, at from connections.change where kind = :kind order by id"
                        + " desc limit :limit")
                .param("kind", kind)
                .param("limit", SHOWN)
                .query(Change.class)
                .list();
    }
}
