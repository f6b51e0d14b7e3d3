/**
 * The case file: what the municipality owes an answer to. The aggregate and its lifecycle table, the append-only history, attachments,
 * comments inside the house, search, and the page of a case.
 *
 * <p>Promises: {@link tr.bel.acikkapi.cases.Intake} makes one case for one idempotency key, whatever is sent twice; every change of a case
 * goes through a verb of {@link tr.bel.acikkapi.cases.Case} that looks its edge up in {@link tr.bel.acikkapi.cases.CaseLifecycle}, and is in
 * the hash-chained history when the change is committed; whoever may not see a case learns nothing of it.
 *
 * <p>Listens to every {@link tr.bel.acikkapi.cases.CaseFact}, its own and those of the rooms downstream, and writes it into the history.
 * Offers {@link tr.bel.acikkapi.cases.CasePanel} and {@link tr.bel.acikkapi.cases.CaseActs}, with which other rooms appear on the page.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "database", "shell", "municipality", "staff", "citizen", "deadline", "contact"
        })
@NullMarked
package tr.bel.acikkapi.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
