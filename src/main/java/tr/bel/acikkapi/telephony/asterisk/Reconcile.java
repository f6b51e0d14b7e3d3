package tr.bel.acikkapi.telephony.asterisk;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.asteriskjava.manager.event.CoreShowChannelEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.connections.ConnectionTrouble;
import tr.bel.acikkapi.shared.SqlTime;
import tr.bel.acikkapi.telephony.Calls;
import tr.bel.acikkapi.telephony.Sighting;
import tr.bel.acikkapi.telephony.Step;

/**
 * After each connect, and every minute: what happened in between comes from the records, what lives now from the exchange, and what was
 * open and is in neither has ended.
 */
@Component
class Reconcile {

    private static final Logger log = LoggerFactory.getLogger(Reconcile.class);

    private final TellCalls tell;
    private final Calls calls;
    private final JdbcClient jdbc;
    private final Clock clock;

    Reconcile(TellCalls tell, Calls calls, JdbcClient jdbc, Clock clock) {
        this.tell = tell;
        this.calls = calls;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Asks the exchange first and reads the records then, so that what ends in between has its true end in the records.
     *
     * @param heardUntil when the exchange was heard last before this line was opened
     * @throws ConnectionTrouble where the exchange does not say what lives
     */
    void run(Ami ami, CallRecords records, Optional<Instant> heardUntil) throws ConnectionTrouble {
        Instant now = clock.instant();
        List<CoreShowChannelEvent> channels = ami.channels();
        int lines = 0;
        try {
            lines = records.readNew(tell::tellOrLeaveOut);
        } catch (IOException e) {
            log.warn("The call records cannot be read: {}", e.toString());
        }
        living(channels, now);
        int closed = close(channels, now, heardUntil);
        log.info(
                "Reconciled with the exchange: {} lines of records, {} channels, {} calls closed",
                lines,
                channels.size(),
                closed);
    }

    /**
     * What is taken to live and does not: a hang-up that nobody told.
     *
     * @throws ConnectionTrouble where the exchange does not say what lives
     */
    void compare(Ami ami) throws ConnectionTrouble {
        Instant now = clock.instant();
        int closed = close(ami.channels(), now, lastHeard());
        if (closed > 0) {
            log.info("{} calls live no more in the exchange", closed);
        }
    }

    /** The exchange was there until now. */
    void heard() {
        jdbc.sql("""
            insert into telephony.heard (source, at) values (:source, :now) on conflict (source) do update set at = :now
            """)
                .param("source", ReadEvent.SOURCE)
                .param("now", SqlTime.of(clock.instant()))
                .update();
    }

    /** Until when the exchange was heard, by our clock. */
    Optional<Instant> lastHeard() {
        return jdbc.sql("select at from telephony.heard where source = :source")
                .param("source", ReadEvent.SOURCE)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** Of what lives, that which no record told: its steps with the times that its channels' ages say. */
    private void living(List<CoreShowChannelEvent> channels, Instant now) {
        Map<String, List<Sighting>> calls = new HashMap<>();
        for (CoreShowChannelEvent channel : channels) {
            String linked = channel.getLinkedid();
            if (linked != null) {
                calls.computeIfAbsent(linked, _ -> new ArrayList<>()).addAll(steps(channel, linked, now));
            }
        }
        calls.forEach((linked, steps) -> {
            List<Sighting> unknown = steps.stream()
                    .filter(s -> s.step() != Step.QUEUED || !isQueued(s))
                    .toList();
            if (!unknown.isEmpty()) {
                tell.tell(unknown);
            }
        });
    }

    /** Since when it stands there, a channel does not say; where that is known, nothing is told. */
    private boolean isQueued(Sighting there) {
        return jdbc.sql("""
            select count(*) from telephony.call_phase p join telephony.call c on c.id = p.call_id
            where c.source = :source and c.key = :key and p.phase = 'QUEUED' and p.line = :queue
            """)
                        .param("source", there.source())
                        .param("key", there.key())
                        .param("queue", there.line())
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static List<Sighting> steps(CoreShowChannelEvent channel, String linked, Instant now) {
        Instant since = now.minus(age(channel.getDuration()));
        if (linked.equals(channel.getUniqueid())) {
            Sighting offered = Sighting.of(ReadEvent.SOURCE, linked, Step.OFFERED, "", since)
                    .line(Names.known(channel.getExten()))
                    .caller(Names.known(channel.getCallerIdNum()), Names.known(channel.getCallerIdName()))
                    .channel(channel.getChannel());
            if (!"Queue".equals(channel.getApplication()) || channel.getApplicationdata() == null) {
                return List.of(offered);
            }
            String queue = Names.firstArgument(channel.getApplicationdata());
            return List.of(
                    offered,
                    Sighting.of(ReadEvent.SOURCE, linked, Step.QUEUED, queue, since)
                            .line(queue));
        }
        boolean up = "Up".equals(channel.getChannelStateDesc());
        return Names.isLocal(channel.getChannel()) || channel.getUniqueid() == null
                ? List.of()
                : List.of(Sighting.of(
                                ReadEvent.SOURCE,
                                linked,
                                up ? Step.ANSWERED : Step.RINGING,
                                channel.getUniqueid(),
                                since)
                        .extension(Names.extension(channel.getChannel())));
    }

    /** {@code 00:01:05}. */
    private static Duration age(@Nullable String duration) {
        if (duration == null || !duration.matches("\\d+:\\d{2}:\\d{2}")) {
            return Duration.ZERO;
        }
        String[] parts = duration.split(":", -1);
        return Duration.ofHours(Long.parseLong(parts[0]))
                .plusMinutes(Long.parseLong(parts[1]))
                .plusSeconds(Long.parseLong(parts[2]));
    }

    /**
     * What was open before we asked and lives no more. Its end is when we last heard of the exchange, or of the call where that was later. Of
     * what was told after we asked, the answer says nothing.
     */
    private int close(List<CoreShowChannelEvent> channels, Instant now, Optional<Instant> heard) {
        Set<String> living = new HashSet<>();
        channels.stream()
                .map(CoreShowChannelEvent::getLinkedid)
                .filter(l -> l != null)
                .forEach(living::add);
        channels.stream()
                .map(CoreShowChannelEvent::getUniqueid)
                .filter(u -> u != null)
                .forEach(living::add);
        int closed = 0;
        for (Calls.Open open : calls.open(ReadEvent.SOURCE, now)) {
            if (!living.contains(open.key())) {
                Instant end = heard.filter(h -> h.isAfter(open.lastAt())).orElse(open.lastAt());
                tell.tell(List.of(Sighting.guessedEnd(ReadEvent.SOURCE, open.key(), end, clock.instant())));
                closed++;
            }
        }
        return closed;
    }
}
