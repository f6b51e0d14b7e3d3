package tr.bel.acikkapi.performance;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tr.bel.acikkapi.cases.ClocksOf;
import tr.bel.acikkapi.deadline.ClockState;
import tr.bel.acikkapi.deadline.Clocks;
import tr.bel.acikkapi.deadline.Deadline;
import tr.bel.acikkapi.deadline.Deadline.ClockKind;
import tr.bel.acikkapi.municipality.Calendars;
import tr.bel.acikkapi.shared.SqlTime;

/**
 * Keeps for every case what became of its first 48 hours, always computed whole from its history. What is said to be answered is the
 * first promise: whoever reopens a case is owed a new one, but the first was kept or not.
 */
@Component
class JudgeCases {

    private static final Logger LOG = LoggerFactory.getLogger(JudgeCases.class);
    private static final int BATCH = 500;
    /** The door of what is taken over from another system, which answered for it. */
    private static final String TAKEN_OVER = "bulk";

    private final ChangedCases changed;
    private final OneNode node;
    private final ClocksOf clocks;
    private final Calendars calendars;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ZoneId zone;

    JudgeCases(
            ChangedCases changed,
            OneNode node,
            ClocksOf clocks,
            Calendars calendars,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            ZoneId zone) {
        this.changed = changed;
        this.node = node;
        this.clocks = clocks;
        this.calendars = calendars;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.zone = zone;
    }

    /** What the file says of a case. */
    private record File(
            long id,
            Instant receivedAt,
            @Nullable String subject,
            @Nullable String neighbourhood,
            String door,
            boolean identityHidden) {}

    /**
     * All that changed, as long as it is wanted.
     *
     * @return whether nothing is left
     */
    boolean all(BooleanSupplier wanted) {
        while (wanted.getAsBoolean()) {
            Step step = Optional.ofNullable(transaction.execute(_ -> batch())).orElse(Step.NOT_MINE);
            if (step != Step.MORE) {
                return step == Step.DONE;
            }
        }
        return false;
    }

    private enum Step {
        MORE,
        DONE,
        NOT_MINE
    }

    private Step batch() {
        if (!node.isThis()) {
            return Step.NOT_MINE;
        }
        List<ChangedCases.Change> changes = changed.first(BATCH);
        if (changes.isEmpty()) {
            return Step.DONE;
        }
        Set<Long> ids = changes.stream().map(ChangedCases.Change::caseId).collect(Collectors.toSet());
        files(ids).forEach(this::judge);
        changed.forget(changes);
        return Step.MORE;
    }

    private List<File> files(Set<Long> ids) {
        return jdbc.sql("""
            select id, received_at, subject, neighbourhood, door, identity_hidden from cases.case_file
            where id in (:ids) order by id
            """).param("ids", ids).query(File.class).list();
    }

    private void judge(File file) {
        ClockState first;
        Deadline promise;
        try {
            first = clocks.firstRound(file.id());
            promise = promise(first);
        } catch (DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("The history of case {} cannot be judged; it is missing in the figures", file.id(), e);
            return;
        }
        keep(file, first, promise);
    }

    private Deadline promise(ClockState state) {
        return Clocks.of(state, calendars.current()).stream()
                .filter(d -> d.clock() == ClockKind.PROMISE)
                .findFirst()
                .orElseThrow();
    }

    private void keep(File file, ClockState first, Deadline promise) {
        var month = file.receivedAt().atZone(zone).toLocalDate().withDayOfMonth(1);
        jdbc.sql("""
            insert into performance.first_promise (case_id, month, subject, neighbourhood, door, only_total, taken_over,
                due_at, answered_at, ended_at)
            values (:case, :month, :subject, :neighbourhood, :door, :hidden, :takenOver, :due, :answered, :ended)
            on conflict (case_id) do update set subject = excluded.subject, neighbourhood = excluded.neighbourhood,
                only_total = excluded.only_total, due_at = excluded.due_at, answered_at = excluded.answered_at,
                ended_at = excluded.ended_at
            """)
                .param("case", file.id())
                .param("month", month)
                .param("subject", file.subject())
                .param("neighbourhood", file.neighbourhood())
                .param("door", file.door())
                .param("hidden", file.identityHidden())
                .param("takenOver", file.door().equals(TAKEN_OVER))
                .param("due", SqlTime.ofNullable(promise.dueAt()))
                .param("answered", SqlTime.ofNullable(first.informedAt()))
                .param("ended", SqlTime.ofNullable(first.endedAt()))
                .update();
        jdbc.sql("insert into performance.stale_month (month) values (:month) on conflict do nothing")
                .param("month", month)
                .update();
    }
}
