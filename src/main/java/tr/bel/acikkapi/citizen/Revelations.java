package tr.bel.acikkapi.citizen;

import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.shared.SqlTime;

/** Looking behind the mask of a person's data: allowed with a reason, and recorded before anything is shown. */
@Component
public class Revelations {

    private static final int SHORTEST_REASON = 5;
    private static final int LONGEST_REASON = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    Revelations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Records that this member of staff looks at this person's data now. The caller has checked that they may.
     *
     * @return why not: a reason of under 5 or over 500 characters is none
     */
    @Transactional
    public Optional<Refusal> record(long applicantId, String username, String reason) {
        String told = reason.strip();
        if (told.length() < SHORTEST_REASON || told.length() > LONGEST_REASON) {
            return Optional.of(Refusal.of("citizen.revelation.reason.missing"));
        }
        jdbc.sql("""
            insert into citizen.revelation (applicant_id, staff_username, reason, at)
            values (:applicant, :username, :reason, :at)
            """)
                .param("applicant", applicantId)
                .param("username", username)
                .param("reason", told)
                .param("at", SqlTime.of(clock.instant()))
                .update();
        return Optional.empty();
    }
}
