package tr.bel.acikkapi.connections;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.live.News;
import tr.bel.acikkapi.shared.SqlTime;

/** Which node keeps a line, and how it is with it. */
@Component
class Lines {

    private static final int LONGEST = 300;

    private final JdbcClient jdbc;
    private final News news;
    private final Clock clock;

    Lines(JdbcClient jdbc, News news, Clock clock) {
        this.jdbc = jdbc;
        this.news = news;
        this.clock = clock;
    }

    /**
     * A line that this node keeps.
     *
     * @param nextTryAt not to be opened before it
     */
    record Kept(long version, @Nullable Instant nextTryAt) {}

    /** Takes the line, or keeps it; empty where another node has it or nobody wants it. */
    Optional<Kept> keep(String kind, UUID node, Duration lease) {
        Instant now = clock.instant();
        return jdbc.sql("""
            update connections.connection set holder = :node, held_until = :until
            where kind = :kind and wanted and (holder is null or holder = :node or held_until < :now)
            returning version, next_try_at
            """)
                .param("node", node)
                .param("until", SqlTime.of(now.plus(lease)))
                .param("kind", kind)
                .param("now", SqlTime.of(now))
                .query(Kept.class)
                .optional();
    }

    /** Gives it up in good order, so that another node need not wait. */
    @Transactional
    public void release(String kind, UUID node) {
        jdbc.sql("""
            update connections.connection set holder = null, held_until = null, connected = false, since = :now
            where kind = :kind and holder = :node
            """)
                .param("kind", kind)
                .param("node", node)
                .param("now", SqlTime.of(clock.instant()))
                .update();
        news.tell(ConnectionsTopic.NAME, kind);
    }

    /** It is open. */
    @Transactional
    public void opened(String kind, UUID node) {
        jdbc.sql("""
            update connections.connection set connected = true, since = :now, next_try_at = null
            where kind = :kind and holder = :node
            """)
                .param("kind", kind)
                .param("node", node)
                .param("now", SqlTime.of(clock.instant()))
                .update();
        news.tell(ConnectionsTopic.NAME, kind);
    }

    /** It could not be opened, or broke. */
    @Transactional
    public void failed(String kind, UUID node, ConnectionTrouble.Kind why, String words, Instant nextTryAt) {
        jdbc.sql("""
            update connections.connection set since = case when connected or since is null then :now else since end,
                connected = false, trouble_kind = :why, trouble = :trouble, trouble_at = :now, next_try_at = :next
            where kind = :kind and holder = :node
            """)
                .param("kind", kind)
                .param("node", node)
                .param("why", why.name())
                .param("trouble", line(words))
                .param("next", SqlTime.of(nextTryAt))
                .param("now", SqlTime.of(clock.instant()))
                .update();
        news.tell(ConnectionsTopic.NAME, kind);
    }

    /** Something on an open line went wrong; it stays open. */
    void troubled(String kind, String words) {
        jdbc.sql("""
            update connections.connection set trouble_kind = 'OTHER', trouble = :trouble, trouble_at = :now where kind = :kind
            """)
                .param("trouble", line(words))
                .param("now", SqlTime.of(clock.instant()))
                .param("kind", kind)
                .update();
    }

    private static String line(String words) {
        String line = words.replaceAll("\\s+", " ").strip();
        return line.substring(0, Math.min(LONGEST, line.length()));
    }
}
