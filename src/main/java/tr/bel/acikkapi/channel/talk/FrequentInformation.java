package tr.bel.acikkapi.channel.talk;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.municipality.Subject;
import tr.bel.acikkapi.municipality.Subjects;
import tr.bel.acikkapi.shared.Kind;
import tr.bel.acikkapi.shared.SqlTime;

/** What people mostly ask at a door, so that one key records it: most conversations are information only. */
@Component
public class FrequentInformation {

    private static final int MOST = 5;
    private static final Duration LATELY = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Subjects subjects;
    private final Clock clock;

    FrequentInformation(JdbcClient jdbc, Subjects subjects, Clock clock) {
        this.jdbc = jdbc;
        this.subjects = subjects;
        this.clock = clock;
    }

    /** The subjects of the month's information at this door, the most frequent first; filled up with those that are information anyway. */
    public List<Subject> at(StaffedDoor door) {
        List<String> asked = jdbc.sql("""
            select subject from contact.contact
            where door = :door and information_only and subject is not null and started_at > :since
            group by subject order by count(*) desc, subject limit :most
            """)
                .param("door", door.code())
                .param("since", SqlTime.of(clock.instant().minus(LATELY)))
                .param("most", MOST)
                .query(String.class)
                .list();
        Stream<Subject> usual = subjects.active().stream().filter(s -> s.kind() == Kind.INFORMATION);
        return Stream.concat(
                        asked.stream()
                                .flatMap(code -> subjects.byCode(code).stream())
                                .filter(Subject::active),
                        usual)
                .distinct()
                .limit(MOST)
                .toList();
    }
}
