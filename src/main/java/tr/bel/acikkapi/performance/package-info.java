/**
 * What the municipality can say about itself: how much came, and how much of it was answered within 48 hours. The public page
 * {@code /seffaflik} with its charts, tables and files.
 *
 * <p>Promises: every figure can be computed again from the histories of the cases alone; it is true for the moment that stands beside it;
 * nothing below five leaves the house, neither directly nor as a difference of what does; a page costs the same in a town of a million
 * cases.
 *
 * <p>Listens to every {@link tr.bel.acikkapi.cases.CaseEvent}, and notes only that the case is to be judged again. Nobody depends on it.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "database", "shell", "municipality", "staff", "deadline", "contact", "cases"})
@NullMarked
package tr.bel.acikkapi.performance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
