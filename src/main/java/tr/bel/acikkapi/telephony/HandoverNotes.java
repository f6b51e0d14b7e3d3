package tr.bel.acikkapi.telephony;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.live.News;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shared.SqlTime;

/** What must be known from shift to shift. The next reads it and says so; a note stands for two days. */
@Component
public class HandoverNotes {

    private static final Duration STANDS = Duration.ofDays(2);
    private static final int MOST_WORDS = 2_000;

    private final News news;
    private final JdbcClient jdbc;
    private final Clock clock;

    HandoverNotes(News news, JdbcClient jdbc, Clock clock) {
        this.news = news;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Writes a note; refused where it says nothing or too much ({@code telephony.note.length}). */
    @Transactional
    public Optional<Refusal> write(String door, String username, String words) {
        String said = words.strip();
        if (said.length() < 2 || said.length() > MOST_WORDS) {
            return Optional.of(Refusal.of("telephony.note.length", MOST_WORDS));
        }
        jdbc.sql("""
            insert into telephony.handover_note (door, written_by, words, written_at) values (:door, :me, :words, :now)
            """)
                .param("door", door)
                .param("me", username)
                .param("words", said)
                .param("now", SqlTime.of(clock.instant()))
                .update();
        news.tell(CallsTopic.NAME, CallsTopic.AGENTS);
        return Optional.empty();
    }

    /** The notes of a door that stand, newest first. */
    public List<HandoverNote> at(String door, String username) {
        return jdbc.sql("""
            select n.id, n.written_by, n.words, n.written_at,
                (select count(*)::int from telephony.handover_read r where r.note_id = n.id) as readers,
                n.written_by = :me or exists (select 1 from telephony.handover_read r where r.note_id = n.id and r.username = :me)
                    as read_by_me
            from telephony.handover_note n where n.door = :door and n.written_at > :since order by n.id desc limit 100
            """)
                .param("door", door)
                .param("me", username)
                .param("since", SqlTime.of(clock.instant().minus(STANDS)))
                .query(HandoverNote.class)
                .list();
    }

    /** The notes that this agent has not confirmed yet, newest first. */
    public List<HandoverNote> unread(String door, String username) {
        return at(door, username).stream().filter(n -> !n.readByMe()).toList();
    }

    /** Read and understood; saying it twice changes nothing. */
    @Transactional
    public void read(long noteId, String username) {
        jdbc.sql("""
            insert into telephony.handover_read (note_id, username, read_at)
            select id, :me, :now from telephony.handover_note where id = :id on conflict do nothing
            """)
                .param("id", noteId)
                .param("me", username)
                .param("now", SqlTime.of(clock.instant()))
                .update();
    }
}
