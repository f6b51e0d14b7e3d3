package tr.bel.acikkapi.connections;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.shared.SqlTime;

/** Counts what goes through lines. Kept for a moment and written together: what a crash takes is a count, nothing more. */
@Component
public class Traffic {

    private final Map<String, Counts> counts = new ConcurrentHashMap<>();
    private final Lines lines;
    private final JdbcClient jdbc;
    private final Clock clock;

    Traffic(Lines lines, JdbcClient jdbc, Clock clock) {
        this.lines = lines;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Counts(LongAdder incoming, LongAdder outgoing, LongAdder failed) {}

    /**
     * What went through.
     *
     * @param lastAt when something did last; absent where nothing ever did
     */
    record Seen(
            long incoming,
            long outgoing,
            long failed,
            @Nullable Instant lastAt) {}

    public void incoming(String kind) {
        of(kind).incoming().increment();
    }

    public void outgoing(String kind) {
        of(kind).outgoing().increment();
    }

    public void failed(String kind) {
        of(kind).failed().increment();
    }

    /** As {@link #failed(String)}; the page shows the words of the other side, which name no person. */
    public void failed(String kind, String words) {
        failed(kind);
        lines.troubled(kind, words);
    }

    private Counts of(String kind) {
        return counts.computeIfAbsent(kind, _ -> new Counts(new LongAdder(), new LongAdder(), new LongAdder()));
    }

    /** Writes what was counted since the last time. */
    void write() {
        Instant now = clock.instant();
        counts.forEach((kind, c) -> {
            long incoming = c.incoming().sumThenReset();
            long outgoing = c.outgoing().sumThenReset();
            long failed = c.failed().sumThenReset();
            if (incoming + outgoing + failed > 0) {
                jdbc.sql("""
                    insert into connections.traffic (kind, hour, incoming, outgoing, failed, last_at)
                    values (:kind, :hour, :incoming, :outgoing, :failed, :now)
                    on conflict (kind, hour) do update set incoming = traffic.incoming + :incoming,
                        outgoing = traffic.outgoing + :outgoing, failed = traffic.failed + :failed, last_at = :now
                    """)
                        .param("kind", kind)
                        .param("hour", SqlTime.of(now.truncatedTo(ChronoUnit.HOURS)))
                        .param("incoming", incoming)
                        .param("outgoing", outgoing)
                        .param("failed", failed)
                        .param("now", SqlTime.of(now))
                        .update();
            }
        });
    }

    /** What went through in the last 24 hours, and when something did last. */
    Seen seen(String kind) {
        return jdbc.sql("""
            select coalesce(sum(incoming) filter (where hour > :from), 0) as incoming,
                coalesce(sum(outgoing) filter (where hour > :from), 0) as outgoing,
                coalesce(sum(failed) filter (where hour > :from), 0) as failed, max(last_at) as last_at
            from connections.traffic where kind = :kind
            """)
                .param("kind", kind)
                .param("from", SqlTime.of(clock.instant().minus(1, ChronoUnit.DAYS)))
                .query(Seen.class)
                .single();
    }
}
