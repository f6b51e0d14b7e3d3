package tr.bel.acikkapi.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tr.bel.acikkapi.staff.Sessions;

/**
 * The browsers that listen to this node. Ended before the web server stops, so that stopping waits for nobody who only listens; their
 * browsers come back by themselves, to another node if there is one.
 */
@Component
class Streams implements SmartLifecycle {

    /** Longer than browsers and proxies like to wait without a word; they come again after it. */
    private static final long LIFE_MILLIS = 30 * 60 * 1_000L;

    private final List<Stream> streams = new CopyOnWriteArrayList<>();
    private final Map<String, Instant> lastNews = new ConcurrentHashMap<>();
    private final Predicate<String> signedIn;
    private final Clock clock;
    private volatile boolean running;
    private volatile Instant deafUntil;

    @Autowired
    Streams(Sessions sessions, Clock clock) {
        this(sessions::isOpen, clock);
    }

    /** @param signedIn whether the session of this id is still open */
    Streams(Predicate<String> signedIn, Clock clock) {
        this.signedIn = signedIn;
        this.clock = clock;
        this.deafUntil = clock.instant();
    }

    SseEmitter open(Set<String> topics, String session) {
        SseEmitter emitter = new SseEmitter(LIFE_MILLIS);
        if (!running) {
            emitter.complete();
            return emitter;
        }
        AtomicReference<@Nullable Stream> self = new AtomicReference<>();
        Stream stream = new Stream(topics, session, emitter, () -> forget(self.get()));
        self.set(stream);
        emitter.onCompletion(() -> forget(stream));
        emitter.onTimeout(emitter::complete);
        emitter.onError(_ -> forget(stream));
        streams.add(stream);
        stream.say(SseEmitter.event()
                .name("opened")
                .data(sinceNews(topics).toMillis())
                .reconnectTime(2_000));
        stream.start();
        return emitter;
    }

    /**
     * How long ago there was news of one of the topics, or may have been. Between a page and its line there is time for news: a page that
     * is older than this looks for itself.
     */
    Duration sinceNews(Set<String> topics) {
        Instant last = topics.stream()
                .map(t -> lastNews.getOrDefault(t, deafUntil))
                .reduce(deafUntil, (one, other) -> one.isAfter(other) ? one : other);
        return Duration.between(last, clock.instant());
    }

    private void forget(@Nullable Stream stream) {
        if (stream != null && streams.remove(stream)) {
            stream.end();
        }
    }

    /** To all who listen to the topic. */
    void tell(String topic, String what) {
        lastNews.put(topic, clock.instant());
        streams.stream().filter(s -> s.hears(topic)).forEach(s -> s.say(Stream.changed(topic + " " + what)));
    }

    /** News may have been missed: everybody looks for themselves. */
    void tellAll() {
        deafUntil = clock.instant();
        streams.forEach(s -> s.say(Stream.changed("* *")));
    }

    /** A word now and then, so that no proxy thinks the line dead, and browsers that are gone or were signed out are noticed. */
    void pulse() {
        List<Stream> over = streams.stream().filter(s -> !mayListen(s)).toList();
        streams.removeAll(over);
        over.forEach(Stream::complete);
        streams.forEach(s -> s.say(SseEmitter.event().comment(".")));
    }

    private boolean mayListen(Stream stream) {
        try {
            return signedIn.test(stream.session());
        } catch (DataAccessException databaseIsAway) {
            return true;
        }
    }

    int count() {
        return streams.size();
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        streams.forEach(Stream::complete);
        streams.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
