package tr.bel.acikkapi.telephony;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The numbers and queues whose calls are ours. What comes in on others is nobody's business here, and not kept. */
@Component("telephonyLines")
public class Lines {

    /** The door of the call centre. */
    public static final String CALL_CENTRE = "callcentre";

    /** The door of the general switchboard. */
    public static final String SWITCHBOARD = "switchboard";

    private final JdbcClient jdbc;

    Lines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A line.
     *
     * @param name the dialled number or the queue, as the exchange names it
     * @param door whose calls they are
     * @param answerWithinSeconds an answer in this time counts for the service level
     */
    public record Line(String name, String door, int answerWithinSeconds) {}

    /** All lines, by door and name. */
    public List<Line> all() {
        return jdbc.sql("select name, door, answer_within_seconds from telephony.line order by door, name")
                .query(Line.class)
                .list();
    }

    /** Door by name of the line. */
    public Map<String, String> doors() {
        return all().stream().collect(Collectors.toMap(Line::name, Line::door));
    }

    /** The line of a door to which calls are given on: its queue where it has one, which has a name and not only digits. */
    String queueOf(String door) {
        return all().stream()
                .filter(l -> l.door().equals(door))
                .map(Line::name)
                .max(Comparator.comparing((String name) -> !name.matches("[0-9]+"))
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow(() -> new IllegalArgumentException("no line of the door " + door));
    }

    /** Adds a line or changes it. Calls that were are not counted anew. */
    @Transactional
    public void put(Line line) {
        jdbc.sql("""
            insert into telephony.line (name, door, answer_within_seconds) values (:name, :door, :within)
            on conflict (name) do update set door = excluded.door, answer_within_seconds = excluded.answer_within_seconds
            """)
                .param("name", line.name())
                .param("door", line.door())
                .param("within", line.answerWithinSeconds())
                .update();
    }

    /** Calls on this line are not ours any more. */
    @Transactional
    public void remove(String name) {
        jdbc.sql("delete from telephony.line where name = :name")
                .param("name", name)
                .update();
    }
}
