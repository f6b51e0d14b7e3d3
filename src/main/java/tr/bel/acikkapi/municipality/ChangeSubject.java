package tr.bel.acikkapi.municipality;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What an administrator changes of a subject by hand; everything else comes with files. */
@Component
class ChangeSubject {

    private final MunicipalityTables tables;
    private final TransactionTemplate transaction;
    private final Register register;

    ChangeSubject(MunicipalityTables tables, TransactionTemplate transaction, Register register) {
        this.tables = tables;
        this.transaction = transaction;
        this.register = register;
    }

    /** From now on a conclusion must show this, and applicants see it or not, of earlier work too; what was concluded stays. */
    void demand(Subject subject, Proof proof, boolean shown) {
        transaction.executeWithoutResult(status -> {
            tables.lock();
            tables.demand(subject.code(), proof, shown);
            tables.raiseRevision();
        });
        register.forget();
    }
}
