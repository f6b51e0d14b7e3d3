package tr.bel.acikkapi.coordination.rules;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tr.bel.acikkapi.cases.CaseEvent;
import tr.bel.acikkapi.cases.CaseFiles;
import tr.bel.acikkapi.cases.CaseView;
import tr.bel.acikkapi.cases.Status;
import tr.bel.acikkapi.coordination.Attempt;
import tr.bel.acikkapi.coordination.rules.RuleBook.Match;
import tr.bel.acikkapi.shared.Actor;

/**
 * Asks the live rules about a case: once when it came in, where a rule may act by itself, and again when coordination has classified it,
 * where a rule only proposes. A look, its act and its record are one transaction.
 */
@Component
class LookAtCases {

    private static final Logger log = LoggerFactory.getLogger(LookAtCases.class);

    private final Receptions receptions;
    private final Rules rules;
    private final FactsOf facts;
    private final CarryOut carryOut;
    private final Applications applications;
    private final Verdicts verdicts;
    private final CaseFiles files;
    private final TransactionTemplate transaction;

    LookAtCases(
            Receptions receptions,
            Rules rules,
            FactsOf facts,
            CarryOut carryOut,
            Applications applications,
            Verdicts verdicts,
            CaseFiles files,
            PlatformTransactionManager transactions) {
        this.receptions = receptions;
        this.rules = rules;
        this.facts = facts;
        this.carryOut = carryOut;
        this.applications = applications;
        this.verdicts = verdicts;
        this.files = files;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What became of a look. */
    enum Look {
        /** No case waits. */
        NOTHING,
        DONE,
        /** Somebody else changed the case in the same moment, or there was trouble: it will be looked at again. */
        AGAIN
    }

    /** Looks at the next case that came in. */
    Look next() {
        AtomicLong claimed = new AtomicLong();
        try {
            Look look = Objects.requireNonNull(transaction.execute(status -> lookAtNext(claimed, status)));
            if (look == Look.AGAIN) {
                receptions.postpone(claimed.get());
            }
            return look;
        } catch (RuntimeException e) {
            if (claimed.get() == 0) {
                throw e;
            }
            log.error("The rules could not be asked about case {}; they will be again", claimed.get(), e);
            receptions.postpone(claimed.get());
            return Look.AGAIN;
        }
    }

    private Look lookAtNext(AtomicLong claimed, TransactionStatus status) {
        Optional<Long> next = receptions.claim();
        if (next.isEmpty()) {
            return Look.NOTHING;
        }
        claimed.set(next.get());
        CaseView file = files.byId(next.get()).orElseThrow();
        receptions.looked(file.id());
        // Who classified it in the meantime had it looked at in the same moment.
        Optional<Match> match =
                file.status() == Status.RECEIVED ? rules.live().first(facts.now(file)) : Optional.empty();
        if (match.isPresent() && !follow(match.get(), file)) {
            status.setRollbackOnly();
            return Look.AGAIN;
        }
        return Look.DONE;
    }

    /** False where somebody was quicker. */
    private boolean follow(Match match, CaseView file) {
        Rule rule = match.rule();
        if (!rule.acts()) {
            applications.proposed(file.id(), match, null);
            return true;
        }
        return switch (carryOut.on(file, rule.decision(), Actor.rule(rule.name()))) {
            case Attempt.Done() -> {
                applications.acted(file.id(), match);
                yield true;
            }
            case Attempt.Refused(var why) -> {
                applications.proposed(file.id(), match, why.key());
                yield true;
            }
            case Attempt.Overtaken() -> false;
        };
    }

    /** In the transaction of the person who classified it. What was sent in the same step needs no proposal any more. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CaseEvent.CaseClassified classified) {
        CaseView file = files.byId(classified.caseId()).orElseThrow();
        if (classified.actor().kind() != Actor.Kind.STAFF || file.status() != Status.CLASSIFIED) {
            return;
        }
        verdicts.classified(file);
        rules.live()
                .first(facts.now(file))
                .filter(m -> !Verdicts.isDone(file, m.rule().decision()))
                .filter(m -> !applications.wasGivenBack(file.id(), m.rule().id()))
                .ifPresent(m -> applications.proposed(file.id(), m, null));
    }
}
