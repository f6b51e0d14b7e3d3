package tr.bel.acikkapi.feedback;

import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.cases.Case;
import tr.bel.acikkapi.cases.Cases;
import tr.bel.acikkapi.shared.Refusal;

/** Closes a case that nobody answered, or whose applicant nobody can tell. */
@Component
class CloseSilent {

    private static final Logger log = LoggerFactory.getLogger(CloseSilent.class);

    private final Closings closings;
    private final Cases cases;
    private final Settle settle;
    private final Clock clock;

    CloseSilent(Closings closings, Cases cases, Settle settle, Clock clock) {
        this.closings = closings;
        this.cases = cases;
        this.settle = settle;
        this.clock = clock;
    }

    /** Closes the next case that is due; false where there is none. Whatever closes or reopens it meanwhile wins. */
    @Transactional
    public boolean next() {
        Optional<Closings.Due> due = closings.next();
        if (due.isEmpty()) {
            return false;
        }
        settle.lockCase(due.get().caseId());
        if (closings.take(due.get())) {
            Case file = cases.findById(due.get().caseId()).orElseThrow();
            Optional<Refusal> refused = file.close(due.get().reason(), Settle.SENDER, clock.instant());
            if (refused.isPresent()) {
                log.info("Case {} was not to be closed any more", file.number());
            } else {
                Case _ = cases.save(file);
            }
        }
        return true;
    }
}
