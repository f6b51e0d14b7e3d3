package tr.bel.acikkapi.live;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/**
 * One browser that listens, with a thread of its own that writes to it: a slow one delays nobody else. Who is so slow that much piles up
 * is told once that there was news.
 */
final class Stream {

    private static final int MOST_WAITING = 64;

    private final Set<String> topics;
    private final String session;
    private final SseEmitter emitter;
    private final BlockingQueue<SseEventBuilder> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Thread writer;

    /**
     * Begins to write when it is started.
     *
     * @param session of the person who listens
     * @param gone run when the browser is
     */
    Stream(Set<String> topics, String session, SseEmitter emitter, Runnable gone) {
        this.topics = Set.copyOf(topics);
        this.session = session;
        this.emitter = emitter;
        this.writer = Thread.ofVirtual().name("live-stream").unstarted(() -> write(gone));
    }

    void start() {
        writer.start();
    }

    boolean hears(String topic) {
        return topics.contains(topic);
    }

    String session() {
        return session;
    }

    void say(SseEventBuilder event) {
        if (!waiting.offer(event)) {
            waiting.clear();
            boolean _ = waiting.offer(changed("* *"));
        }
    }

    static SseEventBuilder changed(String what) {
        return SseEmitter.event().name("changed").data(what);
    }

    /** Says nothing more. */
    void end() {
        writer.interrupt();
    }

    /** Ends the line, so that the browser comes again, perhaps to another node. */
    void complete() {
        end();
        emitter.complete();
    }

    private void write(Runnable gone) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                emitter.send(waiting.take());
            }
        } catch (IOException | IllegalStateException browserIsGone) {
            gone.run();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
