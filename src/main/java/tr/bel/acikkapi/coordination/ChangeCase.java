package tr.bel.acikkapi.coordination;

import java.util.Optional;
import java.util.function.Function;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tr.bel.acikkapi.cases.Case;
import tr.bel.acikkapi.cases.Cases;
import tr.bel.acikkapi.shared.Refusal;

/** Says a verb to a case, unless it is no longer the one that the reader saw. All or nothing, in one transaction. */
@Component
class ChangeCase {

    private final Cases cases;
    private final TransactionTemplate transaction;

    ChangeCase(Cases cases, PlatformTransactionManager transactions) {
        this.cases = cases;
        this.transaction = new TransactionTemplate(transactions);
    }

    Attempt change(Seen seen, Function<Case, Optional<Refusal>> verb) {
        try {
            return transaction.execute(status -> changeNow(seen, verb));
        } catch (ConcurrencyFailureException tooLate) {
            return new Attempt.Overtaken();
        }
    }

    private Attempt changeNow(Seen seen, Function<Case, Optional<Refusal>> verb) {
        Case file = cases.findById(seen.id()).orElseThrow();
        if (file.version() != seen.version()) {
            return new Attempt.Overtaken();
        }
        Optional<Refusal> refusal = verb.apply(file);
        if (refusal.isPresent()) {
            return new Attempt.Refused(refusal.get());
        }
        if (!Rehearsal.isOn()) {
            cases.save(file);
        }
        return new Attempt.Done();
    }
}
