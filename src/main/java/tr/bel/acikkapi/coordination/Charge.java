package tr.bel.acikkapi.coordination;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.cases.FreshEyes;
import tr.bel.acikkapi.live.News;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shared.SqlTime;

/** Who of coordination has taken a case upon themselves. Whoever asks last has it; nothing else changes. */
@Component
public class Charge {

    private final JdbcClient jdbc;
    private final News news;
    private final FreshEyes eyes;
    private final Clock clock;

    Charge(JdbcClient jdbc, News news, FreshEyes eyes, Clock clock) {
        this.jdbc = jdbc;
        this.news = news;
        this.eyes = eyes;
        this.clock = clock;
    }

    /** Takes it; whoever had concluded a case that was reopened may not. */
    @Transactional
    public Optional<Refusal> take(long caseId, String username) {
        Optional<Refusal> refusal = eyes.refuse(caseId, username);
        if (refusal.isPresent()) {
            return refusal;
        }
        jdbc.sql("""
            insert into coordination.charge (case_id, username, since) values (:case, :who, :now)
            on conflict (case_id) do update set username = excluded.username, since = excluded.since
            """)
                .param("case", caseId)
                .param("who", username)
                .param("now", SqlTime.of(clock.instant()))
                .update();
        news.tell(Desk.TOPIC, String.valueOf(caseId));
        return Optional.empty();
    }

    /** Gives it up, if it is still theirs. */
    @Transactional
    public void release(long caseId, String username) {
        jdbc.sql("delete from coordination.charge where case_id = :case and username = :who")
                .param("case", caseId)
                .param("who", username)
                .update();
        news.tell(Desk.TOPIC, String.valueOf(caseId));
    }

    public Optional<String> of(long caseId) {
        return Optional.ofNullable(of(java.util.List.of(caseId)).get(caseId));
    }

    /** User names by case. */
    Map<Long, String> of(Collection<Long> caseIds) {
        Map<Long, String> charges = new HashMap<>();
        if (!caseIds.isEmpty()) {
            jdbc.sql("select case_id, username from coordination.charge where case_id in (:cases)")
                    .param("cases", caseIds)
                    .query(rs -> {
                        charges.put(rs.getLong("case_id"), rs.getString("username"));
                    });
        }
        return charges;
    }
}
