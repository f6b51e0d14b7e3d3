package tr.bel.acikkapi.telephony;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.shared.SqlTime;
import tr.bel.acikkapi.staff.Permission;
import tr.bel.acikkapi.staff.StaffMember;

/** Recordings of calls: heard only by those who may, and only with a reason, which is kept. */
@Component
public class Recordings {

    /** The page of a recording is this with the call's id. */
    public static final String ADDRESS = "/cagri/kayit/";

    static final int SHORTEST_REASON = 5;
    static final int LONGEST_REASON = 500;
    private static final Duration ONE_LISTENING = Duration.ofMinutes(30);
    /** The head of a WAV file: there is no sound after it. */
    private static final long EMPTY = 44;

    private final List<RecordingStore> stores;
    private final JdbcClient jdbc;
    private final Clock clock;

    Recordings(List<RecordingStore> stores, JdbcClient jdbc, Clock clock) {
        this.stores = List.copyOf(stores);
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Whether there is a recording that this member of staff may hear: a call that was answered; the head of coordination, the auditor, and
     * who took the call, also where it was given on then.
     */
    public boolean mayHear(StaffMember member, Call call) {
        boolean offered = call.recording() != null && call.answeredAt() != null && call.endedAt() != null;
        return offered
                && (member.may(Permission.HEAR_RECORDINGS)
                        || member.username().equals(call.agent())
                        || answered(member.username(), call.id()));
    }

    private boolean answered(String username, long call) {
        return jdbc.sql("select count(*) from telephony.visit where call_id = :call and agent = :me")
                        .param("call", call)
                        .param("me", username)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /**
     * Somebody wants to hear it, and says why.
     *
     * @return the listening, by which it is heard for half an hour; empty where the reason is too short or too long
     */
    @Transactional
    public Optional<Long> listen(Call call, StaffMember member, String reason) {
        String said = reason.strip();
        // Five full stops are no reason.
        long letters = said.codePoints().filter(Character::isLetter).count();
        if (letters < SHORTEST_REASON || said.length() > LONGEST_REASON) {
            return Optional.empty();
        }
        return jdbc.sql("""
            insert into telephony.listening (call_id, username, reason, at) values (:call, :me, :reason, :now) returning id
            """)
                .param("call", call.id())
                .param("me", member.username())
                .param("reason", said)
                .param("now", SqlTime.of(clock.instant()))
                .query(Long.class)
                .optional();
    }

    /** Whether this listening is theirs and not over. */
    boolean isOpen(long listening, long call, StaffMember member) {
        return jdbc.sql("""
            select count(*) from telephony.listening where id = :id and call_id = :call and username = :me and at > :since
            """)
                        .param("id", listening)
                        .param("call", call)
                        .param("me", member.username())
                        .param("since", SqlTime.of(clock.instant().minus(ONE_LISTENING)))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /**
     * The sound.
     *
     * @return empty where it is gone, or where nothing is in it
     * @throws IOException where the exchange does not answer
     */
    Optional<Resource> sound(Call call) throws IOException {
        String reference = call.recording();
        for (RecordingStore store : stores) {
            if (reference != null && store.source().equals(call.source())) {
                Optional<Resource> sound = store.open(reference);
                return sound.isPresent() && sound.get().contentLength() > EMPTY ? sound : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
