package tr.bel.acikkapi.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tr.bel.acikkapi.testing.AcikKapiTest;

/** News is told on commit, once, and not at all where the work is rolled back. */
@AcikKapiTest
@SuppressWarnings("NullAway.Init")
class LiveTest {

    @Autowired
    private News news;

    @Autowired
    private javax.sql.DataSource dataSource;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void what_is_committed_is_told_once_and_what_is_rolled_back_never() throws Exception {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("listen " + News.CHANNEL);
            transaction.executeWithoutResult(status -> {
                news.tell("koordinasyon", "1");
                status.setRollbackOnly();
            });
            transaction.executeWithoutResult(_ -> {
                news.tell("koordinasyon", "2");
                news.tell("koordinasyon", "2");
            });
            BlockingQueue<String> heard = new LinkedBlockingQueue<>();
            PGConnection line = connection.unwrap(PGConnection.class);
            for (var notification : line.getNotifications(5_000)) {
                heard.add(notification.getParameter());
            }
            statement.execute("unlisten *");
            assertThat(heard.poll(1, TimeUnit.SECONDS)).isEqualTo("koordinasyon 2");
            assertThat(heard).isEmpty();
        }
    }

    @Test
    void a_line_says_how_long_ago_there_was_news_of_its_topics_or_may_have_been() {
        Instant noon = Instant.parse("2026-03-02T09:00:00Z");
        AtomicReference<Instant> now = new AtomicReference<>(noon);
        Streams streams = new Streams(session -> true, ((InstantSource) now::get).withZone(ZoneOffset.UTC));
        now.set(noon.plusSeconds(60));
        assertThat(streams.sinceNews(Set.of("koordinasyon"))).isEqualTo(Duration.ofSeconds(60));
        streams.tell("koordinasyon", "1");
        now.set(noon.plusSeconds(70));
        assertThat(streams.sinceNews(Set.of("koordinasyon"))).isEqualTo(Duration.ofSeconds(10));
        assertThat(streams.sinceNews(Set.of("saha", "koordinasyon"))).isEqualTo(Duration.ofSeconds(10));
        assertThat(streams.sinceNews(Set.of("saha"))).isEqualTo(Duration.ofSeconds(70));
        streams.tellAll();
        assertThat(streams.sinceNews(Set.of("saha"))).isZero();
    }

    @Test
    void a_stream_that_stopped_takes_nobody_any_more() {
        Streams streams = new Streams(session -> true, Clock.systemUTC());
        streams.start();
        streams.open(Set.of("koordinasyon"), "zeynep");
        assertThat(streams.count()).isEqualTo(1);
        streams.stop();
        streams.open(Set.of("koordinasyon"), "zeynep");
        assertThat(streams.count()).isZero();
    }

    @Test
    void who_signs_out_hears_nothing_more() {
        Set<String> signedIn = new HashSet<>(Set.of("zeynep", "burak"));
        Streams streams = new Streams(signedIn::contains, Clock.systemUTC());
        streams.start();
        signedIn.forEach(session -> streams.open(Set.of("koordinasyon"), session));
        streams.pulse();
        assertThat(streams.count()).isEqualTo(2);
        signedIn.remove("burak");
        streams.pulse();
        assertThat(streams.count()).isEqualTo(1);
        streams.stop();
    }
}
