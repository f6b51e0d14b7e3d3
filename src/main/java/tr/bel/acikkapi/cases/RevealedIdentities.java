package tr.bel.acikkapi.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.bel.acikkapi.shared.SqlTime;

/** Who looked behind the mask of an applicant's data, of which case, and why: what an auditor asks first (KVKK 12/1). */
@Component
public class RevealedIdentities {

    private final JdbcClient jdbc;

    RevealedIdentities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One look.
     *
     * @param username of who looked
     * @param reason absent where it was lawfully erased
     */
    public record Look(
            Instant at,
            String username,
            String number,
            @Nullable String reason) {}

    /**
     * The looks, newest first.
     *
     * @param moment only those before it; empty for all
     * @param username of one member of staff, or empty for all
     */
    public List<Look> before(Optional<Instant> moment, String username, int limit) {
        return jdbc.sql("""
            select h.recorded_at as at, h.actor_ref as username, c.number, w.content as reason
            from cases.history h
            join cases.case_file c on c.id = h.case_id
            left join cases.history_content w on w.case_id = h.case_id and w.seq = h.seq
            where h.event = 'cases.IdentityRevealed' and (cast(:moment as timestamptz) is null or h.recorded_at < :moment) and (:username = '' or h.actor_ref = :username)
            order by h.recorded_at desc limit :limit
            """)
                .param("moment", moment.map(SqlTime::of).orElse(null))
                .param("username", username)
                .param("limit", limit)
                .query(Look.class)
                .list();
    }
}
