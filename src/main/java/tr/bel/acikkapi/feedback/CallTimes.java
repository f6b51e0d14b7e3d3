package tr.bel.acikkapi.feedback;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.citizen.Medium;
import tr.bel.acikkapi.shared.SqlTime;

/** When an applicant is well reached on the telephone: as they wished, or else as earlier calls found out. */
@Component
public class CallTimes {

    private static final int LATEST = 10;

    private final JdbcClient jdbc;
    private final Pacing pacing;
    private final Clock clock;
    private final ZoneId zone;

    CallTimes(JdbcClient jdbc, Pacing pacing, Clock clock, ZoneId zone) {
        this.jdbc = jdbc;
        this.pacing = pacing;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * When somebody is best called.
     *
     * @param wished whether they said so; otherwise they were reached then before
     */
    public record Best(PartOfDay part, boolean wished) {}

    /** Keeps a wish; anything else than the name of a {@link PartOfDay} keeps what was wished before. */
    @Transactional
    public void wish(long applicantId, @Nullable String part) {
        PartOfDay.named(String.valueOf(part))
                .ifPresent(wish -> jdbc.sql("""
                    insert into feedback.call_wish (applicant_id, part, at) values (:applicant, :part, :now)
                    on conflict (applicant_id) do update set part = excluded.part, at = excluded.at
                    """)
                        .param("applicant", applicantId)
                        .param("part", wish.name())
                        .param("now", SqlTime.of(clock.instant()))
                        .update());
    }

    Optional<Best> best(long applicantId) {
        return wished(applicantId)
                .map(part -> new Best(part, true))
                .or(() -> found(applicantId).map(part -> new Best(part, false)));
    }

    private Optional<PartOfDay> wished(long applicantId) {
        return jdbc.sql("select part from feedback.call_wish where applicant_id = :applicant")
                .param("applicant", applicantId)
                .query(PartOfDay.class)
                .optional();
    }

    /** The part of the day in which they were reached most often lately. */
    private Optional<PartOfDay> found(long applicantId) {
        List<Instant> reached = jdbc.sql("""
            select t.at from feedback.call_attempt t join feedback.message m on m.id = t.message_id
            where m.applicant_id in (select feedback.same_ear(:applicant, 'SMS')) and t.outcome in ('TOLD', 'DECLINED')
            order by t.id desc limit :latest
            """)
                .param("applicant", applicantId)
                .param("latest", LATEST)
                .query(Instant.class)
                .list();
        Map<PartOfDay, Integer> times = new EnumMap<>(PartOfDay.class);
        reached.forEach(at -> times.merge(PartOfDay.at(LocalTime.ofInstant(at, zone)), 1, Integer::sum));
        return times.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    /** When to try again after a call that nobody took, the one that is being taken down among them. */
    Instant nextTry(Message call) {
        PartOfDay best = best(call.applicantId()).map(Best::part).orElse(null);
        Instant next = NextCall.after(clock.instant(), call.attempts() + 1, best, zone);
        return pacing.earliest(Medium.CALL, next);
    }
}
