package tr.bel.acikkapi.coordination;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of the triage desk that somebody keeps under a name of their own. */
@Component
public class SavedViews {

    /** More would not fit beside the others. */
    private static final int MOST = 12;

    private static final int LONGEST_NAME = 40;

    private final JdbcClient jdbc;

    SavedViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One of them. */
    record Saved(long id, String name, QueueView view, String neighbourhood, String door, String subject) {
        Narrow narrow() {
            return new Narrow(neighbourhood, door, subject);
        }
    }

    List<Saved> of(String username) {
        return jdbc.sql("select id, name, view, neighbourhood, door, subject from coordination.saved_view where"
                        + " username = :who order by name")
                .param("who", username)
                .query(Saved.class)
                .list();
    }

    /**
     * Saves a list under a name; one of the same name is replaced.
     *
     * @return whether the name is fit and there is room
     */
    public boolean save(String username, String name, QueueView view, Narrow narrow) {
        String called = name.strip();
        if (called.isEmpty() || called.length() > LONGEST_NAME || !hasRoom(username, called)) {
            return false;
        }
        jdbc.sql("""
            insert into coordination.saved_view (username, name, view, neighbourhood, door, subject)
            values (:who, :name, :view, :neighbourhood, :door, :subject)
            on conflict (username, name) do update set view = excluded.view, neighbourhood = excluded.neighbourhood,
                door = excluded.door, subject = excluded.subject
            """)
                .param("who", username)
                .param("name", called)
                .param("view", view.name())
                .param("neighbourhood", narrow.neighbourhood())
                .param("door", narrow.door())
                .param("subject", narrow.subject())
                .update();
        return true;
    }

    private boolean hasRoom(String username, String name) {
        List<Saved> saved = of(username);
        return saved.size() < MOST || saved.stream().anyMatch(s -> s.name().equals(name));
    }

    /** One's own alone. */
    public void remove(String username, long id) {
        jdbc.sql("delete from coordination.saved_view where id = :id and username = :who")
                .param("id", id)
                .param("who", username)
                .update();
    }
}
