package tr.bel.acikkapi.coordination.learning;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.shared.SqlTime;

/** How often the suggestions were right, by what staff decided. */
@Component
class Accuracy {

    /** Half a year: 26 weeks. */
    private static final Duration LAST = Duration.ofDays(182);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ZoneId zone;

    Accuracy(JdbcClient jdbc, Clock clock, ZoneId zone) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * One week.
     *
     * @param week its Monday
     * @param decided how many cases staff decided
     * @param first in how many of them the first suggestion was chosen
     * @param firstThree in how many of them one of the suggestions was chosen
     */
    record Week(LocalDate week, int decided, int first, int firstThree) {

        public int firstPercent() {
            return Math.round(100f * first / decided);
        }

        public int firstThreePercent() {
            return Math.round(100f * firstThree / decided);
        }
    }

    /**
     * One subject.
     *
     * @param decided how many cases staff decided to be about it
     * @param right in how many of them it was the first suggestion
     * @param wrong how often it was the first suggestion and staff decided otherwise
     */
    record OfSubject(String subject, int decided, int right, int wrong) {}

    /** Those with a decision, newest first. */
    List<Week> weeks() {
        return jdbc.sql("""
            select date_trunc('week', decided_at at time zone :zone)::date as week, count(*) as decided,
                count(*) filter (where rank = 1) as first, count(rank) as first_three
            from learning.outcome where decided_at >= :since group by 1 order by 1 desc
            """)
                .param("zone", zone.getId())
                .param("since", SqlTime.of(clock.instant().minus(LAST)))
                .query(Week.class)
                .list();
    }

    /** By subject, those that were decided or wrongly suggested. */
    Map<String, OfSubject> subjects() {
        Map<String, OfSubject> subjects = new HashMap<>();
        jdbc.sql("""
            select subject, sum(decided) as decided, sum("right") as "right", sum(wrong) as wrong from (
                select chosen as subject, 1 as decided, case when rank = 1 then 1 else 0 end as "right", 0 as wrong
                from learning.outcome where decided_at >= :since
                union all
                select first, 0, 0, 1 from learning.outcome
                where decided_at >= :since and first is not null and first <> chosen
            ) o group by subject
            """)
                .param("since", SqlTime.of(clock.instant().minus(LAST)))
                .query(OfSubject.class)
                .list()
                .forEach(s -> subjects.put(s.subject(), s));
        return subjects;
    }
}
