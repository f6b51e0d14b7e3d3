package tr.bel.acikkapi.coordination.bulk;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionTemplate;
import tr.bel.acikkapi.cases.CaseFiles;
import tr.bel.acikkapi.coordination.Attempt;
import tr.bel.acikkapi.coordination.Seen;
import tr.bel.acikkapi.coordination.bulk.BulkRuns.Waiting;
import tr.bel.acikkapi.coordination.later.CarryOutLater;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Refusal;
import tr.bel.acikkapi.staff.StaffMember;

/**
 * Carries a run out, case by case, each in a transaction with its own result. Who calls it twice, at once or later, does what is still to
 * be done and nothing else.
 */
@Component
public class WorkOffBulk {

    private static final Logger LOG = LoggerFactory.getLogger(WorkOffBulk.class);

    private final BulkRuns runs;
    private final CaseFiles files;
    private final CarryOut carryOut;
    private final CarryOutLater carryOutLater;
    private final TransactionTemplate transaction;

    WorkOffBulk(
            BulkRuns runs,
            CaseFiles files,
            CarryOut carryOut,
            CarryOutLater carryOutLater,
            PlatformTransactionManager transactions) {
        this.runs = runs;
        this.files = files;
        this.carryOut = carryOut;
        this.carryOutLater = carryOutLater;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Starts the run or goes on with it.
     *
     * @param preview the one that was on the screen
     * @return false where another preview was made meanwhile; nothing is done then
     */
    public boolean workOff(BulkRun run, int preview, StaffMember who) {
        if (!runs.start(run.id(), preview)) {
            return false;
        }
        BulkRun started = runs.find(run.id(), who).orElseThrow();
        while (next(started, who)) {
            // each case in a transaction of its own
        }
        return true;
    }

    private boolean next(BulkRun run, StaffMember who) {
        AtomicReference<@Nullable Waiting> at = new AtomicReference<>();
        try {
            return transaction.execute(status -> {
                Optional<Waiting> claimed = runs.claim(run.id());
                claimed.ifPresent(w -> {
                    at.set(w);
                    settle(run, w, attempt(run, w, who));
                });
                return claimed.isPresent();
            });
        } catch (ConcurrencyFailureException | UnexpectedRollbackException overtaken) {
            return afterwards(run, at.get(), new Attempt.Overtaken(), overtaken);
        } catch (RuntimeException bug) {
            LOG.error("A case of the run {} could not be done", run.id(), bug);
            return afterwards(run, at.get(), Attempt.refused("coordination.bulk.failed"), bug);
        }
    }

    /** The transaction is gone and the case as it was; what became of it is said in another one. */
    private boolean afterwards(BulkRun run, @Nullable Waiting at, Attempt attempt, RuntimeException why) {
        if (at == null) {
            throw why;
        }
        settle(run, at, attempt);
        return true;
    }

    private Attempt attempt(BulkRun run, Waiting at, StaffMember who) {
        BulkForm form = run.form();
        if (form == null) {
            throw new IllegalStateException("A run without a form was started: " + run.id());
        }
        carryOutLater.now(
                at.caseId()); // what a colleague can still take back; then it has changed, and the row says so
        return files.byId(at.caseId(), who.sight())
                .map(file -> carryOut.attempt(
                        form.act().orElseThrow(),
                        form,
                        at.plan(),
                        file,
                        new Seen(at.caseId(), at.version()),
                        Actor.staff(who.username())))
                .orElseGet(() -> Attempt.refused("coordination.bulk.notInSight"));
    }

    private void settle(BulkRun run, Waiting at, Attempt attempt) {
        switch (attempt) {
            case Attempt.Done() -> runs.settle(run.id(), at.position(), BulkItem.State.DONE, null);
            case Attempt.Refused(Refusal why) -> runs.settle(run.id(), at.position(), BulkItem.State.REFUSED, why);
            case Attempt.Overtaken() -> runs.settle(run.id(), at.position(), BulkItem.State.OVERTAKEN, null);
        }
    }
}
