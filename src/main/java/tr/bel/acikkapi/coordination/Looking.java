package tr.bel.acikkapi.coordination;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.live.News;
import tr.bel.acikkapi.shared.SqlTime;

/** Who looks at a case now: "Zeynep bakıyor". A courtesy among colleagues, never a lock. */
@Component
public class Looking {

    /** Browsers say it every half minute. */
    private static final Duration LEASE = Duration.ofSeconds(75);

    private final JdbcClient jdbc;
    private final News news;
    private final Clock clock;

    Looking(JdbcClient jdbc, News news, Clock clock) {
        this.jdbc = jdbc;
        this.news = news;
        this.clock = clock;
    }

    /** Somebody looks at this case, and at no other any more. */
    @Transactional
    public void at(long caseId, String number, String username) {
        Instant now = clock.instant();
        boolean known = jdbc.sql("""
            update coordination.looking set until = :until where case_id = :case and username = :who and until > :now
            """)
                        .param("until", SqlTime.of(now.plus(LEASE)))
                        .param("case", caseId)
                        .param("who", username)
                        .param("now", SqlTime.of(now))
                        .update()
                == 1;
        if (known) {
            return;
        }
        jdbc.sql("delete from coordination.looking where (username = :who and case_id <> :case) or until < :now")
                .param("who", username)
                .param("case", caseId)
                .param("now", SqlTime.of(now))
                .update();
        jdbc.sql("""
            insert into coordination.looking (case_id, username, until) values (:case, :who, :until)
            on conflict (case_id, username) do update set until = excluded.until
            """)
                .param("case", caseId)
                .param("who", username)
                .param("until", SqlTime.of(now.plus(LEASE)))
                .update();
        news.tell(CoordinationTopic.NAME, "bakis:" + number);
    }

    /** The user names of others who look at these cases now. */
    Map<Long, List<String>> others(Collection<Long> caseIds, String username) {
        Map<Long, List<String>> others = new HashMap<>();
        if (!caseIds.isEmpty()) {
            jdbc.sql("""
                select case_id, username from coordination.looking
                where case_id in (:cases) and username <> :who and until > :now order by username
                """)
                    .param("cases", caseIds)
                    .param("who", username)
                    .param("now", SqlTime.of(clock.instant()))
                    .query(rs -> {
                        others.computeIfAbsent(rs.getLong("case_id"), _ -> new ArrayList<>())
                                .add(rs.getString("username"));
                    });
        }
        return others;
    }
}
