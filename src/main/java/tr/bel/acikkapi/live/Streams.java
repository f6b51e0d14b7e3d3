package tr.bel.acikkapi.live;

import java.util.List;
import java.util.Set;
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
    private final Predicate<String> signedIn;
    private volatile boolean running;

    @Autowired
    Streams(Sessions sessions) {
        this(sessions::isOpen);
    }

    /** @param signedIn whether the session of this id is still open */
    Streams(Predicate<String> signedIn) {
        this.signedIn = signedIn;
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
        stream.say(SseEmitter.event().comment("dinliyorsunuz").reconnectTime(2_000));
        stream.start();
        return emitter;
    }

    private void forget(@Nullable Stream stream) {
        if (stream != null && streams.remove(stream)) {
            stream.end();
        }
    }

    /** To all who listen to the topic. */
    void tell(String topic, String what) {
        streams.stream().filter(s -> s.hears(topic)).forEach(s -> s.say(Stream.changed(topic + " " + what)));
    }

    /** News may have been missed: everybody looks for themselves. */
    void tellAll() {
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
