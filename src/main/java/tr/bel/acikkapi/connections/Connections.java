package tr.bel.acikkapi.connections;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tr.bel.acikkapi.database.Vault;
import tr.bel.acikkapi.live.News;

/** What administrators filled in, and whether the line is wanted. Rooms that open lines ask here, so they are looked up late. */
@Component
public class Connections {

    private static final String CONTEXT = "connections.secret";
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final ObjectProvider<Connector> connectors;
    private final Changes changes;
    private final Wakeup wakeup;
    private final News news;
    private final Vault vault;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    Connections(
            ObjectProvider<Connector> connectors,
            Changes changes,
            Wakeup wakeup,
            News news,
            Vault vault,
            JdbcClient jdbc,
            JsonMapper json) {
        this.connectors = connectors;
        this.changes = changes;
        this.wakeup = wakeup;
        this.news = news;
        this.vault = vault;
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * A line as its row tells it.
     *
     * @param since when it was opened or lost
     * @param nextTryAt when it is tried again; absent where it is open or not wanted
     */
    public record Line(
            String kind,
            boolean wanted,
            long version,
            boolean connected,
            @Nullable Instant heldUntil,
            @Nullable Instant since,
            ConnectionTrouble.Kind troubleKind,
            @Nullable String trouble,
            @Nullable Instant troubleAt,
            @Nullable Instant nextTryAt) {

        /** Whether some node has it open now; a node that died says nothing, its lease runs out. */
        public boolean isUp(Instant now) {
            return wanted && connected && heldUntil != null && heldUntil.isAfter(now);
        }
    }

    Optional<Connector> connector(String kind) {
        return connectors.stream().filter(c -> c.kind().equals(kind)).findFirst();
    }

    List<Connector> all() {
        return connectors.stream()
                .sorted(java.util.Comparator.comparing(Connector::kind))
                .toList();
    }

    /** The line of this kind; one that nobody ever set up is not wanted. */
    public Line line(String kind) {
        return jdbc.sql("""
            select kind, wanted, version, connected, held_until, since, trouble_kind, trouble, trouble_at, next_try_at
            from connections.connection where kind = :kind
            """)
                .param("kind", kind)
                .query(Line.class)
                .optional()
                .orElse(new Line(kind, false, 0, false, null, null, ConnectionTrouble.Kind.OTHER, null, null, null));
    }

    /** The settings of a line that is wanted; empty where it is not. */
    public Optional<Settings> wanted(String kind) {
        return line(kind).wanted() ? Optional.of(settings(kind)) : Optional.empty();
    }

    /** What was filled in, with the usual values where nothing was, secrets opened. */
    public Settings settings(String kind) {
        Map<String, String> values = new HashMap<>();
        connector(kind).ifPresent(c -> c.settings().forEach(s -> values.put(s.name(), s.usual())));
        jdbc.sql("select settings from connections.connection where kind = :kind")
                .param("kind", kind)
                .query(String.class)
                .optional()
                .ifPresent(text -> values.putAll(json.readValue(text, TEXTS)));
        jdbc.sql("select name, sealed from connections.secret where kind = :kind")
                .param("kind", kind)
                .query(rs -> {
                    values.put(
                            rs.getString("name"),
                            vault.open(rs.getBytes("sealed"), context(kind, rs.getString("name"))));
                });
        return new Settings(values);
    }

    /** As {@link #save(String, boolean, Map, String, long)}, whatever stood there. */
    @Transactional
    public void save(String kind, boolean wanted, Map<String, String> typed, String by) {
        boolean _ = save(kind, wanted, typed, by, line(kind).version());
    }

    /**
     * Keeps what was filled in; a secret that is left blank stays as it was. Who holds the line opens it anew.
     *
     * @param typed by the name of the setting
     * @param by the username of who changed it
     * @param seen the version that was on the page; false where it is another now, and nothing is kept
     */
    @Transactional
    public boolean save(String kind, boolean wanted, Map<String, String> typed, String by, long seen) {
        Connector connector =
                connector(kind).orElseThrow(() -> new IllegalArgumentException("no room knows the line " + kind));
        Map<String, String> plain = new HashMap<>();
        Map<String, String> secret = new HashMap<>();
        for (Setting setting : connector.settings()) {
            String value = typed.getOrDefault(setting.name(), "").strip();
            if (setting.type() == Setting.Type.SECRET) {
                secret.put(setting.name(), value);
            } else {
                plain.put(setting.name(), value);
            }
        }
        Settings before = settings(kind);
        boolean was = line(kind).wanted();
        boolean done = jdbc.sql("""
            insert into connections.connection (kind, wanted, settings, version) values (:kind, :wanted, :settings::jsonb, 1)
            on conflict (kind) do update set wanted = :wanted, settings = :settings::jsonb, version = connection.version + 1,
                next_try_at = null, trouble = null, trouble_at = null where connection.version = :seen
            """)
                        .param("kind", kind)
                        .param("wanted", wanted)
                        .param("settings", json.writeValueAsString(plain))
                        .param("seen", seen)
                        .update()
                == 1;
        if (!done) {
            return false;
        }
        secret.forEach((name, value) -> seal(kind, name, value));
        changes.note(new Changes.Made(connector, before, plain, secret, was, wanted), by);
        wakeup.afterCommit();
        news.tell(ConnectionsTopic.NAME, kind);
        return true;
    }

    /** Which secrets are kept. */
    List<String> secretsOf(String kind) {
        return jdbc.sql("select name from connections.secret where kind = :kind")
                .param("kind", kind)
                .query(String.class)
                .list();
    }

    private void seal(String kind, String name, String value) {
        if (!value.isEmpty()) {
            jdbc.sql("""
                insert into connections.secret (kind, name, sealed) values (:kind, :name, :sealed)
                on conflict (kind, name) do update set sealed = :sealed
                """)
                    .param("kind", kind)
                    .param("name", name)
                    .param("sealed", vault.seal(value, context(kind, name)))
                    .update();
        }
    }

    private static String context(String kind, String name) {
        return CONTEXT + "." + kind + "." + name;
    }
}
