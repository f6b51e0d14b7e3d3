package tr.bel.acikkapi.performance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tr.bel.acikkapi.shared.SqlTime;

/**
 * Counts the months in which something changed: a case was judged again, or 48 hours ran out since they were last counted. All tallies are
 * true for one moment, or none is changed.
 */
@Component
class CountCases {

    private final OneNode node;
    private final Tallies tallies;
    private final CountAnswers answers;
    private final PerformanceSettings settings;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ZoneId zone;

    CountCases(
            OneNode node,
            Tallies tallies,
            CountAnswers answers,
            PerformanceSettings settings,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock,
            ZoneId zone) {
        this.node = node;
        this.tallies = tallies;
        this.answers = answers;
        this.settings = settings;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.zone = zone;
    }

    /** Where it is time for it. */
    void whenDue() {
        Optional<Instant> before = tallies.asOf();
        if (!settings.daily() || before.isEmpty() || day(before.get()).isBefore(day(clock.instant()))) {
            now();
        }
    }

    /** Counts, so that the figures are true for this moment. */
    void now() {
        transaction.executeWithoutResult(_ -> {
            if (node.isThis()) {
                count(tallies.asOf().orElse(null), clock.instant());
            }
        });
    }

    private LocalDate day(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    private void count(@Nullable Instant before, Instant now) {
        stale(before, now).forEach(month -> count(month, now));
        answers.count(now);
        jdbc.sql("delete from performance.stale_month").update();
        jdbc.sql("""
            insert into performance.publication (as_of) values (:now)
            on conflict (only_one) do update set as_of = excluded.as_of
            """).param("now", SqlTime.of(now)).update();
    }

    private List<LocalDate> stale(@Nullable Instant before, Instant now) {
        return jdbc.sql("""
            select month from performance.stale_month
            union select month from performance.first_promise where due_at > :before and due_at <= :now
            """)
                .param("before", SqlTime.of(before == null ? Instant.EPOCH : before))
                .param("now", SqlTime.of(now))
                .query(LocalDate.class)
                .list();
    }

    private void count(LocalDate month, Instant now) {
        jdbc.sql("delete from performance.tally where month = :month")
                .param("month", month)
                .update();
        jdbc.sql("""
            with judged as (
                select case when not only_total then coalesce(subject, '') else '' end as subject,
                    case when not only_total then coalesce(neighbourhood, '') else '' end as neighbourhood,
                    case when not only_total then door else '' end as door,
                    case when taken_over then 'TAKEN_OVER'
                        when answered_at is null and ended_at is not null and (due_at is null or ended_at <= due_at)
                            then 'ENDED'
                        when answered_at <= due_at then 'KEPT'
                        when answered_at is null and (due_at is null or due_at > :now) then 'RUNNING'
                        else 'LATE' end as verdict
                from performance.first_promise where month = :month)
            insert into performance.tally (month, by, code, counted, kept, late, running, taken_over, ended)
            select :month,
                case grouping(subject, neighbourhood, door)
                    when 3 then 'SUBJECT' when 5 then 'NEIGHBOURHOOD' when 6 then 'DOOR' else 'TOWN' end,
                coalesce(subject, neighbourhood, door, ''),
                count(*) filter (where verdict in ('KEPT', 'LATE', 'RUNNING')),
                count(*) filter (where verdict = 'KEPT'),
                count(*) filter (where verdict = 'LATE'),
                count(*) filter (where verdict = 'RUNNING'),
                count(*) filter (where verdict = 'TAKEN_OVER'),
                count(*) filter (where verdict = 'ENDED')
            from judged group by grouping sets ((), (subject), (neighbourhood), (door))
            """).param("month", month).param("now", SqlTime.of(now)).update();
    }
}
