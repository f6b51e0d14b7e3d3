package tr.bel.acikkapi.live;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The browsers that listen to this node. Ended before the web server stops, so that stopping waits for nobody who only listens; their
 * browsers come back by themselves, to another node if there is one.
 */
@Component
class Streams implements SmartLifecycle {

    /** Longer than browsers and proxies like to wait without a word; they come again after it. */
    private static final long LIFE_MILLIS = 30 * 60 * 1_000L;

    private final List<Stream> streams = new CopyOnWriteArrayList<>();
    private volatile boolean running;

    private record Stream(Set<String> topics, SseEmitter emitter) {}

    SseEmitter open(Set<String> topics) {
        SseEmitter emitter = new SseEmitter(LIFE_MILLIS);
        Stream stream = new Stream(topics, emitter);
        emitter.onCompletion(() -> streams.remove(stream));
        emitter.onTimeout(emitter::complete);
        emitter.onError(_ -> streams.remove(stream));
        if (!running) {
            emitter.complete();
            return emitter;
        }
        streams.add(stream);
        send(stream, SseEmitter.event().comment("dinliyorsunuz").reconnectTime(2_000));
        return emitter;
    }

    /** To all who listen to the topic. */
    void tell(String topic, String what) {
        for (Stream stream : streams) {
            if (stream.topics().contains(topic)) {
                send(stream, SseEmitter.event().name("changed").data(topic + " " + what));
            }
        }
    }

    /** News may have been missed: everybody looks for themselves. */
    void tellAll() {
        for (Stream stream : streams) {
            send(stream, SseEmitter.event().name("changed").data("* *"));
        }
    }

    /** A word now and then, so that no proxy thinks the line dead, and browsers that are gone are noticed. */
    void pulse() {
        for (Stream stream : streams) {
            send(stream, SseEmitter.event().comment("."));
        }
    }

    int count() {
        return streams.size();
    }

    private void send(Stream stream, SseEmitter.SseEventBuilder event) {
        try {
            stream.emitter().send(event);
        } catch (IOException | IllegalStateException gone) {
            streams.remove(stream);
        }
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        streams.forEach(stream -> stream.emitter().complete());
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
