/**
 * Persons: who may be the same human, shown with reasons and decided by people. The page of a person with all their records and cases,
 * the list of what waits for a decision, and the panel of a case.
 *
 * <p>Promises: nothing is joined by the machine; what was refused or parted is not suggested again; two different identity numbers are
 * never suggested; looking costs the same in a town of a million applicants; no case is shown that its reader may not know to be this
 * person's.
 *
 * <p>Listens to the receipt of cases and to {@link tr.bel.acikkapi.citizen.ApplicantChanged}. The facts themselves are {@code citizen}'s.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "database", "shell", "municipality", "staff", "citizen", "contact", "cases"})
@NullMarked
package tr.bel.acikkapi.persons;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
