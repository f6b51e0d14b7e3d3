package tr.bel.acikkapi.telephony;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.live.News;
import tr.bel.acikkapi.shared.Phone;
import tr.bel.acikkapi.shared.SqlTime;

/** Takes what is told of a call, and works out anew what is known of it. */
@Component
class RecordCall {

    private final Lines lines;
    private final DialledSteps dialled;
    private final CallContact contact;
    private final FollowLost lost;
    private final Agents agents;
    private final News news;
    private final JdbcClient jdbc;
    private final Clock clock;

    RecordCall(
            Lines lines,
            DialledSteps dialled,
            CallContact contact,
            FollowLost lost,
            Agents agents,
            News news,
            JdbcClient jdbc,
            Clock clock) {
        this.lines = lines;
        this.dialled = dialled;
        this.contact = contact;
        this.lost = lost;
        this.agents = agents;
        this.news = news;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Everything is of one source and key. Who comes second waits for the first at the call's row. */
    @Transactional
    Optional<Long> saw(List<Sighting> told) {
        Map<String, String> doors = lines.doors();
        Sighting any = told.getFirst();
        boolean ours = told.stream().anyMatch(s -> s.line() != null && doors.containsKey(s.line()));
        Optional<Long> id = hold(any, told, ours);
        if (id.isEmpty()) {
            return Optional.empty();
        }
        List<Sighting> sightings = dialled.ours(id.get(), told);
        boolean known = know(id.get(), sightings);
        List<CallPhase> fresh = new ArrayList<>();
        for (Sighting s : sightings) {
            keep(id.get(), s).ifPresent(fresh::add);
        }
        if (!fresh.isEmpty()) {
            redraw(id.get(), fresh, doors);
        } else if (known && !phases(id.get()).isEmpty()) { // a caller whose number comes last may be lost already
            lost.follow(call(id.get()), picture(call(id.get()), doors));
        }
        if (known || !fresh.isEmpty()) {
            news.tell(CallsTopic.NAME, String.valueOf(id.get()));
        }
        return id;
    }

    /** A call that an agent made: at that door, and no offered one. Absent where no door's figures have it. */
    @Transactional
    long out(@Nullable String door, List<Sighting> sightings) {
        long id = hold(sightings.getFirst(), sightings, true).orElseThrow();
        jdbc.sql("update telephony.call set direction = 'OUT', door = :door where id = :id")
                .param("door", door)
                .param("id", id)
                .update();
        return saw(sightings).orElseThrow();
    }

    /**
     * The exchange gave the caller on, as it was ordered to; what comes next, it tells.
     *
     * @param order the step's mark
     * @param at by the exchange's clock, before it was ordered to; never before the call's earlier steps
     */
    @Transactional
    void givenOn(long callId, String order, Instant at) {
        record Name(String source, String key) {}
        Name name = jdbc.sql("select source, key from telephony.call where id = :id")
                .param("id", callId)
                .query(Name.class)
                .single();
        saw(List.of(Sighting.of(name.source(), name.key(), Step.TRANSFERRED, order, at)));
    }

    /** The call's row, locked; made where it is new and ours. */
    private Optional<Long> hold(Sighting any, List<Sighting> sightings, boolean ours) {
        if (ours) {
            jdbc.sql("""
                insert into telephony.call (source, key, state, offered_at, recorded_at)
                values (:source, :key, 'OFFERED', :at, :now) on conflict (source, key) do nothing
                """)
                    .param("source", any.source())
                    .param("key", any.key())
                    .param(
                            "at",
                            SqlTime.of(sightings.stream()
                                    .map(Sighting::at)
                                    .min(Comparator.naturalOrder())
                                    .orElseThrow()))
                    .param("now", SqlTime.of(clock.instant()))
                    .update();
        }
        return jdbc.sql("select id from telephony.call where source = :source and key = :key for update")
                .param("source", any.source())
                .param("key", any.key())
                .query(Long.class)
                .optional();
    }

    /** What is no step: kept where it was not known. */
    private boolean know(long id, List<Sighting> sightings) {
        int changed = 0;
        for (Sighting s : sightings) {
            if (s.caller() == null && s.callerName() == null && s.channel() == null && s.recording() == null) {
                continue;
            }
            changed += jdbc.sql("""
                update telephony.call set caller = coalesce(caller, :caller), caller_name = coalesce(caller_name, :name),
                    channel = coalesce(channel, :channel), recording = coalesce(recording, :recording)
                where id = :id and (caller is null and :caller::text is not null or caller_name is null and :name::text is not null
                    or channel is null and :channel::text is not null or recording is null and :recording::text is not null)
                """)
                    .param("caller", number(s.caller()))
                    .param("name", blankIsNone(s.callerName()))
                    .param("channel", s.channel())
                    .param("recording", s.recording())
                    .param("id", id)
                    .update();
        }
        return changed > 0;
    }

    /** E.164 where it is a telephone that can be called back, else the digits. */
    private static @Nullable String number(@Nullable String raw) {
        if (raw == null) {
            return null;
        }
        return Phone.parse(raw).map(Phone::e164).orElseGet(() -> blankIsNone(raw.replaceAll("[^0-9]", "")));
    }

    private static @Nullable String blankIsNone(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.replace("\0", "").strip();
    }

    /** @return the step where it was not told before */
    private Optional<CallPhase> keep(long id, Sighting s) {
        if (s.step() == null) {
            return Optional.empty();
        }
        String agent = s.agent() == null && s.extension() != null ? agents.at(s.extension(), s.at()) : s.agent();
        if (s.step() == Step.QUEUED && isQueuedThen(id, s)) {
            return Optional.empty();
        }
        String mark = s.step() == Step.QUEUED ? s.mark() + round(id, s.at()) : s.mark();
        CallPhase phase = new CallPhase(s.step(), mark, s.line(), s.extension(), agent, s.at());
        int kept = jdbc.sql("""
            insert into telephony.call_phase (call_id, phase, mark, line, extension, agent, happened_at, recorded_at)
            values (:call, :phase, :mark, :line, :extension, :agent, :at, :now) on conflict (call_id, phase, mark) do nothing
            """)
                .param("call", id)
                .param("phase", phase.phase().name())
                .param("mark", phase.mark())
                .param("line", phase.line())
                .param("extension", phase.extension())
                .param("agent", agent)
                .param("at", SqlTime.of(phase.happenedAt()))
                .param("now", SqlTime.of(clock.instant()))
                .update();
        return kept == 1 ? Optional.of(phase) : Optional.empty();
    }

    /** A queue that is told both ways is told with the times of both. */
    private boolean isQueuedThen(long id, Sighting s) {
        return jdbc.sql("""
            select count(*) from telephony.call_phase
            where call_id = :call and phase = 'QUEUED' and line is not distinct from :line
                and happened_at between :at::timestamptz - interval '1 second' and :at::timestamptz + interval '1 second'
            """)
                        .param("call", id)
                        .param("line", s.line())
                        .param("at", SqlTime.of(s.at()))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Who is given back to a queue stands in it a second time: how often the caller was given on is part of the mark. */
    private String round(long id, Instant at) {
        long given = jdbc.sql("select count(*) from telephony.call_phase where call_id = :call and phase ="
                        + " 'TRANSFERRED' and happened_at <= :at")
                .param("call", id)
                .param("at", SqlTime.of(at))
                .query(Long.class)
                .single();
        return given == 0 ? "" : "#" + given;
    }

    private void redraw(long id, List<CallPhase> fresh, Map<String, String> doors) {
        Call before = call(id);
        CallPicture picture = picture(before, doors);
        write(id, picture);
        Call now = call(id);
        contact.follow(now, before, picture, fresh);
        lost.follow(now, picture);
        agents.follow(
                now,
                fresh.stream()
                        .map(CallPhase::happenedAt)
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
    }

    private CallPicture picture(Call call, Map<String, String> doors) {
        return CallPicture.of(phases(call.id()), call.isOut() ? Map.of() : doors, agents.doorsOf(call.id()));
    }

    private Call call(long id) {
        return jdbc.sql("select " + Call.COLUMNS + " from telephony.call where id = :id")
                .param("id", id)
                .query(Call.class)
                .single();
    }

    /** Without the guessed ends that something outlived: what happened or was told after one proves that the call went on. */
    private List<CallPhase> phases(long id) {
        return jdbc.sql("""
            select phase, mark, line, extension, agent, happened_at from telephony.call_phase p where call_id = :id
                and not (phase = 'ENDED' and mark like 'guessed%' and exists (
                    select 1 from telephony.call_phase q where q.call_id = p.call_id and q.phase <> 'ENDED'
                        and (q.id > p.id or q.happened_at > p.happened_at)))
            """).param("id", id).query(CallPhase.class).list();
    }

    private void write(long id, CallPicture p) {
        jdbc.sql("""
            update telephony.call set state = :state, line = :line, door = coalesce(:door, door), agent = :agent, extension = :extension,
                offered_at = :offered, queued_at = :queued, answered_at = :answered, ended_at = :ended,
                waited_seconds = :waited, talked_seconds = :talked
            where id = :id
            """)
                .param("state", p.state().name())
                .param("line", p.line())
                .param("door", p.door())
                .param("agent", p.agent())
                .param("extension", p.extension())
                .param("offered", SqlTime.of(p.offeredAt()))
                .param("queued", SqlTime.ofNullable(p.queuedAt()))
                .param("answered", SqlTime.ofNullable(p.answeredAt()))
                .param("ended", SqlTime.ofNullable(p.endedAt()))
                .param("waited", p.waitedSeconds())
                .param("talked", p.talkedSeconds())
                .param("id", id)
                .update();
        jdbc.sql("delete from telephony.visit where call_id = :id")
                .param("id", id)
                .update();
        int nr = 0;
        for (Visit v : p.visits()) {
            nr++;
            jdbc.sql("""
                insert into telephony.visit (call_id, nr, door, line, arrived_at, answered_at, left_at, lost, agent, talked_seconds)
                values (:id, :nr, :door, :line, :arrived, :answered, :left, :lost, :agent, :talked)
                """)
                    .param("id", id)
                    .param("nr", nr)
                    .param("door", v.door())
                    .param("line", v.line())
                    .param("arrived", SqlTime.of(v.arrivedAt()))
                    .param("answered", SqlTime.ofNullable(v.answeredAt()))
                    .param("left", SqlTime.ofNullable(v.leftAt()))
                    .param("lost", v.lost())
                    .param("agent", v.agent())
                    .param("talked", v.talkedSeconds())
                    .update();
        }
    }
}
