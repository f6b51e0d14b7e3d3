package tr.bel.acikkapi.directorate;

import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tr.bel.acikkapi.cases.Case;
import tr.bel.acikkapi.cases.CaseLifecycle.Verb;
import tr.bel.acikkapi.cases.Cases;
import tr.bel.acikkapi.coordination.Attempt;
import tr.bel.acikkapi.coordination.Seen;
import tr.bel.acikkapi.shared.Actor;
import tr.bel.acikkapi.shared.Refusal;

/**
 * Says a verb to an assignment, unless it is no longer the one that the reader saw. The case is locked first, so that directorates that
 * conclude in the same moment do so one after the other, and the second sees what the first did.
 */
@Component
class ChangeAssignment {

    private final Assignments assignments;
    private final Cases cases;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ChangeAssignment(Assignments assignments, Cases cases, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.assignments = assignments;
        this.cases = cases;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @param verb changes and saves assignment and case; a refusal must come before anything is saved */
    Attempt change(Seen seen, BiFunction<Assignment, Case, Optional<Refusal>> verb) {
        try {
            return transaction.execute(status -> changeNow(seen, verb));
        } catch (ConcurrencyFailureException tooLate) {
            return new Attempt.Overtaken();
        }
    }

    private Attempt changeNow(Seen seen, BiFunction<Assignment, Case, Optional<Refusal>> verb) {
        jdbc.sql("""
            select c.id from cases.case_file c
            where c.id = (select a.case_id from directorate.assignment a where a.id = :assignment) for no key update
            """).param("assignment", seen.id()).query(Long.class).single();
        Assignment assignment = assignments.findById(seen.id()).orElseThrow();
        if (assignment.version() != seen.version()) {
            return new Attempt.Overtaken();
        }
        Case file = cases.findById(assignment.caseId()).orElseThrow();
        return verb.apply(assignment, file).<Attempt>map(Attempt.Refused::new).orElseGet(Attempt.Done::new);
    }

    /** Saves an assignment that is being worked on, and tells its case. */
    void workOn(Assignment assignment, Case file, Actor actor, Instant at) {
        assignments.save(assignment);
        if (file.may(Verb.START_WORK)
                && file.startWork(assignment.directorate(), actor, at).isEmpty()) {
            cases.save(file);
        }
    }
}
