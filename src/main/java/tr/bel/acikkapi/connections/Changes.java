package tr.bel.acikkapi.connections;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.shared.SqlTime;

/** Who changed which setting of a line. Values are not kept: a host says little, a secret must not be kept twice. */
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
     */
    record Change(String what, String by, Instant at) {}

    void note(String kind, Settings before, Map<String, String> plain, Map<String, String> secret, String by) {
        Stream<String> changed = plain.entrySet().stream()
                .filter(e -> !e.getValue().equals(before.text(e.getKey())))
                .map(Map.Entry::getKey);
        Stream<String> sealed =
                secret.entrySet().stream().filter(e -> !e.getValue().isEmpty()).map(Map.Entry::getKey);
        jdbc.sql("insert into connections.change (kind, what, by, at) values (:kind, :what, :by, :at)")
                .param("kind", kind)
                .param("what", Stream.concat(changed, sealed).sorted().collect(Collectors.joining(",")))
                .param("by", by)
                .param("at", SqlTime.of(clock.instant()))
                .update();
    }

    /** The latest ones, the youngest first. */
    List<Change> of(String kind) {
        return jdbc.sql("select what, by, at from connections.change where kind = :kind order by id desc limit :limit")
                .param("kind", kind)
                .param("limit", SHOWN)
                .query(Change.class)
                .list();
    }
}
