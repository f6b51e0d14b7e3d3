package tr.bel.acikkapi.connections;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.bel.acikkapi.live.News;
import tr.bel.acikkapi.testing.AcikKapiTest;

@AcikKapiTest
class KeeperTest {

    private static final String KIND = "trialline";
    private static final ConnectionSettings SETTINGS =
            new ConnectionSettings(false, Duration.ofSeconds(2), Duration.ofSeconds(30), Duration.ofSeconds(60));

    @Autowired
    private Connections connections;

    @Autowired
    private News news;

    @Autowired
    private JdbcClient jdbc;

    private Instant now = Instant.parse("2026-11-26T08:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneId.of("UTC"));
    private final Counterpart counterpart = new Counterpart();

    @BeforeEach
    void a_line_is_wanted() {
        jdbc.sql("delete from connections.connection where kind = :kind")
                .param("kind", KIND)
                .update();
        jdbc.sql("insert into connections.connection (kind, wanted, version) values (:kind, true, 1)")
                .param("kind", KIND)
                .update();
    }

    @Test
    void one_node_keeps_the_line_and_another_waits() {
        Keeper first = node();
        Keeper second = node();

        first.round();
        second.round();
        after(Duration.ofSeconds(20));
        first.round();
        after(Duration.ofSeconds(20));
        second.round();

        assertThat(counterpart.opened).hasSize(1);
        assertThat(connections.line(KIND).connected()).isTrue();
    }

    @Test
    void another_node_takes_over_from_one_that_is_not_heard_of() {
        node().round();
        after(Duration.ofSeconds(31));

        node().round();

        assertThat(counterpart.opened).hasSize(2);
    }

    @Test
    void a_node_that_ends_lets_another_have_the_line_at_once() {
        Keeper first = node();
        first.round();

        first.end();
        assertThat(connections.line(KIND).connected()).isFalse();
        node().round();

        assertThat(counterpart.opened).hasSize(2);
        assertThat(counterpart.opened.getFirst().closed).isTrue();
    }

    @Test
    void a_node_that_was_stopped_and_started_again_has_its_line_again() {
        Keeper node = node();
        node.round();
        node.end();
        node.round();
        assertThat(counterpart.opened).hasSize(1);

        node.begin();
        node.round();

        assertThat(counterpart.opened).hasSize(2);
        assertThat(connections.line(KIND).connected()).isTrue();
    }

    @Test
    void a_line_that_cannot_be_opened_is_tried_later_and_later_up_to_a_minute() {
        Keeper node = node();
        counterpart.trouble = "connection refused";
        List<Long> pauses = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            int tries = counterpart.tries;
            Instant from = now;
            node.round();
            assertThat(counterpart.tries).isEqualTo(tries + 1);
            Instant next = Objects.requireNonNull(connections.line(KIND).nextTryAt());
            pauses.add(Duration.between(from, next).toSeconds());
            now = next.minusMillis(1);
            node.round();
            assertThat(counterpart.tries).isEqualTo(tries + 1);
            now = next;
        }

        assertThat(pauses).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L);
        assertThat(connections.line(KIND).trouble()).isEqualTo("connection refused");
    }

    @Test
    void a_line_that_breaks_is_opened_again_after_a_second() {
        Keeper node = node();
        node.round();
        counterpart.opened.getFirst().alive = false;

        node.round();
        assertThat(connections.line(KIND).connected()).isFalse();
        after(Duration.ofSeconds(1));
        node.round();

        assertThat(counterpart.opened).hasSize(2);
        assertThat(connections.line(KIND).connected()).isTrue();
    }

    @Test
    void changed_settings_open_the_line_anew_and_an_unwanted_line_is_given_up() {
        Keeper node = node();
        node.round();

        jdbc.sql("update connections.connection set version = 2 where kind = :kind")
                .param("kind", KIND)
                .update();
        node.round();
        assertThat(counterpart.opened).hasSize(2);
        assertThat(counterpart.opened.getFirst().closed).isTrue();

        jdbc.sql("update connections.connection set wanted = false where kind = :kind")
                .param("kind", KIND)
                .update();
        node.round();
        assertThat(counterpart.opened.getLast().closed).isTrue();
    }

    private Keeper node() {
        return new Keeper(counterpart, connections, new Lines(jdbc, news, clock), SETTINGS, clock, UUID.randomUUID());
    }

    private void after(Duration time) {
        now = now.plus(time);
    }

    /** The other side, which can be told to refuse. */
    private static final class Counterpart implements Connector {

        private final List<Opened> opened = new ArrayList<>();
        private @Nullable String trouble;
        private int tries;

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public String texts() {
            return "connections";
        }

        @Override
        public String icon() {
            return "broadcast";
        }

        @Override
        public List<Setting> settings() {
            return List.of();
        }

        @Override
        public Connected open(Settings settings) throws ConnectionTrouble {
            tries++;
            if (trouble != null) {
                throw new ConnectionTrouble(trouble);
            }
            Opened line = new Opened();
            opened.add(line);
            return line;
        }
    }

    private static final class Opened implements Connected {

        private boolean alive = true;
        private boolean closed;

        @Override
        public boolean isAlive() {
            return alive;
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
