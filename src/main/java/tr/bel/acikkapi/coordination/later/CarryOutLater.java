package tr.bel.acikkapi.coordination.later;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import tr.bel.acikkapi.cases.CaseFiles;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.coordination.ActNotDone;
import tr.bel.acikkapi.coordination.Attempt;
import tr.bel.acikkapi.coordination.CoordinationAct;
import tr.bel.acikkapi.coordination.Seen;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Refusal;

/**
 * Carries out what waited, each in a transaction of its own. The case is taken as it is then: whatever the applicant or a directorate did
 * to it since counts as having come after the decision, unless it makes the act impossible; a colleague or a rule that decided meanwhile
 * is not overruled. Who wanted it was allowed to then; that they may not any more does not undo what they decided.
 */
@Component
public class CarryOutLater {

    private static final Logger LOG = LoggerFactory.getLogger(CarryOutLater.class);

    private final LaterActs later;
    private final Map<CoordinationAct, DeferrableAct<?>> acts;
    private final CaseFiles files;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CarryOutLater(
            LaterActs later,
            List<DeferrableAct<?>> acts,
            CaseFiles files,
            JsonMapper json,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.later = later;
        this.acts = acts.stream().collect(Collectors.toMap(DeferrableAct::act, Function.identity()));
        this.files = files;
        this.json = json;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** The next one whose time is over. @return whether there may be more */
    boolean next() {
        return carryOut(later::claimDue);
    }

    /** What waits for this case, before somebody goes on with it. @return whether something did */
    public boolean now(long caseId) {
        return carryOut(() -> later.claimOf(caseId));
    }

    private boolean carryOut(Supplier<Optional<LaterAct>> claim) {
        AtomicReference<@Nullable LaterAct> at = new AtomicReference<>();
        try {
            return transaction.execute(status -> {
                Optional<LaterAct> claimed = claim.get();
                claimed.ifPresent(at::set);
                boolean settled = claimed.map(this::settle).orElse(false);
                if (claimed.isPresent() && !settled) {
                    status.setRollbackOnly(); // somebody was quicker this moment: again in the next round
                }
                return settled;
            });
        } catch (RuntimeException bug) {
            LaterAct failed = at.get();
            if (failed == null) {
                throw bug;
            }
            LOG.error("The act {} of coordination could not be carried out", failed.id(), bug);
            transaction.executeWithoutResult(status -> fail(failed, Refusal.of("coordination.later.failed")));
            return true;
        }
    }

    private boolean settle(LaterAct wanted) {
        if (later.isOvertaken(wanted)) {
            fail(wanted, Refusal.of("coordination.later.overtaken"));
            return true;
        }
        return switch (attempt(acts.get(wanted.act()), wanted)) {
            case Attempt.Done() -> {
                later.done(wanted.id());
                yield true;
            }
            case Attempt.Refused(Refusal why) -> {
                fail(wanted, why);
                yield true;
            }
            case Attempt.Overtaken() -> false;
        };
    }

    private <F> Attempt attempt(@Nullable DeferrableAct<F> act, LaterAct wanted) {
        if (act == null) {
            throw new IllegalStateException("Nobody carries out " + wanted.act());
        }
        CaseView file = files.byId(wanted.caseId()).orElseThrow();
        F form = json.readValue(wanted.form(), act.form());
        return act.carryOut(file, new Seen(file.id(), file.version()), form, Actor.staff(wanted.username()));
    }

    private void fail(LaterAct wanted, Refusal why) {
        later.fail(wanted.id(), why);
        events.publishEvent(new ActNotDone(wanted.caseId(), wanted.username(), clock.instant()));
    }
}
